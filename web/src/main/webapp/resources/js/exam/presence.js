/**
 * Who still sits the exam (考中核验). Asks the server now and then whether it wants to know; nothing here knows when. Clock and answers go on
 * meanwhile, and what is missed stands with the result and nothing more.
 */
import { get, post } from '../shared/api.js';
import { texts } from '../shared/texts.js';
import { FaceCheck } from '../integrity/face-check.js';

const EVERY_MILLIS = 20000;

/** @param {string} attempt @param {(key: string, kind: string) => void} tell says how it ended */
export function watchPresence(attempt, tell) {
  const check = new FaceCheck(document);
  // Whoever followed it would leave the exam.
  check.without.querySelector('a')?.remove();
  const path = `/api/attempts/${attempt}/presence`;
  let timer = null;

  async function look() {
    if (check.open) {
      return;
    }
    const asked = await get(path, { stay: true }).catch(() => null);
    if (asked !== null && !asked.watched) {
      clearInterval(timer);
    } else if (asked?.checkId) {
      await ask(asked);
    }
  }

  async function ask({ checkId, remainingMillis, faceReady }) {
    const here = `${path}/${checkId}`;
    const verdict = await check.ask({ prompt: texts('exam.presence.prompt'), missed: texts('exam.presence.missed'), ready: faceReady, remainingMillis, mayLeave: false }, {
      capture: () => post(`${here}/face`, {}, { stay: true }),
      sendCode: () => post(`${here}/phone`, {}, { stay: true }),
      confirm: (requestId, code) => post(here, { picks: [requestId, code] }, { stay: true }),
      passed: () => post(here, { picks: [] }, { stay: true }),
    });
    tell(verdict?.passed ? 'exam.presence.done' : 'exam.presence.over', verdict?.passed ? 'ok' : 'warn');
  }

  timer = setInterval(look, EVERY_MILLIS);
  look();
}
