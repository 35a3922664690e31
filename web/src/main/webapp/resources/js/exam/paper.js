/** The paper as it is worked on: one question at a time, its options as a real group of radio buttons or check boxes. */
import { texts } from '../shared/texts.js';

const LETTERS = 'ABCDEFGHIJ';

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** Points without needless zeros: 2, 1.25. */
export function points(value) {
  return String(Number(value));
}

export class Paper {
  /** Index of the question shown. */
  at = 0;

  /** Whether the options may be changed. */
  open = true;

  #root;
  #items;
  #chosen;
  #marked;
  #on;

  /**
   * @param {HTMLElement} root holds .number, .of, the mark and .paper, where the options are drawn
   * @param {object[]} items the frozen paper
   * @param {{chosen: (itemRef: string) => string[], marked: Set<string>}} state
   * @param {{answer: (itemRef: string, chosen: string[]) => void, mark: (itemRef: string) => void, moved: Function}} on
   */
  constructor(root, items, state, on) {
    this.#root = root;
    this.#items = items;
    this.#chosen = state.chosen;
    this.#marked = state.marked;
    this.#on = on;
    this.#part('[data-test=mark]').addEventListener('click', () => this.mark());
    for (const button of document.querySelectorAll('[data-clear]')) {
      button.addEventListener('click', () => this.#clear());
    }
  }

  get item() {
    return this.#items[this.at];
  }

  /** Shows the question of that index; from now on the reader's focus is on it when asked for. */
  show(index, focus = true) {
    this.at = Math.max(0, Math.min(index, this.#items.length - 1));
    this.draw();
    this.#on.moved();
    if (focus) {
      this.#part('.stem').focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
  }

  /** Lets the options be changed, or not any more. */
  setOpen(open) {
    this.open = open;
    this.#part('fieldset')?.toggleAttribute('disabled', !open);
    this.#showClearing();
  }

  draw() {
    const { item } = this;
    this.#part('.number').textContent = texts('exam.question.number', this.at + 1);
    this.#part('.of').textContent =
      texts('exam.question.of', this.#items.length, texts(`exam.kind.${item.kind}`), points(item.points));
    this.#showMark();
    const fieldset = element('fieldset');
    fieldset.disabled = !this.open;
    const legend = element('legend', 'stem', item.stem);
    legend.tabIndex = -1;
    legend.dataset.test = 'stem';
    fieldset.append(legend);
    item.options.forEach((option, index) => fieldset.append(this.#option(item, option, index)));
    this.#part('.paper').replaceChildren(fieldset);
    this.#showClearing();
  }

  #part(selector) {
    return this.#root.querySelector(selector);
  }

  #option(item, option, index) {
    const label = element('label', 'opt');
    const input = element('input');
    input.type = item.kind === 'MULTIPLE' ? 'checkbox' : 'radio';
    input.name = `item-${item.ref}`;
    input.value = option.ref;
    input.checked = this.#chosen(item.ref).includes(option.ref);
    input.addEventListener('change', () => this.#changed());
    const words = element('span');
    words.append(element('span', 'k', `${LETTERS[index]}　`), option.text);
    label.append(input, words);
    return label;
  }

  #clear() {
    this.#inputs().forEach((input) => {
      input.checked = false;
    });
    this.#changed();
    this.#inputs()[0].focus();
  }

  #showClearing() {
    const hidden = this.#inputs().every((input) => !input.checked) || !this.open;
    for (const button of document.querySelectorAll('[data-clear]')) {
      button.hidden = hidden;
    }
  }

  #showMark() {
    const marked = this.#marked.has(this.item.ref);
    const button = this.#part('[data-test=mark]');
    button.setAttribute('aria-pressed', String(marked));
    button.lastElementChild.textContent = texts(marked ? 'exam.mark.off' : 'exam.mark.on');
  }

  #inputs() {
    return [...this.#root.querySelectorAll('.opt input')];
  }

  #changed() {
    const chosen = this.#inputs().filter((input) => input.checked).map((input) => input.value);
    this.#showClearing();
    this.#on.answer(this.item.ref, chosen);
  }

  /** Marks the question for review, or takes the mark away. */
  mark() {
    this.#on.mark(this.item.ref);
    this.#showMark();
  }

  /** Keys: left and right or p and n turn, 1 to 9 choose, m marks. */
  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')
      || event.target.matches?.('input[type=text], input[type=password], textarea, select')) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === 'arrowright' || key === 'n') {
      event.preventDefault();
      this.show(this.at + 1);
    } else if (key === 'arrowleft' || key === 'p') {
      event.preventDefault();
      this.show(this.at - 1);
    } else if (key === 'm') {
      this.mark();
    } else if (/^[1-9]$/.test(key) && this.open) {
      const input = this.#inputs()[Number(key) - 1];
      if (input) {
        input.focus();
        input.click();
      }
    }
  }
}
