/**
 * The stage on which a face is captured: the whole screen, the face in an oval, one instruction at a time. The screen takes the
 * colour of the step, which never changes faster than once a second. Pictures of a step go to its slot and nowhere else. Whatever
 * ends it (a verdict, a button, Esc, another app in front, the page going away) the camera is given back first.
 */
import { post, Refusal } from '../shared/api.js';
import { texts } from '../shared/texts.js';
import { CameraTrouble, closeCamera, openCamera, photograph, showCamera } from './camera.js';

/** From the instruction to the first picture: reading and moving take their time, and so does following advice. */
const STILL_MILLIS = 1500;
const MOVING_MILLIS = 2300;
const ADVISED_MILLIS = 3400;
const AGAIN_MILLIS = 1200;
const TRIES = 3;

/** The stage was left before a verdict. */
class Left extends Error {
  constructor(outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

const pause = (millis) => new Promise((resolve) => {
  setTimeout(resolve, millis);
});

export class FaceCapture {
  #stream = null;
  #leave = null;
  #gone = null;
  #showing = false;

  /** @param {HTMLDialogElement} stage the dialog of WEB-INF/integrity/face-stage.xhtml */
  constructor(stage) {
    this.stage = stage;
    const part = (name) => stage.querySelector(`[data-part=${name}]`);
    this.say = part('say');
    this.count = part('count');
    this.advice = part('advice');
    this.video = part('video');
    this.oval = part('oval');
    this.rim = part('rim');
    this.ready = part('ready');
    this.other = part('other');
    this.cancel = part('cancel');
    this.other.addEventListener('click', () => this.leave('other'));
    this.cancel.addEventListener('click', () => this.leave('cancelled'));
    stage.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.leave('cancelled');
    });
    stage.addEventListener('close', () => stage.open || this.leave('cancelled'));
    window.addEventListener('pagehide', () => this.leave('cancelled'));
    document.addEventListener('visibilitychange', () => {
      // Not while the browser asks for the camera: some put their question in front of the page.
      if (document.hidden && this.#showing) {
        this.leave('hidden');
      }
    });
  }

  /**
   * Captures a face.
   * @param {{open: () => Promise<object>, other: boolean}} about open begins a capture at the server and resolves to its CaptureView;
   *   other = the phone's code may be used instead
   * @returns {Promise<{outcome: string, view?: object, trouble?: string, refusal?: Refusal}>} outcome: verdict, other, cancelled,
   *   hidden, camera (trouble says why) or refused
   */
  async run({ open, other }) {
    const opener = document.activeElement;
    this.#gone = new Promise((resolve, reject) => {
      this.#leave = (outcome) => reject(new Left(outcome));
    });
    this.#gone.catch(() => {});
    this.other.hidden = !other;
    this.#show(texts('face.asking'));
    this.stage.showModal();
    this.say.focus();
    try {
      await this.#begin();
      let view = await this.#until(open());
      while (view.status === 'OPEN') {
        view = await this.#step(view);
      }
      return { outcome: 'verdict', view };
    } catch (cause) {
      return FaceCapture.#outcome(cause);
    } finally {
      this.#end();
      opener?.focus?.();
    }
  }

  /** Leaves the stage; nothing when none is open. */
  leave(outcome) {
    const leave = this.#leave;
    this.#leave = null;
    if (leave !== null) {
      this.#dark();
      leave(outcome);
    }
  }

  static #outcome(cause) {
    if (cause instanceof Left) {
      return { outcome: cause.outcome };
    }
    if (cause instanceof CameraTrouble) {
      return { outcome: 'camera', trouble: cause.kind };
    }
    if (cause instanceof Refusal) {
      return { outcome: 'refused', refusal: cause };
    }
    throw cause;
  }

  /** The camera, then the learner's word that all is ready. */
  async #begin() {
    const asked = openCamera();
    asked.then((stream) => {
      if (this.#leave === null) {
        closeCamera(stream);
      }
    }, () => {});
    this.#stream = await this.#until(asked);
    this.#stream.getVideoTracks()[0].addEventListener('ended', () => this.leave('hidden'));
    await this.#until(showCamera(this.#stream, this.video));
    this.#showing = true;
    this.stage.dataset.phase = 'ready';
    this.#show(texts('face.place'), { advice: texts('face.colours'), kind: '' });
    this.ready.hidden = false;
    this.ready.focus();
    await this.#until(new Promise((resolve) => {
      this.ready.addEventListener('click', resolve, { once: true });
    }));
    this.ready.hidden = true;
    this.#show(texts('face.starting'));
    this.say.focus();
  }

  async #step({ captureId, step, adviceText }) {
    this.stage.dataset.phase = 'step';
    this.stage.dataset.flash = step.flash;
    this.stage.dataset.action = step.action;
    this.#show(step.actionText, { count: texts('face.step', step.number, step.of), advice: adviceText, kind: 'warn' });
    this.#ovalFor(step.action);
    await this.#until(pause(adviceText ? ADVISED_MILLIS : step.action === 'STILL' ? STILL_MILLIS : MOVING_MILLIS));
    const body = { pictures: await this.#pictures(step), camera: this.#stream.getVideoTracks()[0].label };
    this.advice.hidden = true;
    this.say.textContent = texts('face.checking');
    return this.#send(`/api/face/captures/${captureId}/${step.slot}`, body);
  }

  async #pictures({ pictures, leastMillis }) {
    const taken = [];
    for (let number = 0; number < pictures; number += 1) {
      if (number > 0) {
        await this.#until(pause(Math.ceil(leastMillis / (pictures - 1))));
      }
      taken.push(await this.#until(photograph(this.video)));
    }
    return taken;
  }

  /** A slot takes one answer; only what brought no answer is sent again. */
  async #send(path, body) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#until(post(path, body, { stay: true }));
      } catch (cause) {
        if (!(cause instanceof Refusal) || !cause.temporary || tries === TRIES) {
          throw cause;
        }
        await this.#until(pause(AGAIN_MILLIS));
      }
    }
  }

  #until(work) {
    return Promise.race([work, this.#gone]);
  }

  /** Text of the advice first: a reader then hears what was wrong before what to do. */
  #show(instruction, { count = '', advice = null, kind = '' } = {}) {
    this.advice.hidden = !advice;
    this.advice.className = `note ${kind}`;
    this.advice.textContent = advice ?? '';
    this.count.textContent = count;
    this.say.textContent = instruction;
  }

  /** Coming closer has a larger oval to fill. */
  #ovalFor(action) {
    const [wide, high] = action === 'CLOSER' ? [148, 174] : [120, 156];
    for (const ellipse of [this.oval, this.rim]) {
      ellipse.setAttribute('rx', String(wide));
      ellipse.setAttribute('ry', String(high));
    }
  }

  #dark() {
    closeCamera(this.#stream);
    this.#stream = null;
    this.#showing = false;
    this.video.srcObject = null;
  }

  #end() {
    this.#leave = null;
    this.#dark();
    this.ready.hidden = true;
    delete this.stage.dataset.phase;
    delete this.stage.dataset.flash;
    delete this.stage.dataset.action;
    this.#ovalFor('');
    if (this.stage.open) {
      this.stage.close();
    }
  }
}
