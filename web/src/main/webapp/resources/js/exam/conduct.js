/**
 * How often and how long the exam page was out of sight, and how often the network was lost. Counted, said to the learner and
 * reported; never by itself a reason to hand in. A reload or a closed page is not a leaving: the server sees the re-entry.
 */
import { post } from '../shared/api.js';
import { moment } from './sync.js';

export class Conduct {
  /** How often the page was left in this attempt, as far as this device knows. */
  leftCount = 0;

  #attempt;
  #sync;
  #buffer;
  #on;
  #hiddenAt = null;
  #unloading = false;
  #queue = [];

  /** @param {{left: (awayMillis: number, count: number) => void}} on */
  constructor(attempt, sync, buffer, on) {
    this.#attempt = attempt;
    this.#sync = sync;
    this.#buffer = buffer;
    this.#on = on;
    this.leftCount = buffer.notes.leftCount ?? 0;
  }

  /** Begins to watch; reports what a page that was closed while hidden could not. */
  start() {
    const since = this.#buffer.notes.hiddenAt;
    if (since) {
      this.#left(Math.max(0, Date.now() - since));
    }
    document.addEventListener('visibilitychange', () => this.#visibility());
    window.addEventListener('pagehide', () => {
      this.#unloading = true;
    });
    window.addEventListener('pageshow', () => {
      this.#unloading = false;
    });
  }

  /** The network was lost and is back. */
  reconnected(awayMillis) {
    this.#report('RECONNECTED', awayMillis);
  }

  #visibility() {
    if (this.#unloading) {
      return;
    }
    if (document.visibilityState === 'hidden') {
      this.#hiddenAt = performance.now();
      this.#buffer.note({ hiddenAt: Date.now() });
    } else if (this.#hiddenAt !== null) {
      const away = Math.round(performance.now() - this.#hiddenAt);
      this.#hiddenAt = null;
      this.#left(away);
    }
  }

  #left(away) {
    this.leftCount += 1;
    this.#buffer.note({ hiddenAt: null, leftCount: this.leftCount });
    this.#report('LEFT_PAGE', away);
    this.#on.left(away, this.leftCount);
  }

  #report(kind, awayMillis) {
    this.#queue.push({ kind, awayMillis, clientMillis: moment() });
    this.flush();
  }

  /** Sends what is not reported yet. */
  async flush() {
    if (this.#queue.length === 0 || this.#sync.stopped) {
      return;
    }
    const events = this.#queue.splice(0);
    try {
      await post(`/api/attempts/${this.#attempt}/conduct`,
        { writerEpoch: this.#sync.epoch, events }, { stay: true, keepalive: true });
    } catch (refusal) {
      if (refusal.temporary || refusal.status === 401) {
        this.#queue.unshift(...events);
      }
    }
  }
}
