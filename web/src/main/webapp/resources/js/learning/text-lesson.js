/**
 * A lesson that is read: an illustrated text with a least reading time, which the server measures from start to pause. The page
 * remembers how far down the text was seen and reminds of what is still below.
 *
 * Events: play · pause.
 */
import { texts } from '../shared/texts.js';
import { ReadingBar } from './reading-bar.js';

const ALLOWED = new Set(['H2', 'H3', 'H4', 'P', 'UL', 'OL', 'LI', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', 'CAPTION',
  'FIGURE', 'FIGCAPTION', 'IMG', 'STRONG', 'B', 'EM', 'SUB', 'SUP', 'BR', 'BLOCKQUOTE', 'DL', 'DT', 'DD', 'CODE', 'ASIDE',
  'SECTION', 'DIV', 'SPAN']);
const IMAGE = /^images\/[a-z0-9][a-z0-9-]*\.(png|jpg|svg)$/;

export class TextLesson extends EventTarget {
  #reading = false;
  #seenPercent = 0;
  #loaded = null;
  #last = null;

  /** @param {HTMLElement} root holds [data-part=paper] and the reading bar */
  constructor(root) {
    super();
    this.root = root;
    this.paper = root.querySelector('[data-part=paper]');
    this.bar = new ReadingBar(root, () => (this.#reading ? this.pause() : this.play()));
    this.#watchScrolling();
  }

  get playing() {
    return this.#reading;
  }

  sample() {
    return { positionMillis: 0, playing: this.#reading, ratePercent: 100 };
  }

  async load(lesson, { free = false }) {
    this.bar.minimum(free ? 0 : lesson.minimumSeconds);
    if (this.#loaded === lesson.mediaUrl) {
      return;
    }
    const response = await fetch(`${lesson.mediaUrl}text.html`, { credentials: 'same-origin' });
    if (!response.ok) {
      throw new Error(texts(response.status === 403 ? 'video.forbidden' : 'text.failed'));
    }
    this.#loaded = lesson.mediaUrl;
    this.paper.replaceChildren(cleanText(await response.text(), lesson.mediaUrl));
    this.paper.hidden = false;
  }

  enable(usable) {
    this.bar.enable(usable);
    this.paper.inert = !usable;
  }

  conceal(hidden) {
    this.paper.classList.toggle('is-concealed', hidden);
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

  /** What the server has credited, for the line that says how much is still to read. */
  status(lesson) {
    this.#last = lesson;
    this.bar.status(lesson, this.#seenPercent < 99 ? texts('text.toEnd') : '');
  }

  seekTo() {}

  allow() {}

  confine() {}

  #watchScrolling() {
    let asked = false;
    const look = () => {
      asked = false;
      this.#look();
    };
    window.addEventListener('scroll', () => {
      if (!asked) {
        asked = true;
        requestAnimationFrame(look);
      }
    }, { passive: true });
  }

  #look() {
    if (!this.#reading) {
      return;
    }
    const box = this.paper.getBoundingClientRect();
    if (box.height === 0) {
      return;
    }
    const seen = Math.max(0, Math.min(100, ((window.innerHeight - box.top) * 100) / box.height));
    if (seen > this.#seenPercent) {
      this.#seenPercent = seen;
      if (this.#last !== null) {
        this.status(this.#last);
      }
    }
  }
}

/** The text was cleaned when it was imported; the page still lets in nothing but text, tables and the lesson's own images. */
export function cleanText(markup, base) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const result = document.createDocumentFragment();
  const copy = (node, into) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        into.append(child.data);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        if (!ALLOWED.has(child.tagName)) {
          if (!['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'NOSCRIPT'].includes(child.tagName)) {
            copy(child, into);
          }
          continue;
        }
        const made = document.createElement(child.tagName);
        if (child.tagName === 'IMG') {
          const source = child.getAttribute('src') ?? '';
          if (!IMAGE.test(source)) {
            continue;
          }
          made.src = base + source;
          made.alt = child.getAttribute('alt') ?? '';
          made.loading = 'lazy';
        }
        for (const name of ['colspan', 'rowspan', 'scope']) {
          if (child.hasAttribute(name)) {
            made.setAttribute(name, child.getAttribute(name));
          }
        }
        copy(child, made);
        into.append(made);
      }
    }
  };
  copy(parsed.body, result);
  return result;
}
