/** The questions of a self-test, and those asked while a lesson plays, while their author writes them; kept as JSON in a hidden field. */
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
   * @param {HTMLButtonElement} add
   * @param {() => void} changed called after every change
   */
  constructor(root, store, add, changed) {
    this.root = root;
    this.store = store;
    this.changed = changed;
    add.addEventListener('click', () => {
      this.#questions.push(this.empty());
      this.keep();
      this.#draw();
      this.root.lastElementChild.querySelector('input, textarea, select').focus();
    });
    this.read();
  }

  /** A question that nobody has written yet. */
  empty() {
    return { kind: 'SINGLE', stem: '', options: [{ text: '', correct: true }, { text: '', correct: false }], explanation: '' };
  }

  get mostOptions() {
    return 8;
  }

  get longestOption() {
    return 200;
  }

  /** A question as it is kept. */
  stored(question) {
    return question;
  }

  read() {
    try {
      this.#questions = JSON.parse(this.store.value).questions ?? [];
    } catch {
      this.#questions = [];
    }
    this.#draw();
  }

  keep() {
    this.store.value = JSON.stringify({ questions: this.#questions.map((question) => this.stored(question)) });
    this.changed();
  }

  #draw() {
    this.root.replaceChildren(...this.#questions.map((question, at) => this.#question(question, at)));
  }

  labelled(label, input) {
    const id = `q-${(this.#made += 1)}`;
    input.id = id;
    return element('div', { class: 'field' }, element('label', { class: 'l', htmlFor: id, textContent: label }), input);
  }

  #question(question, at) {
    const box = element('fieldset', { class: 'question' }, element('legend', { textContent: texts('question', at + 1) }),
      ...this.head(question),
      ...question.options.map((option, number) => this.#option(question, option, number, at)));
    const acts = element('div', { class: 'acts' });
    if (question.kind !== 'TRUE_FALSE' && question.options.length < this.mostOptions) {
      const more = element('button', { type: 'button', class: 'btn', textContent: texts('addOption') });
      more.addEventListener('click', () => {
        question.options.push({ text: '', correct: false });
        this.keep();
        this.#draw();
      });
      acts.append(more);
    }
    const remove = element('button', { type: 'button', class: 'btn bare', textContent: texts('removeQuestion') });
    remove.addEventListener('click', () => {
      this.#questions.splice(at, 1);
      this.keep();
      this.#draw();
    });
    acts.append(remove);
    box.append(...this.foot(question), acts);
    return box;
  }

  /** What stands above the options. */
  head(question) {
    const kind = element('select', { class: 'inp' }, ...KINDS.map((value) => element('option', { value, textContent: texts(value), selected: value === question.kind })));
    kind.addEventListener('change', () => {
      question.kind = kind.value;
      if (question.kind === 'TRUE_FALSE') {
        question.options = [{ text: texts('true'), correct: true }, { text: texts('false'), correct: false }];
      }
      this.keep();
      this.#draw();
    });
    const stem = element('textarea', { class: 'inp', value: question.stem, maxLength: 500, rows: 2 });
    stem.addEventListener('input', () => { question.stem = stem.value; this.keep(); });
    return [this.labelled(texts('kind'), kind), this.labelled(texts('stem'), stem)];
  }

  /** What stands below the options. */
  foot(question) {
    const explanation = element('input', { class: 'inp', value: question.explanation ?? '', maxLength: 500 });
    explanation.addEventListener('input', () => { question.explanation = explanation.value; this.keep(); });
    return [this.labelled(texts('explanation'), explanation)];
  }

  #option(question, option, number, at) {
    const right = element('input', { type: question.kind === 'MULTIPLE' ? 'checkbox' : 'radio', name: `right-${at}`, checked: option.correct });
    right.addEventListener('change', () => {
      if (question.kind !== 'MULTIPLE') {
        question.options.forEach((other) => { other.correct = false; });
      }
      option.correct = right.checked;
      this.keep();
    });
    const text = element('input', { class: 'inp', value: option.text, maxLength: this.longestOption, 'aria-label': texts('option', number + 1) });
    text.addEventListener('input', () => { option.text = text.value; this.keep(); });
    return element('div', { class: 'answer-row' }, element('label', {}, right, document.createTextNode(texts('right'))), text);
  }
}

/** Seconds of a place such as 1:05; 0 for what is none. */
function seconds(typed) {
  const found = /^(\d{1,4})[:：]([0-5]\d)$/.exec(typed.trim());
  return found ? Number(found[1]) * 60 + Number(found[2]) : 0;
}

function clock(at) {
  return at > 0 ? `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}` : '';
}

/** Questions asked while a lesson plays: short, one right answer, and a place by which it has been taught. */
export class CheckQuestions extends Questions {
  empty() {
    return { at: 0, stem: '', options: [{ text: '', correct: true }, { text: '', correct: false }, { text: '', correct: false }, { text: '', correct: false }] };
  }

  get mostOptions() {
    return 6;
  }

  get longestOption() {
    return 60;
  }

  head(question) {
    const at = element('input', { class: 'inp at', value: clock(question.at), placeholder: '0:00', maxLength: 7, autocomplete: 'off' });
    at.dataset.test = 'check-at';
    at.addEventListener('input', () => {
      question.at = seconds(at.value);
      at.setAttribute('aria-invalid', String(at.value !== '' && question.at === 0));
      this.keep();
    });
    const stem = element('input', { class: 'inp', value: question.stem, maxLength: 120, autocomplete: 'off' });
    stem.dataset.test = 'check-stem';
    stem.addEventListener('input', () => { question.stem = stem.value; this.keep(); });
    return [this.labelled(texts('check.at'), at), this.labelled(texts('stem'), stem)];
  }

  /** Lines for answers that were left empty are no answers. */
  stored(question) {
    const options = question.options.filter(({ text, correct }) => correct || text.trim() !== '');
    return { ...question, options: options.length < 2 ? question.options : options };
  }

  foot() {
    return [];
  }
}
