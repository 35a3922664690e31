/** 人脸录入: says how things stand, captures when asked to, and says how things stand then. */
import { get, post } from '../shared/api.js';
import { date, timeOfDay } from '../shared/format.js';
import { english, texts } from '../shared/texts.js';
import { FaceCapture } from './face-capture.js';
import { cameraAdvice, verdictText } from './face-check.js';

const LOOKS = { NONE: 'camera', ACTIVE: 'check', WAITING: 'clock', REFUSED: 'warning' };

const root = document.getElementById('face-enrol');
const part = (name) => root.querySelector(`[data-part=${name}]`);
const begin = part('begin');
const capture = new FaceCapture(document.getElementById('face-stage'));

function say(kind, text) {
  const said = part('said');
  said.className = `note ${kind}`;
  said.textContent = text;
  said.hidden = text === '';
}

function show({ consent, engine, template }) {
  const { status, enrolledAt } = template;
  root.dataset.status = status;
  part('icon').setAttribute('href', part('icon').getAttribute('href').replace(/#.*$/, `#${LOOKS[status] ?? 'camera'}`));
  part('state').textContent = texts(`face.state.${status}`);
  part('about').textContent = texts(`face.state.${status}.text`);
  part('at').textContent = enrolledAt && status !== 'NONE' ? texts('face.enrolledAt', date(enrolledAt), timeOfDay(enrolledAt)) : '';
  part('engine').textContent = texts('face.engine', engine.gradeText ?? '');
  part('engine').hidden = !engine.gradeText;
  part('down').hidden = engine.ready;
  begin.hidden = !consent || !engine.ready;
  begin.textContent = texts(status === 'NONE' ? 'face.begin' : 'face.begin.again');
}

async function load() {
  try {
    show(await get('/api/face'));
  } catch (refusal) {
    part('state').textContent = texts('face.state.unknown');
    part('about').textContent = refusal.title ?? '';
  }
  root.dataset.ready = 'true';
}

async function enrol() {
  say('', '');
  const { outcome, view, trouble, refusal } = await capture.run({
    open: () => post('/api/face/captures', { purpose: 'ENROL' }), other: false,
  });
  if (outcome === 'verdict' && view.status === 'PASSED') {
    say('ok', view.reasonText || texts('face.enrolled'));
  } else if (outcome === 'verdict') {
    say('warn', verdictText(view));
  } else if (outcome === 'camera') {
    say('warn', [cameraAdvice(trouble), texts('face.otherwise')].join(english() ? ' ' : ''));
  } else if (outcome === 'refused') {
    say('bad', refusal.title);
  } else if (outcome === 'hidden') {
    say('warn', texts('face.hidden'));
  }
  if (outcome === 'verdict' || outcome === 'refused') {
    await load();
  }
}

begin.addEventListener('click', async () => {
  begin.disabled = true;
  try {
    await enrol();
  } finally {
    begin.disabled = false;
    begin.focus();
  }
});
load();
