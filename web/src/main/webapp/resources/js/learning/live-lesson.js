/**
 * A live class: the broadcast that is on the air, played at its newest place by hls.js or by the browser itself. It cannot be stopped or
 * sought; who leaves misses what comes meanwhile. Says in words whether it is on the air, also before the lease is taken.
 *
 * Events: play · pause · over (the broadcast has ended) · blocked · stale (the stream address is over) · failed {detail: text}.
 */
import { get } from '../shared/api.js';
import { texts } from '../shared/texts.js';
import { cleanText } from './text-lesson.js';

const ASK_MILLIS = 5000;
const AGAIN_MILLIS = 2000;
const PLAYLIST = 'index.m3u8';
const TEXTURE = { ON_AIR: 'credited', SILENT: 'pending' };

export class LiveLesson extends EventTarget {
  #hls = null;
  #base = null;
  #stream = null;
  #wanted = false;
  #state = 'WAITING';
  #loaded = false;
  #retry = null;

  /**
   * @param {HTMLElement} root the player
   * @param {string} lesson public id
   * @param {string} media address of what the author wrote about it
   */
  constructor(root, lesson, media) {
    super();
    this.root = root;
    this.lesson = lesson;
    const part = (name) => root.querySelector(`[data-part=${name}]`);
    this.video = root.querySelector('video');
    this.air = part('air');
    this.busy = part('busy');
    this.soundButton = part('sound');
    this.fullButton = part('full');
    this.#wire();
    this.enable(false);
    this.#ask();
    this.#tell(part('paper'), media);
  }

  /** What the class is about, readable before it begins. */
  async #tell(paper, media) {
    const response = await fetch(`${media}text.html`, { credentials: 'same-origin' }).catch(() => null);
    if (response?.ok) {
      paper.replaceChildren(cleanText(await response.text(), media));
      paper.hidden = false;
    }
  }

  get playing() {
    return this.#wanted && !this.video.paused;
  }

  /** Whether nothing comes any more. */
  get over() {
    return this.#state === 'ENDED';
  }

  sample() {
    return { positionMillis: 0, playing: this.playing, ratePercent: 100 };
  }

  async load(lesson, { stream = null }) {
    this.stream(stream);
    await this.#ask();
    if (!this.#loaded && !this.over && stream !== null) {
      this.#loaded = true;
      this.#base = stream;
      await this.#attach();
    }
  }

  /** Where the stream is fetched from now on. */
  stream(base) {
    this.#stream = base;
  }

  enable(usable) {
    this.soundButton.disabled = !usable;
    this.fullButton.disabled = !usable;
    this.root.classList.toggle('is-locked', !usable);
  }

  /** Neither picture nor sound while a check is asked. */
  conceal(hidden) {
    this.video.classList.toggle('is-concealed', hidden);
  }

  /** Goes on at the newest place. */
  async play() {
    this.#wanted = true;
    const { seekable } = this.video;
    const newest = this.#hls?.liveSyncPosition ?? (seekable.length > 0 ? seekable.end(seekable.length - 1) - 4 : null);
    if (newest !== null && newest > this.video.currentTime) {
      this.video.currentTime = newest;
    }
    try {
      await this.video.play();
    } catch (failure) {
      if (failure.name !== 'NotAllowedError' || this.video.muted) {
        return;
      }
      // The browser plays nothing loud by itself: silently then, and the button says how to hear it.
      this.video.muted = true;
      await this.video.play().catch(() => this.dispatchEvent(new CustomEvent('blocked')));
    }
  }

  pause() {
    this.#wanted = false;
    this.video.pause();
  }

  seekTo() {}

  allow() {}

  confine() {}

  #wire() {
    const { video } = this;
    for (const name of ['play', 'pause']) {
      video.addEventListener(name, () => this.dispatchEvent(new CustomEvent(name)));
    }
    video.addEventListener('waiting', () => { this.busy.hidden = this.over; });
    for (const name of ['playing', 'pause']) {
      video.addEventListener(name, () => { this.busy.hidden = true; });
    }
    video.addEventListener('ended', () => this.#ask());
    video.addEventListener('volumechange', () => this.#sound());
    video.addEventListener('contextmenu', (event) => event.preventDefault());
    this.soundButton.addEventListener('click', () => { video.muted = !video.muted; });
    this.fullButton.addEventListener('click', () => {
      if (document.fullscreenElement) {
        document.exitFullscreen();
      } else {
        this.root.requestFullscreen?.();
      }
    });
    this.#sound();
  }

  #sound() {
    this.soundButton.textContent = texts(this.video.muted ? 'live.unmute' : 'live.mute');
    this.soundButton.setAttribute('aria-pressed', String(this.video.muted));
  }

  /** Asks again and again how the class stands, and says it. */
  async #ask() {
    clearTimeout(this.#retry);
    try {
      this.#show((await get(`/api/playback/live/${this.lesson}`, { stay: true })).state);
    } catch {
      // the strip says that there is no network
    }
    this.#retry = setTimeout(() => this.#ask(), ASK_MILLIS);
  }

  #show(state) {
    const before = this.#state;
    this.#state = state;
    const said = texts(`live.${state}`);
    if (this.air.textContent !== said) {
      this.air.textContent = said;
      this.air.className = `state ${TEXTURE[state] ?? 'uncounted'}`;
    }
    if (state === 'ENDED' && before !== 'ENDED') {
      this.#detach();
      this.dispatchEvent(new CustomEvent('over'));
    }
  }

  async #attach() {
    const { default: Hls } = await import('../../vendor/hls/hls.light.min.mjs');
    if (!Hls.isSupported()) {
      this.video.src = this.#stream + PLAYLIST;
      return;
    }
    const base = new URL(this.#base, location.href).href;
    this.#hls = new Hls({
      workerPath: new URL('../../vendor/hls/hls.worker.js', import.meta.url).href,
      liveSyncDurationCount: 2,
      backBufferLength: 10,
      xhrSetup: (xhr, url) => {
        // The address is that of the newest lease; what plays keeps on playing.
        if (url.startsWith(base)) {
          xhr.open('GET', this.#stream + url.slice(base.length), true);
        }
      },
    });
    let mended = 0;
    this.#hls.on(Hls.Events.FRAG_LOADED, () => { mended = 0; });
    this.#hls.on(Hls.Events.ERROR, (event, data) => {
      if (data.response?.code === 403) {
        this.dispatchEvent(new CustomEvent('stale'));
      }
      if (!data.fatal || this.over) {
        return;
      }
      if (data.type === Hls.ErrorTypes.MEDIA_ERROR && mended < 2) {
        mended += 1;
        this.#hls.recoverMediaError();
      } else {
        this.#again();
      }
    });
    this.#hls.loadSource(base + PLAYLIST);
    this.#hls.attachMedia(this.video);
  }

  /** The first seconds of a broadcast have no playlist yet, and a network comes back: the stream is loaded anew. */
  #again() {
    this.#hls?.destroy();
    this.#hls = null;
    setTimeout(async () => {
      if (this.over) {
        return;
      }
      this.#base = this.#stream;
      await this.#attach();
      if (this.#wanted) {
        this.play();
      }
    }, AGAIN_MILLIS);
  }

  #detach() {
    this.#hls?.destroy();
    this.#hls = null;
    this.#loaded = false;
    this.busy.hidden = true;
  }
}
