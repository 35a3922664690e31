/** The checks during study: characters and questions in one dialog, faces in another. Only one is open at a time. */
import { studyTime } from '../shared/format.js';
import { texts } from '../shared/texts.js';
import { FaceCheck } from '../integrity/face-check.js';
import { ChallengeDialog } from './challenge.js';

const PATH = '/api/playback/challenge';

export class Checks {
  #words = new ChallengeDialog(document.getElementById('challenge'));
  #face = new FaceCheck(document);

  get open() {
    return this.#words.open || this.#face.open;
  }

  close() {
    this.#words.close();
    this.#face.close();
  }

  /**
   * Asks and waits.
   * @param {object} challenge as the server sent it
   * @param {{pendingMillis: number, lease: import('./lease.js').Lease}} about
   * @returns {Promise<{picks: string[]}|{verdict: object}|null>} picks are still to be sent; null when the time ran out or the lease ended
   */
  ask(challenge, { pendingMillis, lease }) {
    const missed = pendingMillis >= 1000 ? texts('challenge.missed', studyTime(pendingMillis)) : texts('challenge.missed.nothing');
    const moreTime = () => lease.moreTime(challenge.challengeId);
    return challenge.kind === 'FACE'
      ? this.#askFace(challenge, { missed, moreTime, lease }) : this.#words.ask(challenge, { missed, moreTime });
  }

  async #askFace({ challengeId, prompt, faceReady, remainingMillis, moreTimeAllowed }, { missed, moreTime, lease }) {
    const verdict = await this.#face.ask({ prompt, missed, remainingMillis, ready: faceReady, mayLeave: false }, {
      capture: () => lease.checkStep(`${PATH}/face`, { challengeId }),
      sendCode: () => lease.checkStep(`${PATH}/phone`, { challengeId }),
      confirm: (requestId, code) => lease.checkStep(PATH, { challengeId, picks: [requestId, code] }),
      passed: () => lease.checkStep(PATH, { challengeId, picks: [] }),
      ...(moreTimeAllowed ? { moreTime } : {}),
    });
    return verdict === null ? null : { verdict };
  }
}
