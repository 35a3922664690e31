/** On every page: 长辈版, language, folding menu, and fields tied to their hint and message. */
const YEAR = 365 * 24 * 60 * 60;

function remember(name, value) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

function elderMode() {
  const root = document.documentElement;
  for (const button of document.querySelectorAll('[data-elder]')) {
    button.addEventListener('click', () => {
      const elder = root.dataset.mode !== 'elder';
      root.dataset.mode = elder ? 'elder' : 'standard';
      remember('jx_elder', elder ? '1' : '0');
      for (const other of document.querySelectorAll('[data-elder]')) {
        other.setAttribute('aria-pressed', String(elder));
      }
    });
  }
}

function language() {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      remember('jx_language', button.dataset.language);
      location.assign(location.pathname + location.search);
    });
  }
}

function foldingMenu() {
  for (const button of document.querySelectorAll('[data-fold]')) {
    button.addEventListener('click', () => {
      const open = button.getAttribute('aria-expanded') !== 'true';
      button.setAttribute('aria-expanded', String(open));
      button.closest(`.${button.dataset.fold}`)?.classList.toggle('open', open);
    });
  }
}

function fields(within) {
  let first = null;
  let made = 0;
  for (const field of within.querySelectorAll('.field')) {
    const input = field.querySelector('input:not([type=hidden]), select, textarea');
    if (!input) {
      continue;
    }
    const ids = [];
    for (const part of field.querySelectorAll('.hint, .field-error')) {
      part.id = part.id || `${input.id || 'field'}-about-${(made += 1)}`;
      ids.push(part.id);
    }
    const error = field.querySelector('.field-error');
    input.toggleAttribute('aria-invalid', false);
    if (ids.length > 0) {
      input.setAttribute('aria-describedby', ids.join(' '));
    }
    if (error) {
      input.setAttribute('aria-invalid', 'true');
      first ??= input;
    }
  }
  return first;
}

/* PrimeFaces compares this field on every postback, but adds it only to pages that load its own scripts. */
function formNonces() {
  const nonce = document.querySelector('script[nonce]')?.nonce;
  for (const form of document.querySelectorAll('form')) {
    if (nonce && !form.querySelector('input[name="primefaces.nonce"]')) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'primefaces.nonce';
      field.value = nonce;
      form.append(field);
    }
  }
}

formNonces();
elderMode();
language();
foldingMenu();
fields(document)?.focus();

/* After an Ajax answer the replaced fields are tied again; whoever is typing keeps the focus. */
function tieAgain() {
  const first = fields(document);
  if (first && !document.activeElement?.matches('input, select, textarea')) {
    first.focus();
  }
}

window.jQuery?.(document).on('pfAjaxComplete', tieAgain);
window.faces?.ajax?.addOnEvent((event) => {
  if (event.status === 'success') {
    tieAgain();
  }
});
