/**
 * What studying and exams ask of a device, each as a test of its own. A test answers {verdict, says, values}: good, attention or bad,
 * the name of its text, and what stands in it. Nothing found here leaves the device.
 */
import { address, get } from '../shared/api.js';
import { closeCamera, troubleOf } from './camera.js';

/** What the transcoder writes: H.264 main profile at 720 lines, AAC. */
const STREAM = 'video/mp4; codecs="avc1.4d401f, mp4a.40.2"';
const HLS = 'application/vnd.apple.mpegurl';
const ROUNDS = 5;
const SAMPLE_MILLIS = 20000;
/** The sharp picture takes 2.4 Mbit/s at its peaks, the small one 0.9. */
const SHARP_MEGABITS = 2.5;
const LEAST_MEGABITS = 1;
const SLOW_ROUND_MILLIS = 800;
const CLOCK_TOLERANCE_MILLIS = 30000;
const LEAST_BYTES = 20 * 1024 * 1024;
const DATABASE = 'jiangxin-device-check';
const SHOWN_MILLIS = 2500;
const FRAME_MILLIS = 5000;
const DARK = 16;

const answer = (verdict) => (says, ...values) => ({ verdict, says, values });
const good = answer('good');
const attention = answer('attention');
const bad = answer('bad');

const pause = (millis) => new Promise((resolve) => {
  setTimeout(resolve, millis);
});

/* ---------- network and clock ---------- */

/** Way there and back, and how far the device's clock is ahead, by the quickest of some rounds. */
async function rounds() {
  const found = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sent = performance.now();
    const sentAt = Date.now();
    const { serverTime } = await get('/api/device-check/clock');
    const millis = performance.now() - sent;
    found.push({ millis, aheadMillis: sentAt + millis / 2 - Date.parse(serverTime) });
  }
  found.sort((one, other) => one.millis - other.millis);
  return { typical: found[Math.floor(ROUNDS / 2)].millis, aheadMillis: found[0].aheadMillis };
}

async function megabits() {
  const began = performance.now();
  const response = await fetch(address('/api/device-check/sample'), {
    cache: 'no-store',
    credentials: 'same-origin',
    headers: { 'X-Jiangxin': '1' },
    signal: AbortSignal.timeout(SAMPLE_MILLIS),
  });
  const { byteLength } = await response.arrayBuffer();
  return response.ok ? byteLength * 8 / 1000 / Math.max(1, performance.now() - began) : 0;
}

let measured = null;

export async function network() {
  measured = null;
  try {
    measured = await rounds();
    const speed = await megabits();
    const shown = [speed < 10 ? speed.toFixed(1) : String(Math.round(speed)), String(Math.max(1, Math.round(measured.typical)))];
    if (speed < LEAST_MEGABITS) {
      return bad('slow', ...shown);
    }
    return speed < SHARP_MEGABITS || measured.typical > SLOW_ROUND_MILLIS ? attention('weak', ...shown) : good('good', ...shown);
  } catch {
    return bad('none');
  }
}

/** The server's clock counts, so a wrong one is no harm; it only confuses who looks at it. */
export async function clock(inWords) {
  if (measured === null) {
    return attention('unknown');
  }
  const { aheadMillis } = measured;
  if (Math.abs(aheadMillis) <= CLOCK_TOLERANCE_MILLIS) {
    return good('good');
  }
  return attention(aheadMillis > 0 ? 'ahead' : 'behind', inWords(Math.abs(aheadMillis)));
}

/* ---------- picture and sound ---------- */

export async function video() {
  const source = window.ManagedMediaSource ?? window.MediaSource;
  if (source?.isTypeSupported?.(STREAM)) {
    return good('good');
  }
  return document.createElement('video').canPlayType(HLS) !== '' ? good('native') : bad('none');
}

export async function fullscreen() {
  if (document.fullscreenEnabled) {
    return good('good');
  }
  return 'webkitEnterFullscreen' in HTMLVideoElement.prototype ? good('video') : attention('none');
}

/* ---------- storage ---------- */

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Writes and reads what an exam writes, a sealing key that cannot leave the browser, and takes it away again. */
async function keeps() {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  const database = await done(opening);
  try {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await done(database.transaction('keys', 'readwrite').objectStore('keys').put(key, 1));
    return Boolean(await done(database.transaction('keys').objectStore('keys').get(1)));
  } finally {
    database.close();
    // Nobody waits for it: another page that checks at the same moment may hold it for a while.
    indexedDB.deleteDatabase(DATABASE);
  }
}

export async function storage() {
  try {
    if (!(await keeps())) {
      return attention('memory');
    }
  } catch {
    return attention('memory');
  }
  const { quota = Infinity, usage = 0 } = await (navigator.storage?.estimate?.() ?? {});
  return quota - usage < LEAST_BYTES ? attention('full') : good('good');
}

/* ---------- camera ---------- */

function picture(preview) {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(false), FRAME_MILLIS);
    preview.addEventListener('loadeddata', () => {
      clearTimeout(limit);
      resolve(true);
    }, { once: true });
  });
}

/** Mean brightness of the picture, 0 to 255. */
function brightness(preview) {
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 24;
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing.drawImage(preview, 0, 0, canvas.width, canvas.height);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += (data[at] + data[at + 1] + data[at + 2]) / 3;
  }
  return sum / (data.length / 4);
}

/**
 * Shows the camera for a moment and lets it go at once.
 * @param {HTMLVideoElement} preview shown only while there is a picture
 * @param {Promise<void>} skipped settles when the learner does not want to wait for the browser's question
 * @param {() => void} seen called when there is a picture
 */
export async function camera(preview, skipped, seen) {
  if (!navigator.mediaDevices?.getUserMedia) {
    return attention('unsupported');
  }
  const asked = navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user', width: { ideal: 640 } }, audio: false });
  let stream;
  try {
    stream = await Promise.race([asked, skipped.then(() => null)]);
  } catch (cause) {
    return attention(troubleOf(cause));
  }
  if (stream === null) {
    asked.then(closeCamera, () => {});
    return attention('skipped');
  }
  try {
    const shown = picture(preview);
    preview.srcObject = stream;
    preview.hidden = false;
    await preview.play();
    if (!(await shown)) {
      return attention('blank');
    }
    seen();
    await Promise.race([pause(SHOWN_MILLIS), skipped]);
    return brightness(preview) < DARK ? attention('dark') : good('good');
  } catch {
    return attention('failed');
  } finally {
    closeCamera(stream);
    preview.srcObject = null;
    preview.hidden = true;
  }
}
