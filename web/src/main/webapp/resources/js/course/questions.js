/** The questions of a self-test while their author writes them; kept as JSON in a hidden field. */
import { texts } from '../shared/texts.js';

const KINDS = ['SINGLE', 'MULTIPLE', 'TRUE_FALSE'];

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') {
      made.className = value;
    } else if (key in made && key !== 'list') {
      made[key] = value;
    } else {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

export class Questions {
  #questions = [];
  #made = 0;

  /**
   * @param {HTMLElement} root where the questions stand
   * @param {HTMLTextAreaElement} store keeps them as JSON
   * @param {() => void} changed called after every change
   */
  constructor(root, store, changed) {
    this.root = root;
    this.store = store;
    this.changed = changed;
    document.getElementById('add-question').addEventListener('click', () => {
      this.#questions.push({ kind: 'SINGLE', stem: '', options: [{ text: '', correct: true }, { text: '', correct: false }], explanation: '' });
      this.#keep();
      this.#draw();
    });
    this.read();
  }

  read() {
    try {
      this.#questions = JSON.parse(this.store.value).questions ?? [];
    } catch {
      this.#questions = [];
    }
    this.#draw();
  }

  #keep() {
    this.store.value = JSON.stringify({ questions: this.#questions });
    this.changed();
  }

  #draw() {
    this.root.replaceChildren(...this.#questions.map((question, at) => this.#question(question, at)));
  }

  #labelled(label, input) {
    const id = `q-${(this.#made += 1)}`;
    input.id = id;
    return element('div', { class: 'field' }, element('label', { class: 'l', htmlFor: id, textContent: label }), input);
  }

  #question(question, at) {
    const kind = element('select', { class: 'inp' }, ...KINDS.map((value) => element('option', { value, textContent: texts(value), selected: value === question.kind })));
    kind.addEventListener('change', () => {
      question.kind = kind.value;
      if (question.kind === 'TRUE_FALSE') {
        question.options = [{ text: texts('true'), correct: true }, { text: texts('false'), correct: false }];
      }
      this.#keep();
      this.#draw();
    });
    const stem = element('textarea', { class: 'inp', value: question.stem, maxLength: 500, rows: 2 });
    stem.addEventListener('input', () => { question.stem = stem.value; this.#keep(); });
    const explanation = element('input', { class: 'inp', value: question.explanation ?? '', maxLength: 500 });
    explanation.addEventListener('input', () => { question.explanation = explanation.value; this.#keep(); });
    const box = element('fieldset', { class: 'question' }, element('legend', { textContent: texts('question', at + 1) }),
      this.#labelled(texts('kind'), kind), this.#labelled(texts('stem'), stem),
      ...question.options.map((option, number) => this.#option(question, option, number, at)));
    const acts = element('div', { class: 'acts' });
    if (question.kind !== 'TRUE_FALSE' && question.options.length < 8) {
      const more = element('button', { type: 'button', class: 'btn', textContent: texts('addOption') });
      more.addEventListener('click', () => {
        question.options.push({ text: '', correct: false });
        this.#keep();
        this.#draw();
      });
      acts.append(more);
    }
    const remove = element('button', { type: 'button', class: 'btn bare', textContent: texts('removeQuestion') });
    remove.addEventListener('click', () => {
      this.#questions.splice(at, 1);
      this.#keep();
      this.#draw();
    });
    acts.append(remove);
    box.append(this.#labelled(texts('explanation'), explanation), acts);
    return box;
  }

  #option(question, option, number, at) {
    const right = element('input', { type: question.kind === 'MULTIPLE' ? 'checkbox' : 'radio', name: `right-${at}`, checked: option.correct });
    right.addEventListener('change', () => {
      if (question.kind !== 'MULTIPLE') {
        question.options.forEach((other) => { other.correct = false; });
      }
      option.correct = right.checked;
      this.#keep();
    });
    const text = element('input', { class: 'inp', value: option.text, maxLength: 200, 'aria-label': texts('option', number + 1) });
    text.addEventListener('input', () => { option.text = text.value; this.#keep(); });
    return element('div', { class: 'answer-row' }, element('label', {}, right, document.createTextNode(texts('right'))), text);
  }
}
