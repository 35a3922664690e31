/**
 * Handing in. Everything waiting goes first; then one call with a key of this handing in, repeated until there is an answer:
 * however often it arrives, the server gives the same receipt.
 */
import { get, post } from '../shared/api.js';
import { Stop, isHandedIn, pause } from './sync.js';

const wait = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/**
 * @param {string} attempt
 * @param {import('./sync.js').AnswerSync} sync
 * @param {import('./buffer.js').AnswerBuffer} buffer
 * @param {{signIn: () => Promise<void>, waiting: (failures: number) => void}} on signIn resolves after a new sign-in
 * @returns {Promise<object>} the receipt, also when the server has handed in by itself at the deadline
 */
export async function handIn(attempt, sync, buffer, on) {
  const key = buffer.notes.submitKey ?? crypto.randomUUID();
  buffer.note({ submitKey: key });
  for (let failures = 0; ;) {
    try {
      if (sync.stopped !== Stop.OVER) {
        await sync.drained();
      }
      return await post(`/api/attempts/${attempt}/submit`,
        { idempotencyKey: key, finalSeq: sync.finalSeq, headHash: sync.headHash }, { stay: true });
    } catch (refusal) {
      if (refusal.status === 401) {
        await on.signIn();
      } else if (refusal.code === 'exam.submit.missing' || refusal.code === 'exam.journal.fork') {
        failures += 1;
        await sync.compare();
      } else if (sync.stopped === Stop.OTHER_PAGE || sync.stopped === Stop.OTHER_DEVICE) {
        throw refusal;
      } else if (refusal.status >= 400 && refusal.status < 500 && refusal.status !== 429) {
        const view = await get(`/api/attempts/${attempt}`, { stay: true }).catch(() => null);
        if (view && isHandedIn(view.state)) {
          return view.receipt;
        }
        throw refusal;
      } else {
        failures += 1;
      }
      if (failures > 0) {
        on.waiting(failures);
        await wait(pause(failures));
      }
    }
  }
}
