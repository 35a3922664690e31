/** Waits for the marks: asks every few seconds and shows the page anew when they are there. */
import { get } from '../shared/api.js';

const { attempt } = document.getElementById('marking').dataset;
const PAUSE = 2000;
const LONGEST = 15000;

async function wait(pause) {
  await new Promise((resolve) => setTimeout(resolve, pause));
  const result = await get(`/api/attempts/${attempt}/result`).catch(() => null);
  if (result?.markedAt) {
    location.reload();
  } else {
    wait(Math.min(pause * 1.5, LONGEST));
  }
}

wait(PAUSE);
