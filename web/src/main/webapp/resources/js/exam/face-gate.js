/** Before an exam that asks who is there: the same two ways as during study. Failing or leaving costs nothing, the attempt has not begun. */
import { get, post } from '../shared/api.js';
import { texts } from '../shared/texts.js';
import { FaceCheck } from '../integrity/face-check.js';

const NEEDED = 'exam.face.needed';
let check = null;

/** Whether the server refused because it does not know yet who is there. */
export function asksForFace(refusal) {
  return refusal.code === NEEDED || refusal.refusals?.some(({ code }) => code === NEEDED);
}

/** Asks; true when the server knows now. */
export async function passFace(attempt) {
  check ??= new FaceCheck(document);
  const path = `/api/attempts/${attempt}/face`;
  const state = await get('/api/face', { stay: true }).catch(() => null);
  const verdict = await check.ask({ prompt: texts('exam.face.prompt'), missed: texts('exam.face.free'), ready: state?.usable === true, mayLeave: true }, {
    capture: () => post(path, {}, { stay: true }),
    sendCode: () => post(`${path}/phone`, {}, { stay: true }),
    confirm: async (requestId, code) => {
      await post(`${path}/phone/confirm`, { requestId, code }, { stay: true });
      return { passed: true };
    },
    passed: async () => ({ passed: true }),
  });
  return verdict?.passed === true;
}
