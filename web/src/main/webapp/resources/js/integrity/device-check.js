/**
 * The device check: one button runs the tests one after the other, each row says what was found and what to do. The camera comes last,
 * because the browser asks for it, and can be skipped. A reader hears each test begin and the outcome of all.
 */
import { texts } from '../shared/texts.js';
import { studyTime } from '../shared/format.js';
import { camera, clock, fullscreen, network, storage, video } from './device-tests.js';

const TAGS = { good: 'tag ok', attention: 'tag warn', bad: 'tag bad' };

const root = document.getElementById('device-check');
const part = (name, within = root) => within.querySelector(`[data-part=${name}]`);
const row = (name) => root.querySelector(`[data-check=${name}]`);
const begin = part('begin');
const live = part('live');
const summary = part('summary');
const skip = part('skip');

const tests = {
  network: () => network(),
  clock: () => clock(studyTime),
  video: () => video(),
  fullscreen: () => fullscreen(),
  storage: () => storage(),
  camera: () => camera(part('preview'), skipping(), seen),
};

function skipping() {
  skip.hidden = false;
  return new Promise((resolve) => {
    skip.addEventListener('click', () => resolve(), { once: true });
  });
}

function seen() {
  skip.hidden = true;
  part('found', row('camera')).textContent = texts('camera.seen');
}

function mark(name, look, word, text) {
  const state = part('state', row(name));
  state.className = look;
  state.textContent = word;
  part('found', row(name)).textContent = text;
}

async function run(name) {
  const label = part('name', row(name)).textContent;
  row(name).dataset.verdict = 'running';
  mark(name, 'tag info', texts('running'), texts(name === 'camera' ? 'camera.asking' : 'running.text'));
  live.textContent = texts('live', label);
  const { verdict, says, values } = await tests[name]();
  row(name).dataset.verdict = verdict;
  mark(name, TAGS[verdict], texts(`verdict.${verdict}`), texts(`${name}.${says}`, ...values));
  return verdict;
}

function tell(verdicts) {
  const count = (verdict) => verdicts.filter((one) => one === verdict).length;
  const worst = count('bad') > 0 ? 'bad' : count('attention') > 0 ? 'attention' : 'good';
  const title = document.createElement('b');
  title.textContent = texts(`summary.${worst}`, count(worst));
  summary.className = `note ${{ good: 'ok', attention: 'warn', bad: 'bad' }[worst]}`;
  summary.replaceChildren(title, texts(`summary.${worst}.text`));
  summary.dataset.verdict = worst;
  live.textContent = `${title.textContent} ${texts(`summary.${worst}.text`)}`;
}

async function check() {
  if (begin.getAttribute('aria-disabled') === 'true') {
    return;
  }
  begin.setAttribute('aria-disabled', 'true');
  begin.textContent = texts('busy');
  delete summary.dataset.verdict;
  summary.className = 'vh';
  summary.replaceChildren();
  const verdicts = [];
  for (const name of Object.keys(tests)) {
    verdicts.push(await run(name));
  }
  skip.hidden = true;
  tell(verdicts);
  begin.textContent = texts('again');
  begin.removeAttribute('aria-disabled');
}

begin.addEventListener('click', () => {
  check();
});
root.dataset.ready = 'true';
