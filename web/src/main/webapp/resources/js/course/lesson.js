/**
 * One lesson while its author writes: saved a moment after each change, kept on this device while there is no connection, and never
 * written over somebody else's newer words without asking.
 */
import { call, post } from '../shared/api.js';
import { question } from '../shared/dialog.js';
import { texts } from '../shared/texts.js';
import { Pictures } from './pictures.js';
import { CheckQuestions, Questions } from './questions.js';
import { sendFile } from './upload.js';

const WAIT_MILLIS = 1500;
const root = document.getElementById('lesson');
const id = root.dataset.lesson;
const { form } = root.dataset;
const KEPT = `jx_lesson_${id}`;
const field = (name) => document.getElementById(name);
const saved = field('saved');
const editable = root.dataset.editable === 'true';
let revision = Number(root.dataset.revision);
let timer = null;
let saving = null;
let dirty = false;

for (const on of root.querySelectorAll('[data-on=true]')) {
  if (on.tagName === 'OPTION') {
    on.selected = true;
  } else {
    on.checked = true;
  }
}
for (const part of root.querySelectorAll('[data-for]')) {
  part.hidden = !part.dataset.for.split(' ').includes(form);
}
const questions = form === 'SELF_TEST' ? new Questions(field('questions'), field('source'), field('add-question'), () => changed()) : null;
const checks = field('checks') ? new CheckQuestions(field('checks'), field('checkQuestions'), field('add-check'), () => changed()) : null;

function written() {
  return {
    title: field('title').value,
    summary: field('summary').value,
    practice: field('kind').value === 'practice',
    required: field('required').value === 'yes',
    coveragePercent: Math.max(1, Math.min(100, Math.round(Number(field('coveragePercent').value)) || 100)),
    minimumSeconds: Math.max(0, Math.round((Number(field('minimumMinutes').value) || 0) * 60)),
    challengeWords: field('challengeWords').value,
    checkQuestions: field('checkQuestions')?.value ?? '',
    source: field('source')?.value ?? '',
    pointIds: [...root.querySelectorAll('.point:checked')].map((box) => Number(box.value)),
  };
}

function fill(kept) {
  field('title').value = kept.title;
  field('summary').value = kept.summary;
  field('kind').value = kept.practice ? 'practice' : 'theory';
  field('required').value = kept.required ? 'yes' : 'no';
  field('coveragePercent').value = kept.coveragePercent;
  field('minimumMinutes').value = kept.minimumSeconds / 60;
  field('challengeWords').value = kept.challengeWords;
  if (checks) {
    field('checkQuestions').value = kept.checkQuestions ?? '';
    checks.read();
  }
  if (field('source')) {
    field('source').value = kept.source;
    questions?.read();
  }
  for (const box of root.querySelectorAll('.point')) {
    box.checked = kept.pointIds.includes(Number(box.value));
  }
}

/** How many points of the standard the lesson teaches, without opening their list. */
function countPoints() {
  field('points-count').textContent = texts('points', root.querySelectorAll('.point:checked').length);
}

function keep() {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ revision, written: written() }));
  } catch {
    // full or forbidden: the page itself still holds the words
  }
}

function forget() {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // nothing was kept
  }
}

function changed() {
  dirty = true;
  countPoints();
  saved.textContent = texts('unsaved');
  keep();
  clearTimeout(timer);
  timer = setTimeout(save, WAIT_MILLIS);
}

function listMissing(missing) {
  const list = field('missing');
  list.replaceChildren(...missing.map((reason) => {
    const line = document.createElement('li');
    const mark = document.createElement('span');
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = '○';
    const words = document.createElement('span');
    words.textContent = reason;
    line.append(mark, words);
    return line;
  }));
}

async function save() {
  clearTimeout(timer);
  if (saving) {
    await saving;
  }
  if (!dirty || !editable) {
    return;
  }
  dirty = false;
  saved.textContent = texts('saving');
  saving = send();
  await saving;
  saving = null;
}

async function send() {
  try {
    const answer = await call('PUT', `/api/drafts/lessons/${id}`, { revision, ...written() }, { stay: true });
    revision = answer.revision;
    if (!dirty) {
      forget();
      saved.textContent = texts('saved', new Date(answer.changedAt).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Shanghai' }));
    }
    listMissing(answer.missing);
  } catch (refusal) {
    dirty = true;
    keep();
    if (refusal.code === 'course.draft.lesson_changed_meanwhile') {
      await conflict();
    } else if (refusal.temporary) {
      saved.textContent = texts('offline');
      timer = setTimeout(save, 5000);
    } else {
      saved.textContent = refusal.refusals?.map((each) => each.text).join(' ') || refusal.title;
    }
  }
}

/** How often the lesson was changed by now, as the server says. */
async function newest() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href, { credentials: 'same-origin' })).text(), 'text/html');
  return Number(page.getElementById('lesson').dataset.revision);
}

async function conflict() {
  saved.textContent = texts('conflict');
  const answer = await question({
    title: texts('conflict'),
    buttons: [
      { value: 'mine', label: texts('conflict.mine'), danger: true },
      { value: 'theirs', label: texts('conflict.theirs'), main: true },
    ],
    mustAnswer: true,
  });
  if (answer === 'mine') {
    revision = await newest();
    dirty = true;
    timer = setTimeout(save, 0);
  } else {
    forget();
    dirty = false;
    location.reload();
  }
}

function restore() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    if (kept && JSON.stringify(kept.written) !== JSON.stringify(written())) {
      fill(kept.written);
      revision = kept.revision;
      saved.textContent = texts('restored');
      dirty = true;
      timer = setTimeout(save, WAIT_MILLIS);
    }
  } catch {
    // nothing usable was kept
  }
}

countPoints();
field('writing').addEventListener('submit', (event) => event.preventDefault());
if (editable) {
  // Words beside a picture are not part of the lesson until the picture is in the text.
  const typed = (event) => event.target.dataset.aside || changed();
  field('writing').addEventListener('input', typed);
  field('writing').addEventListener('change', typed);
  field('save').addEventListener('click', () => {
    dirty = true;
    save();
  });
  restore();
  window.addEventListener('online', save);
  window.addEventListener('beforeunload', (event) => {
    if (dirty) {
      event.preventDefault();
    }
  });
} else {
  for (const input of root.querySelectorAll('input, textarea, select, #save, #add-question, #add-check, .question button')) {
    input.disabled = true;
  }
}

field('show')?.addEventListener('click', async () => {
  const preview = field('preview');
  const { html } = await post(`/api/drafts/lessons/${id}/preview`, { source: field('source').value });
  // The server cleaned it; it is parsed without being run, and pictures come from the draft.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const image of parsed.images) {
    image.setAttribute('src', root.dataset.preview + image.getAttribute('src'));
  }
  preview.replaceChildren(...parsed.body.childNodes);
  preview.hidden = false;
  preview.scrollIntoView({ block: 'nearest' });
});

/** A file was taken: the lesson counts one change more, which is our own and no conflict. */
async function taken(says, where) {
  where.textContent = says;
  revision = await newest();
  await save();
  setTimeout(() => location.reload(), 1200);
}

if (field('choose') && editable) {
  sendFile(id, { choose: field('choose'), progress: field('progress'), status: field('upload') }, {
    before: save,
    after: () => taken(texts('upload.done'), field('upload')),
  });
}
if (field('choose-captions') && editable) {
  const status = field('captions-status');
  sendFile(id, { choose: field('choose-captions'), progress: field('captions-progress'), status }, {
    purpose: 'CAPTIONS',
    before: save,
    after: () => taken(texts('captions.done'), status),
  });
}
if (field('picture') && editable) {
  new Pictures(id, root.dataset.preview, changed).start();
}
if (['UPLOADED', 'TRANSCODING'].includes(root.dataset.media)) {
  setTimeout(() => { if (!dirty) { location.reload(); } }, 8000);
}
