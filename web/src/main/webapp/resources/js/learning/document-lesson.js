/**
 * A lesson that is a PDF document, drawn page by page by pdf.js with its text above the picture (selectable, and readable by a
 * screen reader). A page counts once it was shown. Worker, character maps and fonts come from the platform itself.
 *
 * Events: play · pause · progress (another page was seen).
 */
import { texts } from '../shared/texts.js';
import { ReadingBar } from './reading-bar.js';

const VENDOR = new URL('../../vendor/pdfjs/', import.meta.url);
const ZOOMS = [1, 1.25, 1.5, 2, 3];
/** So long a page must be in sight to count. */
const LOOK_MILLIS = 1200;
const MOST_PIXELS = 16_777_216;

export class DocumentLesson extends EventTarget {
  #reading = false;
  #document = null;
  #page = 1;
  #zoom = 0;
  #drawing = null;
  #seen = new Set();
  #untold = [];
  #looking;
  #loaded = null;

  /** @param {HTMLElement} root holds the page, its controls and the reading bar */
  constructor(root) {
    super();
    this.root = root;
    const part = (name) => root.querySelector(`[data-part=${name}]`);
    this.viewer = part('paper');
    this.sheet = part('sheet');
    this.canvas = part('canvas');
    this.textLayer = part('text-layer');
    this.previous = part('previous');
    this.next = part('next');
    this.number = part('page-number');
    this.count = part('page-count');
    this.smaller = part('smaller');
    this.larger = part('larger');
    this.scale = part('scale');
    this.bar = new ReadingBar(root, () => (this.#reading ? this.pause() : this.play()));
    this.#wire();
    this.enable(false);
  }

  get playing() {
    return this.#reading;
  }

  /** Pages turned faster than the server answers are told one by one. */
  sample() {
    return { positionMillis: 0, playing: this.#reading, ratePercent: 100, page: this.#untold.shift() ?? this.#page };
  }

  /** Whether there is a page that the server does not know of yet. */
  get untold() {
    return this.#untold.length > 0;
  }

  async load(lesson, { free = false, pagesSeen = [] }) {
    this.bar.minimum(free ? 0 : lesson.minimumSeconds);
    pagesSeen.forEach((page) => this.#seen.add(page));
    if (this.#loaded === lesson.mediaUrl) {
      return;
    }
    const pdf = await import('../../vendor/pdfjs/legacy/build/pdf.min.mjs');
    this.pdf = pdf;
    pdf.GlobalWorkerOptions.workerSrc = new URL('legacy/build/pdf.worker.min.mjs', VENDOR).href;
    try {
      this.#document = await pdf.getDocument({
        url: `${lesson.mediaUrl}document.pdf`,
        cMapUrl: new URL('cmaps/', VENDOR).href,
        cMapPacked: true,
        standardFontDataUrl: new URL('standard_fonts/', VENDOR).href,
        wasmUrl: new URL('wasm/', VENDOR).href,
        iccUrl: new URL('iccs/', VENDOR).href,
        isEvalSupported: false,
        enableXfa: false,
      }).promise;
    } catch (failure) {
      throw new Error(texts(failure.status === 403 ? 'video.forbidden' : 'document.failed'), { cause: failure });
    }
    this.#loaded = lesson.mediaUrl;
    this.viewer.hidden = false;
    this.number.max = String(this.#document.numPages);
    await this.#show(this.#firstUnseen());
  }

  enable(usable) {
    this.bar.enable(usable);
    this.viewer.inert = !usable;
    for (const control of [this.number, this.smaller, this.larger]) {
      control.disabled = !usable;
    }
    this.#buttons(usable);
  }

  conceal(hidden) {
    this.viewer.classList.toggle('is-concealed', hidden);
  }

  async play() {
    this.#reading = true;
    this.bar.playing(true);
    this.#look();
    this.dispatchEvent(new CustomEvent('play'));
  }

  pause() {
    if (!this.#reading) {
      return;
    }
    this.#reading = false;
    this.bar.playing(false);
    this.dispatchEvent(new CustomEvent('pause'));
  }

  status(lesson) {
    const pages = this.#document?.numPages ?? 0;
    const left = pages - this.#seen.size;
    this.bar.status(lesson, left > 0 ? texts('document.left', left) : '');
  }

  seekTo() {}

  allow() {}

  confine() {}

  #wire() {
    this.previous.addEventListener('click', () => this.#show(this.#page - 1));
    this.next.addEventListener('click', () => this.#show(this.#page + 1));
    this.number.addEventListener('change', () => this.#show(Number(this.number.value)));
    this.smaller.addEventListener('click', () => this.#magnify(-1));
    this.larger.addEventListener('click', () => this.#magnify(1));
    this.viewer.addEventListener('keydown', (event) => {
      const turn = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
      if (turn && event.target === this.viewer) {
        event.preventDefault();
        this.#show(this.#page + turn);
      }
    });
    let width = 0;
    new ResizeObserver(([entry]) => {
      const now = Math.round(entry.contentRect.width);
      if (this.#document && Math.abs(now - width) > 8) {
        this.#draw();
      }
      width = now;
    }).observe(this.viewer);
  }

  async #show(page) {
    const pages = this.#document?.numPages ?? 0;
    const wanted = Math.max(1, Math.min(pages, Math.round(page) || 1));
    const turned = wanted !== this.#page;
    this.#page = wanted;
    this.number.value = String(wanted);
    this.count.textContent = texts('document.count', pages);
    this.#buttons(!this.number.disabled);
    await this.#draw();
    if (turned) {
      this.viewer.scrollTo({ top: 0, left: 0 });
      this.#look();
    }
  }

  #firstUnseen() {
    for (let page = 1; page <= this.#document.numPages; page += 1) {
      if (!this.#seen.has(page)) {
        return page;
      }
    }
    return 1;
  }

  /** The page on the screen counts when it stays there for a moment. */
  #look() {
    clearTimeout(this.#looking);
    const page = this.#page;
    if (this.#seen.has(page)) {
      return;
    }
    this.#looking = setTimeout(() => {
      if (this.#reading && !document.hidden && page === this.#page) {
        this.#seen.add(page);
        this.#untold.push(page);
        this.dispatchEvent(new CustomEvent('progress'));
      }
    }, LOOK_MILLIS);
  }

  #buttons(usable) {
    const pages = this.#document?.numPages ?? 0;
    this.previous.disabled = !usable || this.#page <= 1;
    this.next.disabled = !usable || this.#page >= pages;
    this.smaller.disabled = !usable || this.#zoom === 0;
    this.larger.disabled = !usable || this.#zoom === ZOOMS.length - 1;
  }

  #magnify(steps) {
    this.#zoom = Math.max(0, Math.min(ZOOMS.length - 1, this.#zoom + steps));
    this.#buttons(true);
    this.#draw();
  }

  async #draw() {
    this.#drawing?.cancel();
    const page = await this.#document.getPage(this.#page);
    const natural = page.getViewport({ scale: 1 });
    const scale = (this.viewer.clientWidth / natural.width) * ZOOMS[this.#zoom];
    const viewport = page.getViewport({ scale });
    const density = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
    const fresh = document.createElement('canvas');
    fresh.width = Math.floor(viewport.width * density);
    fresh.height = Math.floor(viewport.height * density);
    fresh.dataset.part = 'canvas';
    fresh.setAttribute('aria-hidden', 'true');
    this.scale.textContent = `${Math.round(ZOOMS[this.#zoom] * 100)}%`;
    const drawing = page.render({
      canvas: fresh,
      viewport,
      transform: density === 1 ? undefined : [density, 0, 0, density, 0, 0],
    });
    this.#drawing = drawing;
    try {
      await drawing.promise;
    } catch (failure) {
      if (failure?.name === 'RenderingCancelledException') {
        return;
      }
      throw failure;
    }
    this.sheet.style.width = `${Math.floor(viewport.width)}px`;
    this.sheet.style.height = `${Math.floor(viewport.height)}px`;
    this.sheet.style.setProperty('--total-scale-factor', String(scale));
    this.canvas.replaceWith(fresh);
    this.canvas = fresh;
    this.textLayer.replaceChildren();
    await new this.pdf.TextLayer({
      textContentSource: page.streamTextContent(),
      container: this.textLayer,
      viewport,
    }).render();
  }
}
