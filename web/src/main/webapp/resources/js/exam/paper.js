/** The paper as it is worked on: one question at a time, its options as a real group of radio buttons or check boxes. */
import { texts } from '../shared/texts.js';
import { address } from '../shared/api.js';

const LETTERS = 'ABCDEFGHIJ';
const SVG = 'http://www.w3.org/2000/svg';

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

function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ico');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${address('resources/img/icons.svg')}#${name}`);
  svg.append(use);
  return svg;
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
   * @param {HTMLElement} root where the question is drawn
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
      this.#root.querySelector('.stem').focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
  }

  /** Lets the options be changed, or not any more. */
  setOpen(open) {
    this.open = open;
    this.#root.querySelector('fieldset')?.toggleAttribute('disabled', !open);
  }

  draw() {
    const { item } = this;
    const fieldset = element('fieldset');
    fieldset.disabled = !this.open;
    const legend = element('legend', 'stem', item.stem);
    legend.tabIndex = -1;
    legend.dataset.test = 'stem';
    fieldset.append(legend);
    item.options.forEach((option, index) => fieldset.append(this.#option(item, option, index)));
    this.#root.replaceChildren(this.#head(item), fieldset, this.#clearing(item));
  }

  #head(item) {
    const head = element('p', 'kind');
    const words = element('span');
    const of = element('span', 'dim',
      texts('exam.question.of', this.#items.length, texts(`exam.kind.${item.kind}`), points(item.points)));
    words.append(element('b', '', texts('exam.question.number', this.at + 1)), of);
    const marked = this.#marked.has(item.ref);
    const mark = element('button', 'btn bare');
    mark.type = 'button';
    mark.dataset.test = 'mark';
    mark.setAttribute('aria-pressed', String(marked));
    mark.append(icon('flag'), texts(marked ? 'exam.mark.off' : 'exam.mark.on'));
    mark.addEventListener('click', () => this.mark());
    head.append(words, mark);
    return head;
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

  #clearing(item) {
    const row = element('p', 'clearing');
    const button = element('button', 'linklike sm', texts('exam.answer.clear'));
    button.type = 'button';
    button.dataset.test = 'clear';
    button.hidden = this.#chosen(item.ref).length === 0 || !this.open;
    button.addEventListener('click', () => {
      this.#inputs().forEach((input) => {
        input.checked = false;
      });
      this.#changed();
      this.#inputs()[0].focus();
    });
    row.append(button);
    return row;
  }

  #inputs() {
    return [...this.#root.querySelectorAll('.opt input')];
  }

  #changed() {
    const chosen = this.#inputs().filter((input) => input.checked).map((input) => input.value);
    this.#root.querySelector('[data-test=clear]').hidden = chosen.length === 0;
    this.#on.answer(this.item.ref, chosen);
  }

  /** Marks the question for review, or takes the mark away. */
  mark() {
    this.#on.mark(this.item.ref);
    const button = this.#root.querySelector('[data-test=mark]');
    const marked = this.#marked.has(this.item.ref);
    button.setAttribute('aria-pressed', String(marked));
    button.lastChild.textContent = texts(marked ? 'exam.mark.off' : 'exam.mark.on');
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
