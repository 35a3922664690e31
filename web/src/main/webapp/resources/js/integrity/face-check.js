/**
 * Who is there (study and exam): by the camera or by a code to the phone, both the same size and worth the same. It asks only; the
 * server decides. A wrong code, a camera that is forbidden, a face that was not recognised leave it open with the reason and both ways.
 */
import { get, Refusal } from '../shared/api.js';
import { Countdown } from '../shared/countdown.js';
import { english, texts } from '../shared/texts.js';
import { deviceKind } from './camera.js';
import { FaceCapture } from './face-capture.js';

/** What to do about a camera that cannot be used, on the device in hand. */
export function cameraAdvice(trouble) {
  return trouble === 'denied' ? texts(`face.camera.denied.${deviceKind()}`) : texts(`face.camera.${trouble}`);
}

/** What a verdict that is no pass says, with what is left to do. */
export function verdictText({ status, reasonText, triesLeft }) {
  const why = reasonText || texts(status === 'EXPIRED' ? 'face.expired' : 'face.failed');
  // Where the engine was not sure a person looks: once more would tell no more.
  return [why, status !== 'UNSURE' && triesLeft > 0 ? texts('face.triesLeft', triesLeft) : ''].filter(Boolean).join(english() ? ' ' : '');
}

/** The camera is no way to pass this check, however often it is tried. */
const NO_WAY = ['consent_needed', 'engine_down', 'not_enrolled', 'tries_used'].map((code) => `integrity.face.${code}`);

export class FaceCheck {
  #finish = null;
  #way = null;
  #requestId = null;
  #resending;

  /** @param {Document|HTMLElement} root holds the dialogs of WEB-INF/integrity/face-check.xhtml and face-stage.xhtml */
  constructor(root) {
    this.dialog = root.querySelector('#face-check');
    this.capture = new FaceCapture(root.querySelector('#face-stage'));
    const part = (name) => this.dialog.querySelector(`[data-part=${name}]`);
    for (const name of ['about', 'prompt', 'timer', 'fusebox', 'said', 'ways', 'byFace', 'byFaceName', 'byPhone', 'byPhoneName', 'without', 'withoutText', 'phone', 'sent',
      'code', 'wrong', 'resend', 'confirm', 'back', 'more', 'cancel', 'missed', 'alert']) {
      this[name] = part(name);
    }
    this.countdown = new Countdown({ clock: part('clock'), fuse: part('fuse') }, {
      left: (seconds) => {
        this.alert.textContent = texts('face.left', seconds);
      },
      over: () => this.close(),
    });
    this.byFace.addEventListener('click', () => this.#guarded(() => this.#camera()));
    this.byPhone.addEventListener('click', () => this.#guarded(() => (this.#requestId === null ? this.#send() : this.#form())));
    this.resend.addEventListener('click', () => this.#guarded(() => this.#send()));
    this.back.addEventListener('click', () => this.#choices(this.byFace));
    this.more.addEventListener('click', () => this.#guarded(() => this.#askMore()));
    this.cancel.addEventListener('click', () => this.close());
    this.phone.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#guarded(() => this.#confirm());
    });
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (!this.cancel.hidden) {
        this.close();
      }
    });
    this.dialog.addEventListener('close', () => {
      if (this.#finish !== null && !this.dialog.open) {
        this.dialog.showModal();
      }
    });
  }

  get open() {
    return this.#finish !== null;
  }

  /**
   * Asks and waits.
   * @param {{prompt: string, ready: boolean, remainingMillis?: number, missed?: string, mayLeave: boolean}} check without remainingMillis
   *   it has no clock
   * @param {object} way capture() → {capture, remainingMillis?} · sendCode() → {requestId, lifeSeconds, againSeconds, mobile, remainingMillis?} ·
   *   confirm(requestId, code) → verdict · passed() → verdict · moreTime?() → {remainingMillis, moreTimeAllowed}; each may answer null
   *   (it is over) or throw a Refusal
   * @returns {Promise<object|null>} the verdict, or null when the time ran out or the learner left
   */
  ask(check, way) {
    this.close();
    const opener = document.activeElement;
    this.#way = way;
    this.#requestId = null;
    this.prompt.textContent = check.prompt;
    this.missed.textContent = check.missed ?? '';
    this.missed.hidden = !check.missed;
    this.cancel.hidden = !check.mayLeave;
    this.dialog.setAttribute('closedby', check.mayLeave ? 'closerequest' : 'none');
    this.more.hidden = !way.moreTime;
    this.byFaceName.textContent = texts('face.way.camera');
    this.byPhoneName.textContent = texts('face.way.phone');
    this.#waitToResend(0);
    this.alert.textContent = '';
    this.#say('');
    this.#offer(check.ready);
    if (!check.ready) {
      this.#whyNot();
    }
    return new Promise((resolve) => {
      this.#finish = (verdict) => {
        this.#finish = null;
        this.countdown.stop();
        clearInterval(this.#resending);
        this.capture.leave('cancelled');
        this.code.value = '';
        this.dialog.close();
        opener?.focus?.();
        resolve(verdict);
      };
      const timed = check.remainingMillis !== undefined;
      this.timer.hidden = !timed;
      this.fusebox.toggleAttribute('hidden', !timed);
      this.#choices(null);
      this.dialog.showModal();
      this.prompt.focus();
      if (timed) {
        this.countdown.start(check.remainingMillis);
      }
    });
  }

  /** Gives the question up: the lease is gone or the time is over. */
  close() {
    this.#finish?.(null);
  }

  /** One thing at a time; a refusal is said in place, and an answer of null ends it. */
  async #guarded(work) {
    if (!this.open || this.dialog.getAttribute('aria-busy') === 'true') {
      return;
    }
    const asked = this.#finish;
    this.#busy(true);
    try {
      await work();
    } catch (cause) {
      if (!(cause instanceof Refusal)) {
        throw cause;
      }
      if (asked === this.#finish) {
        this.#refused(cause);
      }
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy) {
    this.dialog.setAttribute('aria-busy', String(busy));
    for (const button of [this.byFace, this.byPhone, this.confirm]) {
      button.setAttribute('aria-disabled', String(busy));
    }
  }

  #refused(refusal) {
    if (this.phone.hidden) {
      this.#say(refusal.title, 'bad');
      return;
    }
    this.wrong.textContent = refusal.title;
    this.wrong.hidden = false;
    this.code.setAttribute('aria-invalid', 'true');
    this.code.focus();
    this.code.select();
  }

  #say(text, kind = 'warn') {
    this.said.textContent = text;
    this.said.className = `note ${kind}`;
    this.said.hidden = text === '';
  }

  #offer(face) {
    this.byFace.hidden = !face;
    this.back.hidden = !face;
    this.ways.classList.toggle('one', !face);
    this.without.hidden = face;
    this.about.hidden = !face;
  }

  /** Why there is no camera today, as far as the server can tell. */
  async #whyNot() {
    this.withoutText.textContent = texts('face.without.none');
    const state = await get('/api/face', { stay: true }).catch(() => null);
    if (state === null) {
      return;
    }
    const status = state.template?.status;
    this.withoutText.textContent = status === 'ACTIVE' && !state.engine?.ready ? texts('face.without.engine')
      : texts(status === 'WAITING' ? 'face.without.waiting' : 'face.without.none');
  }

  #longer(answer) {
    if (answer?.remainingMillis !== undefined && !this.timer.hidden) {
      this.countdown.extend(answer.remainingMillis);
    }
  }

  #choices(focus) {
    this.ways.hidden = false;
    this.phone.hidden = true;
    focus?.focus();
  }

  /* ---------- the camera ---------- */

  async #camera() {
    this.#say('');
    let over = false;
    const { outcome, view, trouble, refusal } = await this.capture.run({
      other: true,
      open: async () => {
        const answer = await this.#way.capture();
        if (answer === null) {
          over = true;
          this.capture.leave('cancelled');
          return new Promise(() => {});
        }
        this.#longer(answer);
        return answer.capture ?? answer;
      },
    });
    if (!this.open || over) {
      this.close();
    } else if (outcome === 'other') {
      await this.#send();
    } else if (outcome === 'camera') {
      this.#failed(cameraAdvice(trouble));
    } else if (outcome === 'refused') {
      this.#giveUp(NO_WAY.includes(refusal.code));
      this.#failed(refusal.title);
    } else if (outcome === 'hidden') {
      this.#failed(texts('face.hidden'));
    } else if (outcome === 'verdict') {
      await this.#verdict(view);
    }
  }

  async #verdict(view) {
    if (view.status === 'PASSED') {
      this.countdown.stop();
      this.#say(texts('face.passed'), 'ok');
      const verdict = await this.#way.passed();
      this.#finish?.(verdict);
      return;
    }
    this.#giveUp(view.triesLeft === 0);
    this.#failed(verdictText(view));
    if (view.status === 'UNSURE') {
      this.byPhone.focus();
    }
  }

  /** From now on only the phone; why was said. */
  #giveUp(camera) {
    if (camera) {
      this.#offer(false);
      this.without.hidden = true;
    }
  }

  #failed(text) {
    this.byFaceName.textContent = texts('face.way.again');
    this.#say(text);
    (this.byFace.hidden ? this.byPhone : this.byFace).focus();
  }

  /* ---------- the phone ---------- */

  async #send() {
    const answer = await this.#way.sendCode();
    if (answer === null) {
      this.close();
      return;
    }
    this.#requestId = answer.requestId;
    this.#longer(answer);
    this.byPhoneName.textContent = texts('face.way.enter');
    this.sent.textContent = texts('face.sent', answer.mobile, Math.round(answer.lifeSeconds / 60));
    this.#waitToResend(answer.againSeconds);
    this.code.value = '';
    this.#form();
  }

  #form() {
    this.#say('');
    this.wrong.hidden = true;
    this.code.setAttribute('aria-invalid', 'false');
    this.ways.hidden = true;
    this.without.hidden = true;
    this.phone.hidden = false;
    this.code.focus();
  }

  async #confirm() {
    this.wrong.hidden = true;
    this.code.setAttribute('aria-invalid', 'false');
    const verdict = await this.#way.confirm(this.#requestId, this.code.value.trim());
    this.#finish?.(verdict);
  }

  #waitToResend(seconds) {
    clearInterval(this.#resending);
    let left = seconds;
    const show = () => {
      this.resend.disabled = left > 0;
      this.resend.textContent = left > 0 ? texts('face.resend.wait', left) : texts('face.resend');
      left -= 1;
      if (left < -1) {
        clearInterval(this.#resending);
      }
    };
    show();
    if (seconds > 0) {
      this.#resending = setInterval(show, 1000);
    }
  }

  async #askMore() {
    const longer = await this.#way.moreTime();
    if (longer !== null) {
      this.#longer(longer);
      this.more.hidden = !longer.moreTimeAllowed;
      this.alert.textContent = texts('face.longer', Math.ceil(longer.remainingMillis / 1000));
    }
  }
}
