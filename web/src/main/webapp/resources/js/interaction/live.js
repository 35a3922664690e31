/**
 * Broadcasts a live class from this page: records camera and microphone, or the screen, in pieces of two seconds and sends them one after
 * the other. A piece that got no answer is sent again under its number, so nothing is lost and nothing comes twice.
 */
import { address, post, Refusal } from '../shared/api.js';
import { clock } from '../shared/format.js';
import { texts } from '../shared/texts.js';

const PIECE_MILLIS = 2000;
const AGAIN_MILLIS = 2000;
const SEND_MILLIS = 20000;
/** After a minute without a piece the server ends the broadcast. */
const GIVE_UP_MILLIS = 60000;
const SLOW_PIECES = 3;
const VIDEO = { width: { ideal: 854 }, height: { ideal: 480 }, frameRate: { ideal: 25, max: 30 } };
const TYPES = ['video/webm;codecs=vp8,opus', 'video/webm'];

const root = document.getElementById('live');
const studio = document.getElementById('studio');
const preview = document.getElementById('preview');
const status = document.getElementById('live-status');

let broadcast = null;
let stream = null;
let recorder = null;
let queue = [];
let number = 0;
let sending = false;
let silentSince = null;
let begunAt = 0;

function say(key, ...values) {
  const said = texts(key, ...values);
  if (status.textContent !== said) {
    status.textContent = said;
  }
}

function busy(on) {
  for (const button of root.querySelectorAll('[data-start], [data-end]')) {
    button.disabled = on;
  }
}

async function capture(source) {
  if (source === 'camera') {
    return navigator.mediaDevices.getUserMedia({ video: VIDEO, audio: true });
  }
  const screen = await navigator.mediaDevices.getDisplayMedia({ video: VIDEO, audio: true });
  if (screen.getAudioTracks().length === 0) {
    const voice = await navigator.mediaDevices.getUserMedia({ audio: true });
    voice.getAudioTracks().forEach((track) => screen.addTrack(track));
  }
  return screen;
}

async function start(lesson, source) {
  const type = TYPES.find((one) => window.MediaRecorder?.isTypeSupported(one));
  studio.hidden = false;
  studio.scrollIntoView({ block: 'start' });
  if (!type || !navigator.mediaDevices) {
    say('live.unsupported');
    return;
  }
  busy(true);
  say('live.asking');
  try {
    stream = await capture(source);
  } catch {
    say('live.denied');
    busy(false);
    return;
  }
  preview.srcObject = stream;
  preview.play().catch(() => {});
  try {
    say('live.starting');
    broadcast = (await post('/api/live', { classId: root.dataset.class, lessonId: lesson })).id;
  } catch (failure) {
    finish(texts('live.failed', failure.message));
    return;
  }
  begunAt = performance.now();
  document.getElementById('list').hidden = true;
  recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: 1200000, audioBitsPerSecond: 64000 });
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) {
      queue.push(data);
      send();
    }
  });
  // Whoever takes the camera or the screen away ends the class.
  stream.getVideoTracks()[0].addEventListener('ended', () => end());
  recorder.start(PIECE_MILLIS);
}

/** One piece after the other; waits and tries again while there is no network. */
async function send() {
  if (sending || broadcast === null) {
    return;
  }
  sending = true;
  while (queue.length > 0 && broadcast !== null) {
    try {
      await sendPiece(queue[0]);
      queue.shift();
      number += 1;
      silentSince = null;
      if (queue.length >= SLOW_PIECES) {
        say('live.slow', queue.length * (PIECE_MILLIS / 1000));
      } else {
        say('live.onAir', clock(performance.now() - begunAt));
      }
    } catch (failure) {
      if (!(failure instanceof Refusal && failure.temporary)) {
        finish(texts('live.failed', failure.message));
        break;
      }
      silentSince ??= performance.now();
      if (performance.now() - silentSince > GIVE_UP_MILLIS) {
        finish(texts('live.failed', failure.message));
        break;
      }
      say('live.offline');
      await new Promise((resolve) => { setTimeout(resolve, AGAIN_MILLIS); });
    }
  }
  sending = false;
}

async function sendPiece(piece) {
  let response;
  try {
    response = await fetch(address(`/api/live/${broadcast}/feed?number=${number}`), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'X-Jiangxin': '1', 'Content-Type': 'application/octet-stream', Accept: 'application/json, application/problem+json' },
      body: piece,
      signal: AbortSignal.timeout(SEND_MILLIS),
    });
  } catch {
    throw new Refusal({ title: texts('live.offline') }, 0);
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({ title: String(response.status) }));
    throw new Refusal(problem, response.status);
  }
}

/** Lets the last piece go out before the end. */
async function end() {
  if (broadcast === null) {
    return;
  }
  const ending = broadcast;
  if (recorder?.state === 'recording') {
    const stopped = new Promise((resolve) => { recorder.addEventListener('stop', resolve, { once: true }); });
    recorder.stop();
    await stopped;
    for (let waited = 0; (queue.length > 0 || sending) && waited < 10; waited += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 300); });
    }
  }
  try {
    await post(`/api/live/${ending}/end`);
    finish(texts('live.ended'));
  } catch (failure) {
    finish(texts('live.failed', failure.message));
  }
}

function finish(said) {
  broadcast = null;
  queue = [];
  number = 0;
  if (recorder?.state === 'recording') {
    recorder.stop();
  }
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  recorder = null;
  status.textContent = said;
  document.getElementById('end').hidden = true;
  document.getElementById('back').hidden = !document.getElementById('list').hidden;
  busy(false);
}

root.addEventListener('click', async (event) => {
  const starter = event.target.closest('[data-start]');
  const ender = event.target.closest('[data-end]');
  if (starter && broadcast === null) {
    document.getElementById('end').hidden = false;
    await start(starter.closest('[data-lesson]').dataset.lesson, starter.dataset.start);
  } else if (ender) {
    ender.disabled = true;
    await post(`/api/live/${ender.dataset.end}/end`).catch(() => {});
    location.reload();
  }
});
document.getElementById('end').addEventListener('click', () => end());
window.addEventListener('beforeunload', (event) => {
  if (broadcast !== null) {
    event.preventDefault();
  }
});
window.addEventListener('pagehide', () => {
  if (broadcast !== null) {
    post(`/api/live/${broadcast}/end`, {}, { keepalive: true, stay: true }).catch(() => {});
  }
});
