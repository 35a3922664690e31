/**
 * Modal dialog, on a phone a bottom sheet, on the browser's own dialog element: focus is held inside, Esc closes (unless it
 * must be answered), focus returns to where it was.
 *
 *   <dialog class="dlg" id="leave" aria-labelledby="leave-title"> … <button class="btn main" value="yes">…</button></dialog>
 *   const answer = await ask(document.getElementById('leave'));   // value of the pressed button, '' when closed
 */

/**
 * Opens a dialog of the page and waits for its answer.
 * @param {HTMLDialogElement} dialog
 * @param {{mustAnswer?: boolean, focus?: HTMLElement}} [options] mustAnswer = Esc does not close it
 * @returns {Promise<string>} the value of the button that closed it
 */
export function ask(dialog, { mustAnswer = false, focus } = {}) {
  const opener = document.activeElement;
  return new Promise((resolve) => {
    const keep = (event) => {
      if (mustAnswer) {
        event.preventDefault();
      }
    };
    const answer = (event) => {
      const button = event.target.closest('button[value]');
      if (button && !button.disabled && button.type !== 'button') {
        event.preventDefault();
        dialog.close(button.value);
      }
    };
    dialog.addEventListener('cancel', keep);
    dialog.addEventListener('click', answer);
    dialog.addEventListener('close', () => {
      dialog.removeEventListener('cancel', keep);
      dialog.removeEventListener('click', answer);
      opener?.focus?.();
      resolve(dialog.returnValue);
    }, { once: true });
    dialog.returnValue = '';
    dialog.showModal();
    focus?.focus();
  });
}

let titles = 0;

/**
 * Builds a dialog from texts, asks, and removes it again.
 * @param {{title: string, text?: string, buttons: {value: string, label: string, main?: boolean, danger?: boolean}[], mustAnswer?: boolean}} question
 */
export async function question({ title, text, buttons, mustAnswer = false }) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dlg';
  const heading = document.createElement('h2');
  heading.id = `dialog-title-${(titles += 1)}`;
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading);
  if (text) {
    const paragraph = document.createElement('p');
    paragraph.className = 'mt';
    paragraph.textContent = text;
    dialog.append(paragraph);
  }
  const row = document.createElement('div');
  row.className = 'acts';
  for (const { value, label, main, danger } of buttons) {
    const button = document.createElement('button');
    button.value = value;
    button.className = `btn${main ? ' main' : ''}${danger ? ' danger' : ''}`;
    button.textContent = label;
    row.append(button);
  }
  dialog.append(row);
  document.body.append(dialog);
  try {
    return await ask(dialog, { mustAnswer });
  } finally {
    dialog.remove();
  }
}

/** Says that something has happened, bottom centre, six seconds; never the only carrier of an error or a state. */
export function toast(text) {
  document.querySelector('.toast')?.remove();
  const note = document.createElement('div');
  note.className = 'toast';
  note.setAttribute('role', 'status');
  document.body.append(note);
  note.textContent = text;
  setTimeout(() => note.remove(), 6000);
}
