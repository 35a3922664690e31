/**
 * The strip that says whether the answers are safe. Seen: state, number waiting, when the server last confirmed. Heard: only
 * when it turns bad or good again, not with each answer.
 */
import { texts } from '../shared/texts.js';
import { timeOfDay } from '../shared/format.js';
import { Stop } from './sync.js';

const UNREACHABLE_AFTER = 2;

export class SaveStrip {
  #state;
  #detail;
  #heard;
  #bad = false;

  constructor(root) {
    this.#state = root.querySelector('.state');
    this.#detail = root.querySelector('.detail');
    this.#heard = root.querySelector('[role=status]');
  }

  /**
   * @param {import('./sync.js').AnswerSync} sync
   * @param {boolean} durable whether the unsent answers are stored on the device
   */
  show(sync, durable) {
    const waiting = sync.pending.size;
    const unreachable = sync.failures >= UNREACHABLE_AFTER || sync.unreachableSince !== null && !navigator.onLine;
    const saved = sync.savedAt === null ? '' : texts('exam.save.last', timeOfDay(sync.savedAt, true));
    if (sync.stopped && sync.stopped !== Stop.OVER) {
      this.#set('danger', texts(`exam.save.stopped.${sync.stopped}`, waiting), texts('exam.save.kept'));
    } else if (sync.trouble && sync.failures >= UNREACHABLE_AFTER) {
      this.#set('danger', texts('exam.save.trouble', waiting), sync.trouble.title);
    } else if (unreachable) {
      const cause = sync.offline || !navigator.onLine ? 'offline' : 'server';
      this.#set('pending', texts(waiting > 0 ? `exam.save.${cause}` : `exam.save.${cause}.none`, waiting),
        `${texts(durable ? 'exam.save.offline.detail' : 'exam.save.offline.memory')}${saved}`);
    } else if (waiting > 0) {
      this.#set('pending', texts('exam.save.waiting', waiting), texts(durable ? 'exam.save.waiting.detail' : 'exam.save.memory'));
    } else {
      this.#set('credited', texts('exam.save.saved'), durable ? saved || texts('exam.save.auto') : texts('exam.save.memory'));
    }
    const bad = unreachable || sync.stopped !== null || sync.trouble !== null;
    if (bad !== this.#bad) {
      this.#bad = bad;
      this.#heard.textContent = bad ? `${this.#state.textContent} ${this.#detail.textContent}` : texts('exam.save.back');
    }
  }

  #set(state, word, detail) {
    this.#state.className = `state ${state}`;
    this.#state.textContent = word;
    this.#detail.textContent = detail;
  }
}
