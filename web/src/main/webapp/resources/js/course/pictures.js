/** Pictures of an illustrated text: sent with words that say what they show, put where the cursor is, shown small below. */
import { texts } from '../shared/texts.js';
import { sendFile } from './upload.js';

const field = (name) => document.getElementById(name);

/** Brackets and quotes have a meaning in the text; in the words of a picture they are only written. */
function plain(words) {
  return words.trim().replaceAll('[', '［').replaceAll(']', '］').replaceAll('"', '”');
}

export class Pictures {
  /**
   * @param {string} lessonId public id of the lesson
   * @param {string} media address below which the pictures of the draft lie
   * @param {() => void} changed called when a picture was put into the text
   */
  constructor(lessonId, media, changed) {
    this.lessonId = lessonId;
    this.media = media;
    this.changed = changed;
    this.list = field('kept-pictures');
    this.words = field('picture-text');
    this.caption = field('picture-caption');
    this.status = field('picture-status');
  }

  start() {
    for (const item of this.list.querySelectorAll('[data-name]')) {
      this.#fill(item, item.dataset.name);
    }
    sendFile(this.lessonId, { choose: field('picture'), progress: field('picture-progress'), status: this.status }, {
      purpose: 'IMAGE',
      ready: () => this.#lacking(),
      after: async ({ picture }) => {
        const item = document.createElement('li');
        this.#fill(item, picture);
        this.list.append(item);
        this.#insert(picture);
      },
    });
  }

  #lacking() {
    if (this.words.value.trim() !== '') {
      return '';
    }
    this.words.focus();
    return texts('picture.words');
  }

  #fill(item, name) {
    const image = document.createElement('img');
    image.src = this.media + name;
    image.alt = '';
    const put = document.createElement('button');
    put.type = 'button';
    put.className = 'btn';
    put.dataset.test = 'insert-picture';
    put.textContent = texts('picture.insert', name.substring(name.lastIndexOf('/') + 1));
    put.addEventListener('click', () => {
      const lacking = this.#lacking();
      if (lacking) {
        this.status.textContent = lacking;
      } else {
        this.#insert(name);
      }
    });
    item.replaceChildren(image, put);
  }

  /** A picture stands in a line of its own. */
  #insert(name) {
    const source = field('source');
    const caption = plain(this.caption.value);
    const line = `![${plain(this.words.value)}](${name}${caption ? ` "${caption}"` : ''})`;
    const at = source.selectionEnd;
    const before = source.value.slice(0, at);
    const after = source.value.slice(at);
    const opening = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    const closing = after.startsWith('\n\n') || after === '' ? '\n' : after.startsWith('\n') ? '\n' : '\n\n';
    source.value = before + opening + line + closing + after;
    source.selectionStart = (before + opening + line + closing).length;
    source.selectionEnd = source.selectionStart;
    this.words.value = '';
    this.caption.value = '';
    this.status.textContent = texts('picture.added');
    this.changed();
  }
}
