/**
 * The outline of a draft: lessons are dragged to their place; the buttons beside them do the same by keyboard, over the edge of a
 * chapter too.
 */
import { post } from '../shared/api.js';
import { toast } from '../shared/dialog.js';
import { texts } from '../shared/texts.js';

let dragged = null;

function lessonAt(event) {
  return event.target.closest?.('.lesson');
}

function unmark() {
  for (const marked of document.querySelectorAll('.before, .into')) {
    marked.classList.remove('before', 'into');
  }
}

/** Numbers follow the places; the server counts the same way. */
function renumber() {
  document.querySelectorAll('.chapter').forEach((chapter, at) => {
    chapter.querySelectorAll('.lesson [data-part=number]').forEach((number, inside) => {
      number.textContent = `${at + 1}.${inside + 1}`;
    });
  });
}

async function drop(chapter, before) {
  const list = chapter.querySelector('.lessons');
  list.insertBefore(dragged, before);
  const position = [...list.querySelectorAll('.lesson')].indexOf(dragged) + 1;
  renumber();
  try {
    await post('/api/drafts/moves', { lessonId: dragged.dataset.lesson, chapterId: chapter.dataset.chapter, position });
    toast(texts('moved'));
  } catch (refusal) {
    toast(refusal.title);
  }
  // The buttons know the old places: the page is shown as the server has it.
  setTimeout(() => location.reload(), 700);
}

document.addEventListener('dragstart', (event) => {
  dragged = lessonAt(event);
  dragged?.classList.add('dragged');
  event.dataTransfer.effectAllowed = 'move';
});
document.addEventListener('dragend', () => {
  dragged?.classList.remove('dragged');
  unmark();
});
document.addEventListener('dragover', (event) => {
  const chapter = event.target.closest?.('.chapter');
  if (!dragged || !chapter) {
    return;
  }
  event.preventDefault();
  unmark();
  const over = lessonAt(event);
  (over && over !== dragged ? over : chapter).classList.add(over && over !== dragged ? 'before' : 'into');
});
document.addEventListener('drop', (event) => {
  const chapter = event.target.closest?.('.chapter');
  if (dragged && chapter) {
    event.preventDefault();
    const over = lessonAt(event);
    drop(chapter, over && over !== dragged ? over : null);
  }
});
document.addEventListener('click', (event) => {
  const sure = event.target.closest?.('[data-confirm]');
  // eslint-disable-next-line no-alert -- a removed lesson cannot be brought back
  if (sure && !window.confirm(sure.dataset.confirm)) {
    event.preventDefault();
  }
});
// Enter would press the first button of the form, which moves a chapter.
document.addEventListener('keydown', (event) => {
  const title = event.target.closest?.('[data-test=new-title]');
  if (title && event.key === 'Enter') {
    event.preventDefault();
    title.closest('.rename').querySelector('[data-test=save-title]').click();
  }
});

/** After a move by button the same button has the focus again; the address forgets it. */
function goOn() {
  const here = new URL(location.href);
  const moved = here.searchParams.get('moved');
  if (!moved) {
    return;
  }
  const lesson = document.querySelector(`[data-lesson="${CSS.escape(moved)}"]`);
  const button = lesson?.querySelector(`[data-test=lesson-${here.searchParams.get('way') === 'down' ? 'down' : 'up'}]:enabled`)
    ?? lesson?.querySelector('.moves button, .moves input:enabled');
  button?.focus();
  lesson?.scrollIntoView({ block: 'nearest' });
  here.searchParams.delete('moved');
  here.searchParams.delete('way');
  history.replaceState(history.state, '', here);
}

goOn();
