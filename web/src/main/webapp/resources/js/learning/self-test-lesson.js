/**
 * A lesson whose questions are answered. The page gets the questions without their answers; every answer is marked on the server
 * and may be tried again until it is right.
 *
 * Events: play · pause.
 */
import { get } from '../shared/api.js';
import { texts } from '../shared/texts.js';
import { ReadingBar } from './reading-bar.js';

export class SelfTestLesson extends EventTarget {
  #working = false;
  #right = new Set();
  #total = 0;
  #loaded = false;

  /**
   * @param {HTMLElement} root holds [data-part=paper] and the reading bar
   * @param {string} lessonId public id of the lesson
   * @param {(number: number, chosen: number[]) => Promise<object|null>} answer marks an answer on the server
   */
  constructor(root, lessonId, answer) {
    super();
    this.root = root;
    this.lessonId = lessonId;
    this.answer = answer;
    this.paper = root.querySelector('[data-part=paper]');
    this.bar = new ReadingBar(root, () => (this.#working ? this.pause() : this.play()));
  }

  get playing() {
    return this.#working;
  }

  sample() {
    return { positionMillis: 0, playing: this.#working, ratePercent: 100 };
  }

  async load(lesson, { free = false, pagesSeen = [] }) {
    this.bar.minimum(free ? 0 : lesson.minimumSeconds);
    pagesSeen.forEach((number) => this.#right.add(Number(number)));
    if (this.#loaded) {
      return;
    }
    const questions = await get(`/api/playback/self-test/${this.lessonId}`);
    this.#loaded = true;
    this.#total = questions.length;
    this.paper.replaceChildren(...questions.map((question) => this.#question(question, free)));
    this.paper.hidden = false;
  }

  enable(usable) {
    this.bar.enable(usable);
    this.paper.inert = !usable;
  }

  conceal(hidden) {
    this.paper.classList.toggle('is-concealed', hidden);
  }

  async play() {
    this.#working = true;
    this.bar.playing(true);
    this.dispatchEvent(new CustomEvent('play'));
  }

  pause() {
    if (!this.#working) {
      return;
    }
    this.#working = false;
    this.bar.playing(false);
    this.dispatchEvent(new CustomEvent('pause'));
  }

  status(lesson) {
    const left = this.#total - this.#right.size;
    this.bar.status(lesson, left > 0 ? texts('test.left', left) : '');
  }

  seekTo() {}

  allow() {}

  confine() {}

  #question(question, free) {
    const box = document.createElement('fieldset');
    box.className = 'question';
    box.dataset.test = 'question';
    const legend = document.createElement('legend');
    legend.textContent = `${question.number}. ${question.stem}`;
    box.append(legend);
    const inputs = question.options.map((text, at) => {
      const label = document.createElement('label');
      label.className = 'opt';
      const input = document.createElement('input');
      input.type = question.kind === 'MULTIPLE' ? 'checkbox' : 'radio';
      input.name = `question-${question.number}`;
      input.value = String(at);
      const words = document.createElement('span');
      words.textContent = text;
      label.append(input, words);
      box.append(label);
      return input;
    });
    const said = document.createElement('p');
    said.setAttribute('role', 'status');
    said.className = 'said';
    const check = document.createElement('button');
    check.type = 'button';
    check.className = 'btn';
    check.textContent = texts('test.check');
    check.dataset.test = 'check';
    check.disabled = free;
    check.addEventListener('click', () => this.#check(question.number, inputs, check, said));
    box.append(check, said);
    if (this.#right.has(question.number)) {
      said.textContent = texts('test.done');
    } else if (free) {
      said.textContent = texts('test.review');
    }
    return box;
  }

  async #check(number, inputs, check, said) {
    const chosen = inputs.filter((input) => input.checked).map((input) => Number(input.value));
    if (chosen.length === 0) {
      said.textContent = texts('test.choose');
      return;
    }
    if (!this.#working) {
      await this.play();
    }
    check.disabled = true;
    try {
      const verdict = await this.answer(number, chosen);
      if (verdict === null) {
        said.textContent = texts('test.later');
      } else if (verdict.right) {
        this.#right.add(number);
        said.textContent = [texts('test.right'), verdict.explanation].filter(Boolean).join(' ');
      } else {
        said.textContent = texts('test.wrong');
      }
    } finally {
      check.disabled = false;
    }
  }
}
