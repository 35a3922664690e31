/**
 * A lesson that is watched: HLS by hls.js, or by the browser itself where it has no media source extensions (iPhone). Own
 * controls, because the speed is fixed and only what was already watched may be sought: play and pause, ten seconds back, the
 * seek bar, sound, captions, full screen, and the same by keyboard.
 *
 * The playlists lie at the lesson's media address; the segments are fetched below the stream address of the lease that is held, which
 * changes with the lease and with time while the stream plays on.
 *
 * Events: play · pause · ended · jump (just before the learner's own seek) · landed (after it) · blocked · stale (the stream address is
 * over, a new one is needed) · failed {detail: text}.
 */
import { texts } from '../shared/texts.js';
import { transcribe } from '../shared/transcript.js';
import { clock } from '../shared/format.js';
import { toast } from '../shared/dialog.js';

const STEP_SECONDS = 10;
const VOLUME_STEP = 0.1;
const AHEAD_TOLERANCE = 0.75;
/** The server lets material run ahead of its own time by three seconds. */
const CONFINE_TOLERANCE = 2;
const NATURAL_STEP = 2;
const CAPTIONS = 'jx_captions';
const FULL_SPEED = 100;
const BUFFER_SECONDS = 60;
/** So often in a row a refused segment is asked for again at a newer address. */
const MOST_RENEWALS = 3;
const REFETCHES_AT_LEAST_APART = 5000;

export class VideoLesson extends EventTarget {
  #hls = null;
  #limit = 0;
  #last = 0;
  #rate = FULL_SPEED;
  #free = false;
  #locked = true;
  #wanted = false;
  #media = '';
  #stream = null;
  #renewals = 0;
  #waiting = false;
  #refetchedAt = -Infinity;
  /** Where the stream that is being loaded begins to play, in seconds; until then the browser says 0. */
  #landing = null;

  /** @param {HTMLElement} root the player: video, cover and controls */
  constructor(root) {
    super();
    this.root = root;
    const part = (name) => root.querySelector(`[data-part=${name}]`);
    this.video = root.querySelector('video');
    this.playButton = part('play');
    this.playIcon = part('play-icon');
    this.playWord = part('play-word');
    this.backButton = part('back');
    this.time = part('time');
    this.seek = part('seek');
    this.allowed = part('allowed');
    this.played = part('played');
    this.muteButton = part('mute');
    this.volume = part('volume');
    this.captionsButton = part('captions');
    this.fullButton = part('full');
    this.busy = part('busy');
    this.#wire();
    this.enable(false);
  }

  /** Length in milliseconds; 0 until known. */
  get durationMillis() {
    return Number.isFinite(this.video.duration) ? Math.round(this.video.duration * 1000) : Number(this.root.dataset.duration) || 0;
  }

  get positionMillis() {
    return Math.max(0, Math.round((this.#landing ?? this.video.currentTime) * 1000));
  }

  get playing() {
    return !this.video.paused && !this.video.ended;
  }

  /** What a beat says about this lesson. */
  sample() {
    return {
      positionMillis: this.positionMillis,
      playing: this.playing,
      ratePercent: Math.round(this.video.playbackRate * FULL_SPEED),
    };
  }

  /** Where segments are fetched from now on; what plays goes on playing. null = where the playlist says. */
  stream(base) {
    this.#stream = base;
    if (!this.#waiting) {
      return;
    }
    this.#waiting = false;
    if (this.#hls) {
      this.#hls.startLoad(this.video.currentTime);
    } else {
      this.#native(this.video.currentTime);
      this.#goOn();
    }
  }

  /**
   * The server knows of no segment here: whatever this page has in its memory is fetched anew, once in a while.
   * @param {number} millis where to go on
   * @returns {boolean} whether it is
   */
  refetch(millis) {
    if (this.#free || performance.now() - this.#refetchedAt < REFETCHES_AT_LEAST_APART) {
      return false;
    }
    this.#refetchedAt = performance.now();
    this.seekTo(millis);
    this.#landing = millis / 1000;
    if (this.#hls) {
      this.#hls.recoverMediaError();
    } else {
      this.#native(millis / 1000);
    }
    this.#goOn();
    return true;
  }

  /** A stream that was loaded anew plays again if it played before. */
  #goOn() {
    if (this.#wanted) {
      this.play();
    }
  }

  /**
   * Loads the stream.
   * @param {{mediaUrl: string, captioned: boolean}} lesson
   * @param {{resumeMillis?: number, seekLimitMillis?: number, ratePercent?: number, stream?: string, free?: boolean}} start
   *   free = nothing counts, everything may be sought
   */
  async load(lesson, { resumeMillis = 0, seekLimitMillis = 0, ratePercent = FULL_SPEED, stream = null, free = false }) {
    this.#free = free;
    this.#media = lesson.mediaUrl;
    this.stream(stream);
    this.#rate = ratePercent;
    this.#limit = free ? Infinity : Math.max(seekLimitMillis, resumeMillis) / 1000;
    this.#last = resumeMillis / 1000;
    this.#landing = this.video.readyState === 0 ? resumeMillis / 1000 : null;
    if (this.video.dataset.loaded === lesson.mediaUrl) {
      if (this.#hls) {
        this.video.currentTime = resumeMillis / 1000;
      } else {
        // The browser's own player keeps to the address it began with, and that was the old lease's.
        this.#native(resumeMillis / 1000);
      }
      this.#paint();
      return;
    }
    this.video.dataset.loaded = lesson.mediaUrl;
    if (lesson.captioned) {
      this.#addCaptions(`${lesson.mediaUrl}captions.vtt`);
    }
    await this.#attach(`${lesson.mediaUrl}index.m3u8`, resumeMillis / 1000);
    this.#paint();
  }

  /** Lets the learner use the controls, or not (before the start, during a check). */
  enable(usable) {
    this.#locked = !usable;
    for (const control of [this.playButton, this.backButton, this.seek, this.captionsButton, this.fullButton]) {
      control.disabled = !usable;
    }
    this.root.classList.toggle('is-locked', !usable);
  }

  /** Hides the picture while a check is asked. */
  conceal(hidden) {
    this.video.classList.toggle('is-concealed', hidden);
    if (hidden && this.video.webkitDisplayingFullscreen) {
      this.video.webkitExitFullscreen();
    }
  }

  async play() {
    this.#wanted = true;
    try {
      await this.video.play();
    } catch (failure) {
      if (failure.name === 'NotAllowedError') {
        this.#wanted = false;
        this.#paint();
        this.dispatchEvent(new CustomEvent('blocked'));
      }
    }
  }

  pause() {
    this.#wanted = false;
    this.video.pause();
  }

  /** Goes where the server says. */
  seekTo(millis) {
    this.#landing = null;
    this.#last = millis / 1000;
    this.video.currentTime = millis / 1000;
    this.#paint();
  }

  /** How far one may seek by now, as the server knows it. */
  allow(millis) {
    if (!this.#free) {
      this.#limit = Math.max(this.#limit, millis / 1000);
      this.#paint();
    }
  }

  /** The server knows less than this page thinks: nothing beyond its limit may be claimed. */
  confine(millis) {
    if (!this.#free && this.video.currentTime > millis / 1000 + CONFINE_TOLERANCE) {
      this.#limit = millis / 1000;
      this.seekTo(millis);
    }
  }

  async #attach(source, startSeconds) {
    const { default: Hls } = await import('../../vendor/hls/hls.light.min.mjs');
    if (!Hls.isSupported()) {
      this.#native(startSeconds);
      return;
    }
    const playlists = new URL(this.#media, location.href).href;
    this.#hls = new Hls({
      startPosition: startSeconds,
      workerPath: new URL('../../vendor/hls/hls.worker.js', import.meta.url).href,
      capLevelToPlayerSize: true,
      // What the server takes to be in a player's memory; beyond a minute it would be the learner's data, spent for nothing.
      maxBufferLength: BUFFER_SECONDS,
      maxMaxBufferLength: BUFFER_SECONDS,
      backBufferLength: BUFFER_SECONDS,
      xhrSetup: (xhr, url) => {
        if (this.#stream && url.startsWith(playlists) && url.endsWith('.ts')) {
          xhr.open('GET', this.#stream + url.slice(playlists.length), true);
        }
      },
    });
    this.#hls.on(Hls.Events.FRAG_LOADED, () => { this.#renewals = 0; });
    let mended = 0;
    this.#hls.on(Hls.Events.ERROR, (event, data) => {
      if (this.#waiting) {
        return;
      }
      if (data.frag && data.response?.code === 403 && this.#isRenewable()) {
        this.#hls.stopLoad();
        this.#renew();
        return;
      }
      if (!data.fatal) {
        return;
      }
      if (data.type === Hls.ErrorTypes.MEDIA_ERROR && mended < 2) {
        mended += 1;
        this.#hls.recoverMediaError();
      } else if (data.type === Hls.ErrorTypes.NETWORK_ERROR && (data.response?.code ?? 0) < 400) {
        this.#whenOnline(() => this.#hls?.startLoad());
      } else {
        this.#failed(data.response?.code === 403 ? 'video.forbidden' : 'video.failed');
      }
    });
    this.#hls.loadSource(source);
    this.#hls.attachMedia(this.video);
  }

  /** The browser's own player: everything below one address. */
  #native(startSeconds) {
    this.#landing = startSeconds;
    this.video.src = `${this.#stream ?? this.#media}index.m3u8`;
    this.video.addEventListener('loadedmetadata', () => {
      this.video.currentTime = startSeconds;
    }, { once: true });
  }

  /** An address that is refused may only be over: after a sleep, or when the lease is another one by now. */
  #isRenewable() {
    return this.#stream !== null && this.#renewals < MOST_RENEWALS;
  }

  /** Asks for another address and waits for it. */
  #renew() {
    this.#renewals += 1;
    this.#waiting = true;
    this.dispatchEvent(new CustomEvent('stale'));
  }

  #whenOnline(again) {
    if (navigator.onLine) {
      setTimeout(again, 3000);
    } else {
      window.addEventListener('online', again, { once: true });
    }
  }

  /** Lets a broken stream be loaded anew by the next load. */
  #failed(key) {
    this.#hls?.destroy();
    this.#hls = null;
    this.#waiting = false;
    this.#renewals = 0;
    this.#landing = null;
    delete this.video.dataset.loaded;
    this.dispatchEvent(new CustomEvent('failed', { detail: texts(key) }));
  }

  #addCaptions(source) {
    this.video.querySelector('track')?.remove();
    const transcript = this.root.querySelector('[data-part=transcript]');
    if (transcript) {
      transcribe(this.video, source, transcript);
      return;
    }
    const track = document.createElement('track');
    track.kind = 'captions';
    track.srclang = 'zh-CN';
    track.label = texts('video.captions.track');
    track.src = source;
    this.video.append(track);
    let wished = 'on';
    try {
      wished = localStorage.getItem(CAPTIONS) ?? 'on';
    } catch {
      // the default stays
    }
    this.captionsButton.hidden = false;
    this.#captions(wished === 'on');
  }

  #captions(shown) {
    const [track] = this.video.textTracks;
    if (!track) {
      return;
    }
    track.mode = shown ? 'showing' : 'hidden';
    this.captionsButton.setAttribute('aria-pressed', String(shown));
    try {
      localStorage.setItem(CAPTIONS, shown ? 'on' : 'off');
    } catch {
      // forgotten with the page
    }
  }

  #wire() {
    const { video } = this;
    this.captionsButton.hidden = true;
    video.addEventListener('play', () => this.#changed('play'));
    video.addEventListener('pause', () => {
      if (!video.ended) {
        this.#changed('pause');
      }
    });
    video.addEventListener('ended', () => this.#changed('ended'));
    video.addEventListener('timeupdate', () => this.#moved());
    video.addEventListener('seeking', () => this.#guard());
    video.addEventListener('ratechange', () => {
      if (Math.round(video.playbackRate * FULL_SPEED) > this.#rate) {
        video.playbackRate = this.#rate / FULL_SPEED;
      }
    });
    video.addEventListener('playing', () => { this.#landing = null; });
    video.addEventListener('waiting', () => { this.busy.hidden = false; });
    for (const name of ['playing', 'pause', 'seeked']) {
      video.addEventListener(name, () => { this.busy.hidden = true; });
    }
    video.addEventListener('error', () => {
      if (!video.getAttribute('src') || this.#hls) {
        return;
      }
      if (this.#isRenewable()) {
        this.#renew();
      } else {
        this.#failed('video.failed');
      }
    });
    video.addEventListener('volumechange', () => this.#sound());
    video.addEventListener('click', () => this.#toggle());
    video.addEventListener('contextmenu', (event) => event.preventDefault());
    this.playButton.addEventListener('click', () => this.#toggle());
    this.backButton.addEventListener('click', () => this.#step(-STEP_SECONDS));
    this.seek.addEventListener('input', () => this.#seekTo(Number(this.seek.value)));
    this.muteButton.addEventListener('click', () => { video.muted = !video.muted; });
    this.volume.addEventListener('input', () => {
      video.volume = Number(this.volume.value);
      video.muted = video.volume === 0;
    });
    this.captionsButton.addEventListener('click', () => this.#captions(video.textTracks[0]?.mode !== 'showing'));
    this.fullButton.addEventListener('click', () => this.#fullScreen());
    document.addEventListener('fullscreenchange', () => {
      this.fullButton.setAttribute('aria-pressed', String(document.fullscreenElement === this.root));
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    this.#sound();
    this.#paint();
  }

  #changed(name) {
    this.#paint();
    this.dispatchEvent(new CustomEvent(name));
  }

  #toggle() {
    if (this.#locked) {
      return;
    }
    if (this.playing) {
      this.pause();
    } else {
      this.play();
    }
  }

  /** Playing on moves the limit; a jump does not. */
  #moved() {
    const now = this.video.currentTime;
    if (!this.video.seeking && now > this.#last && now - this.#last < NATURAL_STEP) {
      this.#limit = Math.max(this.#limit, now);
    }
    this.#last = now;
    this.#paint();
  }

  #guard() {
    if (this.video.currentTime > this.#limit + AHEAD_TOLERANCE) {
      this.video.currentTime = this.#limit;
    }
  }

  #step(seconds) {
    this.#seekTo(this.video.currentTime + seconds);
  }

  #seekTo(seconds) {
    const wanted = Math.max(0, Math.min(seconds, this.durationMillis / 1000));
    if (wanted > this.#limit + AHEAD_TOLERANCE) {
      toast(texts('video.ahead'));
    }
    this.dispatchEvent(new CustomEvent('jump'));
    this.#landing = null;
    this.video.currentTime = Math.min(wanted, this.#limit);
    this.#paint();
    this.dispatchEvent(new CustomEvent('landed'));
  }

  #paint() {
    const duration = this.durationMillis / 1000;
    const now = this.video.currentTime;
    const share = (seconds) => (duration > 0 ? `${Math.min(100, (seconds * 100) / duration).toFixed(2)}%` : '0%');
    const said = texts('video.time', clock(now * 1000), clock(duration * 1000));
    this.time.textContent = said;
    this.seek.max = String(Math.max(1, Math.floor(duration)));
    this.seek.value = String(Math.floor(now));
    this.seek.setAttribute('aria-valuetext', said);
    this.allowed.setAttribute('width', share(Math.min(this.#limit, duration)));
    this.played.setAttribute('width', share(now));
    const playing = this.playing;
    this.playIcon.setAttribute('href', this.playIcon.getAttribute('href').replace(/#.*/, playing ? '#pause' : '#play'));
    this.playWord.textContent = texts(playing ? 'video.pause' : 'video.play');
  }

  #sound() {
    const silent = this.video.muted || this.video.volume === 0;
    this.muteButton.setAttribute('aria-pressed', String(silent));
    this.volume.value = String(silent ? 0 : this.video.volume);
  }

  #fullScreen() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else if (this.root.requestFullscreen) {
      this.root.requestFullscreen().catch(() => {});
    } else {
      this.video.webkitEnterFullscreen?.();
    }
  }

  #key(event) {
    const busy = event.target.closest?.('input:not([data-part=seek]), select, textarea, dialog, [contenteditable]');
    if (this.#locked || busy || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
      return;
    }
    const onControl = event.target.closest?.('button, a, summary');
    const keys = {
      ' ': () => !onControl && this.#toggle(),
      ArrowLeft: () => this.#step(-STEP_SECONDS),
      ArrowRight: () => this.#step(STEP_SECONDS),
      ArrowUp: () => this.root.contains(document.activeElement) && this.#louder(VOLUME_STEP),
      ArrowDown: () => this.root.contains(document.activeElement) && this.#louder(-VOLUME_STEP),
      c: () => !this.captionsButton.hidden && this.captionsButton.click(),
      f: () => this.#fullScreen(),
      m: () => this.muteButton.click(),
    };
    const act = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (act && act() !== false) {
      event.preventDefault();
    }
  }

  #louder(step) {
    this.video.volume = Math.max(0, Math.min(1, this.video.volume + step));
    this.video.muted = this.video.volume === 0;
  }
}
