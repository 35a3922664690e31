/**
 * Status strip below the material: in one word whether time counts now, why not, when the server last answered, what is left
 * today, the lesson's rule and its three sums. Shows only what the server confirmed. Its word is a live region and speaks only
 * when it changes; the facts beside it do not speak.
 */
import { texts } from '../shared/texts.js';
import { studyTime } from '../shared/format.js';
import { Rule } from '../shared/rule.js';

const LOOKS = { counting: '', asking: 'hold', pending: 'hold', offline: 'hold', done: '' };

export class Strip {
  #total;
  #syncedAt = null;
  #online = true;
  #hourMinutes = 0;

  /**
   * @param {HTMLElement} root
   * @param {number} total length of the lesson's rule in milliseconds
   */
  constructor(root, total) {
    this.word = root.querySelector('[data-part=word]');
    this.reason = root.querySelector('[data-part=reason]');
    this.synced = root.querySelector('[data-part=synced]');
    this.network = root.querySelector('[data-part=network]');
    this.today = root.querySelector('[data-part=today]');
    this.credited = root.querySelector('#sum-credited');
    this.pending = root.querySelector('#sum-pending');
    this.uncounted = root.querySelector('#sum-uncounted');
    this.#total = total;
    const drawing = root.querySelector('svg.rule');
    this.rule = total > 0 && drawing ? new Rule(drawing, { total }) : null;
    setInterval(() => this.#age(), 1000);
  }

  /** The numbers of an answer. */
  sums(status, nowMillis) {
    const { lesson } = status;
    this.#syncedAt = performance.now();
    this.#hourMinutes = status.enrolment?.hourMinutes ?? this.#hourMinutes;
    this.draw(lesson, nowMillis);
    Strip.#set(this.today, status.todayLeftMillis > 0
      ? texts('fact.today', studyTime(status.todayLeftMillis, this.#hourMinutes))
      : texts('fact.todayFull'));
    this.#age();
  }

  /** The rule and the three sums of a lesson. */
  draw(lesson, nowMillis) {
    this.rule?.show({
      credited: lesson.creditedMillis,
      pending: lesson.pendingMillis,
      now: nowMillis > 0 ? Math.min(nowMillis, this.#total) : undefined,
    });
    Strip.#set(this.credited, studyTime(lesson.creditedMillis));
    Strip.#set(this.pending, lesson.pendingMillis >= 1000
      ? texts('sum.pending', studyTime(lesson.pendingMillis)) : studyTime(0));
    Strip.#set(this.uncounted, studyTime(lesson.uncountedMillis ?? 0));
  }

  /**
   * The state in a word and its reason.
   * @param {'idle'|'done'|'counting'|'asking'|'pending'|'uncounted'|'offline'|'stopped'} state
   */
  state(state, reason = '') {
    const word = texts(`state.${state}`);
    if (this.word.textContent !== word) {
      this.word.className = `live ${LOOKS[state] ?? 'off'}`;
      this.word.dataset.state = state;
      this.word.textContent = word;
    }
    Strip.#set(this.reason, reason);
    this.reason.hidden = reason === '';
  }

  online(answering) {
    this.#online = answering;
    this.#age();
  }

  #age() {
    if (this.#syncedAt === null) {
      return;
    }
    const seconds = Math.floor((performance.now() - this.#syncedAt) / 1000);
    Strip.#set(this.synced, seconds < 2 ? texts('fact.synced.now')
      : seconds < 60 ? texts('fact.synced.seconds', seconds) : texts('fact.synced.minutes', Math.floor(seconds / 60)));
    Strip.#set(this.network, texts(this.#online ? 'fact.network.good' : 'fact.network.lost'));
  }

  static #set(element, text) {
    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  }
}
