/** The bar below a text or document: continue or pause, and what is still missing to the least reading time. */
import { texts } from '../shared/texts.js';
import { studyTime } from '../shared/format.js';

export class ReadingBar {
  #minimumMillis = 0;

  /**
   * @param {HTMLElement} root holds [data-part=reading-toggle] and [data-part=reading-left]
   * @param {() => void} toggle starts or pauses reading
   */
  constructor(root, toggle) {
    this.button = root.querySelector('[data-part=reading-toggle]');
    this.left = root.querySelector('[data-part=reading-left]');
    this.button.addEventListener('click', toggle);
    this.playing(false);
    this.enable(false);
  }

  minimum(seconds) {
    this.#minimumMillis = seconds * 1000;
  }

  enable(usable) {
    this.button.disabled = !usable;
  }

  playing(reading) {
    this.button.textContent = texts(reading ? 'reading.pause' : 'reading.resume');
    this.button.classList.toggle('main', !reading);
  }

  /**
   * @param {object} lesson sums of the lesson as the server sent them
   * @param {string} alsoMissing what else is to be done, or nothing
   */
  status(lesson, alsoMissing) {
    if (this.#minimumMillis === 0) {
      this.left.textContent = '';
      return;
    }
    const time = this.#minimumMillis - lesson.creditedMillis - lesson.pendingMillis;
    const parts = [];
    if (lesson.complete) {
      parts.push(texts('reading.complete'));
    } else {
      parts.push(time > 0 ? texts('reading.left', studyTime(time + 999)) : texts('reading.enough'));
      if (alsoMissing) {
        parts.push(alsoMissing);
      } else if (time <= 0 && lesson.pendingMillis > 0) {
        parts.push(texts('reading.pending'));
      }
    }
    this.left.textContent = parts.join(texts('list.comma'));
  }
}
