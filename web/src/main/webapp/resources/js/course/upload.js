/**
 * Sends a large file in parts. The server says how much it has; after a lost connection, a reload or a restart of the server the
 * same file goes on from there.
 */
import { address, call, get, post } from '../shared/api.js';
import { texts } from '../shared/texts.js';

const PART = 4 * 1024 * 1024;
const HASHED_AT_MOST = 512 * 1024 * 1024;
const PAUSE_MILLIS = 3000;

/** SHA-256 of files that fit into memory; the server computes its own in any case. */
async function hash(file) {
  if (file.size > HASHED_AT_MOST || !crypto.subtle) {
    return null;
  }
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const percent = (part, whole) => Math.floor((part * 100) / whole);
const pause = (millis) => new Promise((resolve) => { setTimeout(resolve, millis); });

/**
 * @param {string} lessonId public id of the lesson
 * @param {{choose: HTMLInputElement, progress: HTMLProgressElement, status: HTMLElement}} parts of the page
 * @param {{purpose?: string, ready?: (file: File) => string, before?: () => Promise, after: (answer: object) => Promise}} what
 *   ready = why a file cannot be sent yet, or empty; before = done before the server takes the whole file; after = with its answer
 */
export async function sendFile(lessonId, { choose, progress, status }, { purpose = 'MATERIAL', ready = () => '', before, after }) {
  const say = (text, refused = false) => {
    status.textContent = text;
    status.classList.toggle('field-error', refused);
  };
  const show = (upload) => {
    progress.hidden = false;
    progress.value = percent(upload.received, upload.bytes);
  };

  async function part(upload, file) {
    const to = Math.min(upload.received + PART, upload.bytes);
    const response = await fetch(address(`/api/uploads/${upload.id}`), {
      method: 'PUT',
      credentials: 'same-origin',
      headers: { 'X-Jiangxin': '1', 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(upload.received) },
      body: file.slice(upload.received, to),
    });
    if (response.ok) {
      return response.json();
    }
    if (response.status === 409) {
      return get(`/api/uploads/${upload.id}`);
    }
    if (response.status >= 500 || response.status === 429) {
      throw new TypeError('busy');
    }
    throw new Error((await response.json()).title);
  }

  async function send(file) {
    choose.disabled = true;
    say(texts('upload.hashing'));
    const sha256 = await hash(file);
    const open = await get(`/api/uploads?lesson=${lessonId}`);
    let upload = open.find((each) => each.purpose === purpose && each.name === file.name && each.bytes === file.size && (each.sha256 ?? sha256) === sha256);
    if (upload) {
      say(texts('upload.resumed', percent(upload.received, upload.bytes)));
    } else {
      upload = await post('/api/uploads', { lessonId, purpose, name: file.name, bytes: file.size, sha256 });
    }
    while (upload.received < upload.bytes) {
      try {
        upload = await part(upload, file);
        say(texts('upload.sending', percent(upload.received, upload.bytes)));
        show(upload);
      } catch (failure) {
        if (!(failure instanceof TypeError)) {
          throw failure;
        }
        say(texts('upload.waiting'));
        await pause(PAUSE_MILLIS);
      }
    }
    await before?.();
    const answer = await call('POST', `/api/uploads/${upload.id}/finish`, {}, { timeout: 180000 });
    await after(answer);
    progress.hidden = true;
    choose.disabled = false;
    choose.value = '';
  }

  choose.addEventListener('change', async () => {
    const [file] = choose.files;
    if (!file) {
      return;
    }
    const why = ready(file);
    if (why) {
      say(why, true);
      choose.value = '';
      return;
    }
    try {
      await send(file);
    } catch (failure) {
      say(failure.refusals?.map((each) => each.text).join(' ') || failure.message, true);
      progress.hidden = true;
      choose.disabled = false;
      choose.value = '';
    }
  });

  const rest = (await get(`/api/uploads?lesson=${lessonId}`)).find((each) => each.purpose === purpose);
  if (rest) {
    show(rest);
    say(texts('upload.open', rest.name, percent(rest.received, rest.bytes)));
  }
}
