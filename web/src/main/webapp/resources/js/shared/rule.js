/**
 * The craftsman's rule (学时尺) drawn into an svg while its numbers change: solid = in the ledger, hatched = waiting to be
 * confirmed, hollow = the rest. The same steps and geometry as the server's drawing.
 *
 *   <svg class="rule" id="lesson-rule" width="100%" height="40" role="img"></svg>
 *   const rule = new Rule(document.getElementById('lesson-rule'), { total: 90000 });
 *   rule.show({ credited: 31000, pending: 12000, now: 43000 });
 */
import { texts } from './texts.js';
import { studyTime } from './format.js';

const SVG = 'http://www.w3.org/2000/svg';
const LABELS_AT_MOST = 7;
const SECONDS = [5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const HOURS = [1, 2, 4, 5, 8, 10, 16, 20, 24, 40, 50, 80, 100, 200];

function element(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  if (text) {
    made.textContent = text;
  }
  return made;
}

function percent(part, whole) {
  return whole > 0 && part > 0 ? `${Number(((Math.min(part, whole) * 100) / whole).toFixed(3))}%` : '0%';
}

function majorStep(total, unit, steps) {
  const fitting = steps.find((step) => total <= step * unit * (LABELS_AT_MOST - 1));
  const last = steps[steps.length - 1];
  return fitting ?? last * (Math.floor(total / (last * unit * (LABELS_AT_MOST - 1))) + 1);
}

function label(seconds) {
  if (seconds === 0) {
    return '0';
  }
  return seconds % 60 === 0 ? texts('rule.minutes', seconds / 60) : texts('rule.seconds', seconds);
}

export class Rule {
  /**
   * @param {SVGSVGElement} svg
   * @param {{total: number, hourMinutes?: number}} scale length in milliseconds; minutes of a learning hour
   */
  constructor(svg, { total, hourMinutes = 0 }) {
    this.svg = svg;
    this.total = total;
    this.hourMinutes = hourMinutes;
    svg.replaceChildren();
    this.#ticks();
    svg.append(element('rect', { class: 'paper', x: '0', y: '24', width: '100%', height: '14', rx: '2' }));
    this.solid = element('rect', { class: 'c', x: '0', y: '24', width: '0%', height: '14', rx: '2' });
    this.hatched = element('rect', { class: 'p', x: '0%', y: '24', width: '0%', height: '14' });
    this.now = element('line', { class: 'now', x1: '0%', x2: '0%', y1: '21', y2: '40', visibility: 'hidden' });
    svg.append(this.solid, this.hatched, this.now);
  }

  /** Shows the sums as the server confirmed them; never ahead of it. */
  show({ credited = 0, pending = 0, now }) {
    const solid = Math.max(0, Math.min(credited, this.total));
    const hatched = Math.max(0, Math.min(pending, this.total - solid));
    this.solid.setAttribute('width', percent(solid, this.total));
    this.hatched.setAttribute('x', percent(solid, this.total));
    this.hatched.setAttribute('width', percent(hatched, this.total));
    this.now.setAttribute('visibility', now === undefined ? 'hidden' : 'visible');
    if (now !== undefined) {
      this.now.setAttribute('x1', percent(now, this.total));
      this.now.setAttribute('x2', percent(now, this.total));
    }
    const say = (millis) => studyTime(millis, this.hourMinutes);
    this.svg.setAttribute('aria-label', texts('rule.label', say(this.total), say(credited), say(pending)));
  }

  #ticks() {
    const hour = this.hourMinutes * 60000;
    const inHours = hour > 0 && this.total >= hour;
    const unit = inHours ? hour : 1000;
    const step = majorStep(this.total, unit, inHours ? HOURS : SECONDS);
    const minors = inHours && step <= 10 ? step : 5;
    const last = Math.floor((this.total * minors) / (step * unit));
    for (let i = 0; i <= last; i += 1) {
      const at = (i * step * unit) / minors;
      const minor = i % minors !== 0;
      const place = percent(at, this.total);
      this.svg.append(element('line', { class: minor ? 't minor' : 't', x1: place, x2: place, y1: minor ? '19' : '15', y2: '24' }));
      if (!minor && (at === 0 || at === this.total || this.total - at >= (step * unit) / 2)) {
        const value = (i / minors) * step;
        const anchor = at === 0 ? 'start' : at === this.total ? 'end' : 'middle';
        this.svg.append(element('text', { x: place, y: '10', 'text-anchor': anchor }, inHours ? String(value) : label(value)));
      }
    }
  }
}
