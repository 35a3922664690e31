/** 怎样算学完: marks on the page what the server confirmed as done, here and in the outline. */
import { texts } from '../shared/texts.js';
import { studyTime } from '../shared/format.js';

export class Requirements {
  #passed = 0;

  /** @param {HTMLElement} root the study page */
  constructor(root) {
    this.root = root;
    this.covered = root.querySelector('[data-part=covered]');
    this.minimum = root.querySelector('[data-part=minimum]');
    this.checks = root.querySelector('[data-part=checks]');
    this.total = root.querySelector('[data-part=total]');
    this.count = root.querySelector('[data-part=outline-count]');
  }

  /** The state of the lesson as the server sent it. */
  show(status) {
    const { lesson, enrolment } = status;
    this.#say(this.covered, texts('rule.covered', lesson.coveragePercent),
      lesson.coveragePercent >= Number(this.root.dataset.coverage));
    this.#say(this.minimum, texts('rule.credited', studyTime(lesson.creditedMillis)), lesson.complete);
    if (this.total && enrolment) {
      this.#say(this.total, texts('rule.total', studyTime(enrolment.creditedMillis, enrolment.hourMinutes),
        studyTime(enrolment.requiredMillis, enrolment.hourMinutes)), enrolment.creditedMillis >= enrolment.requiredMillis);
    }
  }

  /** Another random check was passed on this page. */
  passed() {
    this.#passed += 1;
    this.#say(this.checks, texts('rule.checks', this.#passed), true);
  }

  /** The lesson is complete: its line in the outline says so. */
  complete(lessonId) {
    const line = this.root.querySelector(`.outline [data-lesson="${CSS.escape(lessonId)}"]`);
    if (!line || line.classList.contains('ok')) {
      return;
    }
    line.classList.add('ok');
    Requirements.#icon(line, 'check');
    line.querySelector('[data-part=state]').textContent = texts('outline.done');
    Requirements.#oneMore(this.count, (done, of) => texts('outline.count', done, of));
    const chapter = [...this.root.querySelectorAll('[data-part=chapter-count]')]
      .findLast((count) => count.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING);
    Requirements.#oneMore(chapter, (done, of) => `${done}/${of}`);
  }

  #say(item, text, done) {
    if (!item) {
      return;
    }
    const line = item.querySelector('[data-part=now]');
    if (line.textContent !== text) {
      line.textContent = text;
    }
    item.classList.toggle('ok', done);
    Requirements.#icon(item, done ? 'check' : 'circle');
  }

  static #oneMore(count, say) {
    if (count) {
      const done = Number(count.dataset.done) + 1;
      count.dataset.done = String(done);
      count.textContent = say(done, count.dataset.lessons);
    }
  }

  static #icon(within, name) {
    const use = within.querySelector('use');
    use?.setAttribute('href', use.getAttribute('href').replace(/#.*/, `#${name}`));
  }
}
