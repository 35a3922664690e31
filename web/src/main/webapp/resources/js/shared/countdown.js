/** Counts the time of a check down: a number and a fuse that agree, two words on the way, and a call when it is over. */
const SPOKEN_SECONDS = [30, 10];
const TICK_MILLIS = 250;

export class Countdown {
  #deadline = 0;
  #span = 1;
  #spoken = new Set();
  #ticking;

  /**
   * @param {{clock: HTMLElement, fuse: SVGElement}} parts
   * @param {{left: (seconds: number) => void, over: () => void}} events left is for readers, at 30 and at 10 seconds
   */
  constructor({ clock, fuse }, { left, over }) {
    this.clock = clock;
    this.fuse = fuse;
    this.left = left;
    this.over = over;
  }

  start(millis) {
    this.stop();
    this.#span = 1;
    this.extend(millis);
    this.#ticking = setInterval(() => this.#tick(), TICK_MILLIS);
  }

  /** From now on this much is left. */
  extend(millis) {
    this.#deadline = performance.now() + millis;
    this.#span = Math.max(this.#span, millis, 1);
    this.#spoken.clear();
    this.#tick();
  }

  stop() {
    clearInterval(this.#ticking);
  }

  #tick() {
    const left = Math.max(0, this.#deadline - performance.now());
    const seconds = Math.ceil(left / 1000);
    this.clock.textContent = String(seconds);
    this.fuse.setAttribute('width', `${Math.min(100, (left * 100) / this.#span).toFixed(1)}%`);
    for (const moment of SPOKEN_SECONDS) {
      if (seconds <= moment && !this.#spoken.has(moment)) {
        this.#spoken.add(moment);
        if (seconds > moment - 3) {
          this.left(seconds);
        }
      }
    }
    if (left === 0) {
      this.stop();
      this.over();
    }
  }
}
