/**
 * Brings the answers to the server and keeps both sides agreed. A change is numbered, buffered, and sent 1.5 seconds later
 * with whatever else is waiting: one call at a time, at most fifty entries, again and again until the server has confirmed
 * them, and never less eagerly because the end is near. The server's copy wins; what it lacks is sent again.
 */
import { get, post } from '../shared/api.js';

const DEBOUNCE = 1500;
const BATCH = 50;
const BACKOFF = [1000, 2000, 4000, 8000, 15000];
const HANDED_IN = new Set(['SUBMITTED', 'AUTO_SUBMITTED', 'GRADING', 'GRADED', 'PUBLISHED', 'ABSENT']);

/** Why nothing more is sent from this page. */
export const Stop = Object.freeze({ OTHER_PAGE: 'other-page', OTHER_DEVICE: 'other-device', OVER: 'over', SIGNED_OUT: 'signed-out' });

export function isHandedIn(state) {
  return HANDED_IN.has(state);
}

/** Whether two answers choose the same options; none and no answer are the same. */
export function same(one, other) {
  return [...(one ?? [])].sort().join() === [...(other ?? [])].sort().join();
}

/** Milliseconds by the browser's monotonic clock; the server keeps them and never counts with them. */
export function moment() {
  return Math.round(performance.timeOrigin + performance.now());
}

/** The pause before the given try, with jitter so that a whole exam room does not come back in one moment. */
export function pause(failures) {
  return BACKOFF[Math.min(failures, BACKOFF.length) - 1] * (0.75 + Math.random() * 0.5);
}

export class AnswerSync {
  /** When the server last confirmed an answer, in milliseconds since 1970 by its own clock; null = not on this page. */
  savedAt = null;

  /** Failed calls in a row. */
  failures = 0;

  /** Since when (monotonic) the server has not answered, or null. */
  unreachableSince = null;

  /** Whether the last failed call found no network at all; else the server did not answer as it should. */
  offline = false;

  /** The last refusal that was neither a lost network nor a busy server. */
  trouble = null;

  stopped = null;

  #attempt;
  #buffer;
  #on;
  #epoch = 0;
  #ack = 0;
  #head = '';
  #confirmed = new Map();
  #inFlight = false;
  #resync = false;
  #timer = null;
  #waiting = [];
  #serverClock = 0;

  /**
   * @param {string} attempt its public id
   * @param {import('./buffer.js').AnswerBuffer} buffer
   * @param {{changed: Function, remaining: (millis: number) => void, stopped: (why: string, refusal?: Error) => void,
   *   late: Function, back: (awayMillis: number) => void}} on
   */
  constructor(attempt, buffer, on) {
    this.#attempt = attempt;
    this.#buffer = buffer;
    this.#on = on;
    buffer.onOtherWriter = () => this.stop(Stop.OTHER_PAGE);
  }

  get epoch() {
    return this.#epoch;
  }

  get finalSeq() {
    return this.#ack;
  }

  get headHash() {
    return this.#head;
  }

  /** References of the items with a change that the server has not confirmed. */
  get pending() {
    return new Set(this.#buffer.entries.map((entry) => entry.itemRef));
  }

  /** The options chosen now, confirmed or not. */
  chosen(itemRef) {
    const waiting = this.#buffer.entries.findLast((entry) => entry.itemRef === itemRef);
    return waiting ? waiting.chosen : this.#confirmed.get(itemRef) ?? [];
  }

  /** Takes over the writing with the answer of the server to an entry into the exam. */
  enter(view) {
    this.#epoch = view.writerEpoch;
    this.stopped = null;
    this.trouble = null;
    this.failures = 0;
    this.#agree(view, false);
    this.#soon(0);
  }

  /** Records a change of an answer. */
  record(itemRef, chosen) {
    const last = this.#buffer.entries.at(-1)?.seq ?? 0;
    this.#buffer.add({
      seq: Math.max(this.#ack, last) + 1,
      itemRef,
      chosen: [...chosen],
      clientMillis: moment(),
    });
    this.#soon(this.#buffer.durable ? DEBOUNCE : 0);
    this.#on.changed();
  }

  /** Sends what waits without waiting further: the question changes, the network is back. */
  flush() {
    if (this.#buffer.entries.length > 0) {
      this.#soon(0);
    }
  }

  /** Sends what waits while the page is being left; nobody may be there to hear the answer. */
  leave() {
    const entries = this.#buffer.entries.slice(0, BATCH);
    if (entries.length > 0 && !this.stopped) {
      this.#post(entries).then((answer) => this.#acknowledged(answer), () => {});
    }
  }

  /** Asks the server how far it has come, then sends the rest. */
  async compare() {
    this.#resync = true;
    await this.#send();
  }

  /** Goes on after a new sign-in. */
  resume() {
    if (this.stopped === Stop.SIGNED_OUT) {
      this.stopped = null;
      this.failures = 0;
      this.#resync = true;
      this.#soon(0);
    }
  }

  stop(why, refusal) {
    if (this.stopped === why) {
      return;
    }
    this.stopped = why;
    clearTimeout(this.#timer);
    this.#on.stopped(why, refusal);
    this.#on.changed();
    if (why !== Stop.SIGNED_OUT) {
      this.#waiting.splice(0).forEach(({ reject }) => reject(refusal ?? new Error(why)));
    }
  }

  /** Resolves when the server has confirmed everything; rejects when this page may not write any more. */
  drained() {
    if (this.#buffer.entries.length === 0 && !this.#inFlight) {
      return Promise.resolve();
    }
    if (this.stopped && this.stopped !== Stop.SIGNED_OUT) {
      return Promise.reject(new Error(this.stopped));
    }
    const promise = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#soon(0);
    return promise;
  }

  #soon(millis) {
    if (this.stopped || this.#inFlight) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), millis);
  }

  #post(entries) {
    return post(`/api/attempts/${this.#attempt}/answers`,
      { writerEpoch: this.#epoch, baseHash: this.#head, entries }, { stay: true, keepalive: true });
  }

  async #send() {
    if (this.#inFlight || this.stopped) {
      return;
    }
    clearTimeout(this.#timer);
    this.#inFlight = true;
    try {
      if (this.#resync) {
        const view = await get(`/api/attempts/${this.#attempt}`, { stay: true });
        this.#resync = false;
        this.#agree(view, true);
        this.#reached();
      }
      await this.#buffer.written();
      const entries = this.#buffer.entries.slice(0, BATCH);
      if (entries.length > 0 && !this.stopped) {
        this.#acknowledged(await this.#post(entries));
        this.#reached();
      }
    } catch (refusal) {
      this.#refused(refusal);
    } finally {
      this.#inFlight = false;
    }
    this.#next();
  }

  #next() {
    this.#on.changed();
    if (this.stopped) {
      return;
    }
    if (this.failures > 0) {
      this.#soon(pause(this.failures));
    } else if (this.#buffer.entries.length > 0 || this.#resync) {
      this.#soon(0);
    } else {
      this.#waiting.splice(0).forEach(({ resolve }) => resolve());
    }
  }

  #acknowledged(answer) {
    for (const entry of this.#buffer.entries) {
      if (entry.seq <= answer.ackSeq) {
        this.#confirmed.set(entry.itemRef, entry.chosen);
      }
    }
    const first = this.#buffer.entries[0]?.seq;
    if (answer.ackSeq >= this.#ack) {
      this.#ack = answer.ackSeq;
      this.#head = answer.headHash;
    }
    if (first !== undefined && answer.ackSeq >= first) {
      this.savedAt = this.#serverClock + performance.now();
    }
    this.#buffer.acknowledge(answer.ackSeq);
    this.#on.remaining(answer.remainingMillis);
    if (answer.late) {
      this.#on.late();
    }
    if (first !== undefined && answer.ackSeq < first - 1) {
      this.#resync = true;
    }
    if (isHandedIn(answer.state) && this.#buffer.entries.length === 0) {
      this.stop(Stop.OVER);
    }
    this.#on.changed();
  }

  #reached() {
    if (this.unreachableSince !== null) {
      this.#on.back(Math.round(performance.now() - this.unreachableSince));
    }
    this.unreachableSince = null;
    this.failures = 0;
    this.trouble = null;
  }

  #refused(refusal) {
    if (refusal.status === 401) {
      this.stop(Stop.SIGNED_OUT, refusal);
    } else if (refusal.status === 423) {
      this.stop(Stop.OTHER_DEVICE, refusal);
    } else if (refusal.code === 'exam.writer.superseded') {
      this.stop(Stop.OTHER_PAGE, refusal);
    } else {
      this.failures += 1;
      this.#resync = true;
      const unreachable = refusal.temporary || refusal.status >= 500 || refusal.status === undefined;
      this.trouble = unreachable || refusal.code === 'exam.journal.fork' && this.failures < 3 ? null : refusal;
      this.offline = refusal.status === 0;
      if (unreachable) {
        this.unreachableSince ??= performance.now();
      }
    }
  }

  /**
   * Agrees with the server's copy. Entries it has are dropped; entries it refused or lost get the numbers after its last
   * one. What another page changed meanwhile is never overwritten by what this one had shown.
   */
  #agree(view, sameWriter) {
    if (view.writerEpoch > this.#epoch) {
      this.stop(Stop.OTHER_PAGE);
      return;
    }
    const server = new Map(Object.entries(view.answers ?? {}));
    const newer = this.#buffer.entries.filter((entry) => entry.seq > view.ackSeq);
    const lost = this.#lost(server, view, newer, sameWriter);
    const contiguous = newer.every((entry, index) => entry.seq === view.ackSeq + 1 + index);
    if (lost.length === 0 && contiguous) {
      this.#buffer.acknowledge(view.ackSeq);
    } else {
      this.#buffer.replace([...lost, ...newer].map((entry, index) => ({ ...entry, seq: view.ackSeq + 1 + index })));
    }
    this.#confirmed = server;
    this.#ack = view.ackSeq;
    this.#head = view.headHash;
    this.#serverClock = Date.parse(view.serverTime) - performance.now();
    this.#on.remaining(view.remainingMillis);
    if (isHandedIn(view.state) && this.#buffer.entries.length === 0) {
      this.stop(Stop.OVER);
    }
  }

  /** Changes to send again: refused ones whose item nobody else touched, and saved ones the server does not know any more. */
  #lost(server, view, newer, sameWriter) {
    const waiting = new Set(newer.map((entry) => entry.itemRef));
    const again = new Map();
    if (sameWriter && view.remainingMillis > 0) {
      this.#confirmed.forEach((chosen, itemRef) => again.set(itemRef, chosen));
    }
    for (const entry of this.#buffer.entries.filter((candidate) => candidate.seq <= view.ackSeq)) {
      const untouched = this.#confirmed.size > 0 && same(this.#confirmed.get(entry.itemRef), server.get(entry.itemRef));
      if (sameWriter || untouched) {
        again.set(entry.itemRef, entry.chosen);
      }
    }
    return [...again]
      .filter(([itemRef, chosen]) => !waiting.has(itemRef) && !same(chosen, server.get(itemRef)))
      .map(([itemRef, chosen]) => ({ seq: 0, itemRef, chosen, clientMillis: moment() }));
  }
}
