/**
 * The page's side of the playback lease: one call at a time, each with the ticket of the answer before it. A call without an
 * answer is repeated word for word (the server credits the same body once), so that neither a lost request nor a lost answer
 * costs study time. The page's clock is never sent; the server measures.
 *
 * Events: answer {detail: lease or beat view} · silence {millis} · contact · lost {refusal} · ended {refusal} ·
 * suspended {refusal} · refused {refusal}. After lost, ended, suspended and refused the lease is no longer held.
 */
import { call, Refusal } from '../shared/api.js';

const BACKOFF = [1000, 2000, 4000, 8000, 15000];
const BEAT_SECONDS = 20;
const RENEWALS_AT_LEAST_APART = 60000;
/** The server lets a page of a document count when it was in sight for a second since the beat before. */
const BEATS_AT_LEAST_APART = 1100;
/** Nobody beats like a metronome (the server notices those that do), and ten thousand pages do not beat in step. */
const SWAY_SHARE = 0.1;

export class Lease extends EventTarget {
  #lessonId;
  #tabId;
  #sample;
  #ticket = null;
  #beatSeconds = BEAT_SECONDS;
  #turn = Promise.resolve();
  #waiting = false;
  #before = null;
  #sending = false;
  #ending = new AbortController();
  #timer;
  #silentSince = null;
  #answeredAt = -Infinity;
  #renewedAt = -Infinity;

  /**
   * @param {{lessonId: string, tabId: string, sample: () => object}} page sample tells position, playing, hidden, rate, page
   */
  constructor({ lessonId, tabId, sample }) {
    super();
    this.#lessonId = lessonId;
    this.#tabId = tabId;
    this.#sample = sample;
    /** Last position of which the server has said that it knows it, in milliseconds. */
    this.savedMillis = 0;
  }

  get held() {
    return this.#ticket !== null;
  }

  /** Milliseconds without an answer, 0 while the server answers. */
  get silentMillis() {
    return this.#silentSince === null ? 0 : performance.now() - this.#silentSince;
  }

  /** Takes the lease; throws the Refusal when another page holds it or study is not allowed. */
  async acquire(takeOver = false) {
    this.#drop();
    this.#ending = new AbortController();
    this.#turn = Promise.resolve();
    const view = await call('POST', '/api/playback/lease',
      { lessonId: this.#lessonId, tabId: this.#tabId, takeOver, automated: navigator.webdriver === true }, { stay: true });
    this.savedMillis = view.resumeMillis ?? 0;
    this.#silentSince = null;
    this.#take(view);
    this.#schedule();
    return view;
  }

  /**
   * Tells the server now how things stand; while one such call waits for its turn no second one is needed.
   * @param {object} [before] how things stood before a jump; told instead of how they are when the call goes out
   */
  beat(before = null) {
    this.#before ??= before;
    if (!this.held || this.#waiting) {
      return;
    }
    this.#waiting = true;
    this.#inTurn(async () => {
      await this.#pause(BEATS_AT_LEAST_APART - (performance.now() - this.#answeredAt), 0);
      await this.#networkKnown();
      this.#waiting = false;
      if (!this.held) {
        return;
      }
      const body = { ticket: this.#ticket, ...(this.#before ?? this.#sample()) };
      this.#before = null;
      const answer = await this.#exchange('/api/playback/beat', body);
      this.savedMillis = body.positionMillis;
      this.#take(answer);
    });
  }

  /** Answers a challenge; resolves to {passed, status, challenge?}, or to null when it is over or the lease was lost. */
  answerChallenge(challengeId, picks) {
    return this.#inTurn(() => this.#aboutChallenge('/api/playback/challenge', { challengeId, ticket: this.#ticket, picks }));
  }

  /**
   * A step of a check that has several (a face, a code): resolves to the answer, or to null when it is over or the lease was lost.
   * Throws what was refused while the check stays open.
   */
  async checkStep(path, body) {
    const answer = await this.#inTurn(async () => {
      try {
        return await this.#aboutChallenge(path, { ...body, ticket: this.#ticket });
      } catch (failure) {
        if (failure instanceof Refusal && (failure.status === 409 || failure.status === 422) && !failure.code.startsWith('learning.')) {
          return { refusal: failure };
        }
        throw failure;
      }
    });
    if (answer?.refusal) {
      throw answer.refusal;
    }
    return answer;
  }

  /** Answers a question of a self-test; resolves to the verdict, or to null while a check waits. */
  answerTest(question, chosen) {
    return this.#inTurn(() => this.#aboutTest({ question, chosen, ticket: this.#ticket }));
  }

  async #aboutTest(body) {
    try {
      const answer = await this.#exchange('/api/playback/self-test', body);
      this.#ticket = answer.ticket ?? this.#ticket;
      return answer;
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === 'learning.test.not_now') {
        return null;
      }
      throw failure;
    }
  }

  /** Asks for more time; resolves to the challenge with its new time, or to null. */
  moreTime(challengeId) {
    return this.#inTurn(() => this.#aboutChallenge('/api/playback/challenge/more-time', { challengeId, ticket: this.#ticket }));
  }

  /** A challenge that is over does not end the lease. */
  async #aboutChallenge(path, body) {
    try {
      const answer = await this.#exchange(path, body);
      this.#ticket = answer.ticket ?? this.#ticket;
      return answer;
    } catch (failure) {
      if (failure instanceof Refusal && failure.code.startsWith('learning.challenge.')) {
        return null;
      }
      throw failure;
    }
  }

  /** Gives the lease back while the page goes away. With a call under way its ticket is spent: then the lease just runs out. */
  release() {
    if (!this.held) {
      return;
    }
    const body = { ticket: this.#ticket, positionMillis: this.#sample().positionMillis };
    const spent = this.#sending;
    this.#drop();
    if (!spent) {
      call('POST', '/api/playback/release', body, { keepalive: true, stay: true }).catch(() => {});
    }
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#ticket = null;
    this.#before = null;
    this.#waiting = false;
    this.#ending.abort();
  }

  #take(answer) {
    this.#ticket = answer.ticket ?? this.#ticket;
    this.#beatSeconds = answer.beatSeconds ?? this.#beatSeconds;
    this.dispatchEvent(new CustomEvent('answer', { detail: answer }));
  }

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.beat(), this.#beatSeconds * 1000 * (1 - SWAY_SHARE * Math.random()));
  }

  #inTurn(work) {
    const ending = this.#ending.signal;
    const mine = this.#turn.then(async () => {
      if (ending.aborted) {
        return null;
      }
      clearTimeout(this.#timer);
      try {
        return await work();
      } catch (failure) {
        if (!ending.aborted) {
          await this.#failed(failure);
        }
        return null;
      } finally {
        if (!ending.aborted && this.held) {
          this.#schedule();
        }
      }
    });
    this.#turn = mine;
    return mine;
  }

  /** Sends one body until it is answered. */
  async #exchange(path, body) {
    const { signal } = this.#ending;
    for (let tries = 0; ; tries += 1) {
      this.#sending = true;
      try {
        const answer = await call('POST', path, body, { stay: true, signal });
        this.#answered();
        return answer;
      } catch (failure) {
        if (!(failure instanceof Refusal) || (!failure.temporary && failure.status < 500)) {
          this.#answered();
          throw failure;
        }
        this.#unanswered();
        await this.#pause(BACKOFF[Math.min(tries, BACKOFF.length - 1)]);
        if (signal.aborted) {
          throw failure;
        }
      } finally {
        this.#sending = false;
      }
    }
  }

  /** While the device itself says that it is offline nothing is sent, so the beat that closes the gap tells the newest state. */
  async #networkKnown() {
    while (!navigator.onLine && this.held) {
      this.#unanswered();
      await this.#pause(BACKOFF[BACKOFF.length - 1]);
    }
  }

  #pause(millis, jitter = 0.5) {
    const { signal } = this.#ending;
    const jittered = millis * (1 - jitter / 2 + Math.random() * jitter);
    if (jittered <= 0) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        window.removeEventListener('online', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, jittered);
      window.addEventListener('online', done);
      signal.addEventListener('abort', done);
    });
  }

  #unanswered() {
    this.#silentSince ??= performance.now();
    this.dispatchEvent(new CustomEvent('silence', { detail: { millis: this.silentMillis } }));
  }

  #answered() {
    this.#answeredAt = performance.now();
    if (this.#silentSince !== null) {
      this.#silentSince = null;
      this.dispatchEvent(new CustomEvent('contact'));
    }
  }

  async #failed(failure) {
    if (!(failure instanceof Refusal)) {
      throw failure;
    }
    if (['learning.ticket.invalid', 'learning.ticket.fork', 'learning.ticket.spent'].includes(failure.code)) {
      if (await this.#renewed()) {
        return;
      }
    }
    this.#drop();
    this.dispatchEvent(new CustomEvent(Lease.#kind(failure), { detail: failure }));
  }

  static #kind(failure) {
    if (failure.code === 'learning.lease.lost') {
      return 'lost';
    }
    if (failure.code === 'learning.lease.suspended') {
      return 'suspended';
    }
    return failure.status === 401 && !failure.code.startsWith('learning.') ? 'ended' : 'refused';
  }

  /** A ticket out of step is mended by a new lease for the same tab, once a minute at most. */
  async #renewed() {
    if (performance.now() - this.#renewedAt < RENEWALS_AT_LEAST_APART) {
      return false;
    }
    this.#renewedAt = performance.now();
    try {
      await this.acquire();
      return true;
    } catch {
      return false;
    }
  }
}
