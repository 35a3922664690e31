/**
 * What is left of the exam by the server's clock. Every answer of the server sets it anew; in between the browser's monotonic
 * clock counts, which nobody can turn. It says when 10, 5 and 1 minutes are left and when the time is over.
 */
const SAY_AT = [10, 5, 1];
const MINUTE = 60000;

export class ExamClock {
  #ends = null;
  #saidUntil = Infinity;
  #on;
  #over = false;

  /** @param {{tick: (millis: number) => void, minutes: (left: number) => void, over: Function}} on */
  constructor(on) {
    this.#on = on;
    setInterval(() => this.#tick(), 250);
  }

  get remaining() {
    return this.#ends === null ? null : Math.max(0, this.#ends - performance.now());
  }

  /** Sets the clock by the server's word. */
  set(millis) {
    if (this.#ends === null) {
      this.#saidUntil = millis / MINUTE;
    }
    this.#ends = performance.now() + millis;
    if (millis > 0) {
      this.#over = false;
    }
    this.#tick();
  }

  stop() {
    this.#ends = null;
  }

  #tick() {
    const left = this.remaining;
    if (left === null) {
      return;
    }
    this.#on.tick(left);
    const due = SAY_AT.filter((minutes) => minutes < this.#saidUntil && left <= minutes * MINUTE).at(-1);
    if (due !== undefined && left > 0) {
      this.#saidUntil = due;
      this.#on.minutes(due);
    }
    if (left <= 0 && !this.#over) {
      this.#over = true;
      this.#on.over();
    }
  }
}
