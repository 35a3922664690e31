/**
 * The study page: one lesson, its material, the lease by which its time counts, and what the learner is told. Starts nothing by
 * itself: the rule is read first, the start button takes the lease.
 */
import { address, Refusal } from '../shared/api.js';
import { question, toast } from '../shared/dialog.js';
import { clock, date, studyTime, timeOfDay } from '../shared/format.js';
import { english, texts } from '../shared/texts.js';
import { Checks } from './checks.js';
import { Cover } from './cover.js';
import { DocumentLesson } from './document-lesson.js';
import { watchForeground } from './foreground.js';
import { Lease } from './lease.js';
import { LiveLesson } from './live-lesson.js';
import { Requirements } from './requirements.js';
import { SelfTestLesson } from './self-test-lesson.js';
import { Strip } from './strip.js';
import { tabId } from './tab.js';
import { TextLesson } from './text-lesson.js';
import { VideoLesson } from './video-lesson.js';

/** The server's verdict about a check that ran out is asked for when its own time is over too. */
const AFTER_DEADLINE_MILLIS = 1500;
const SIGN_IN = '/public/identity/sign-in.xhtml';
const FORGOTTEN = '/public/identity/forgot.xhtml';

const root = document.getElementById('study');
const facts = root.dataset;
/** Sound alone is studied as a video is. */
const form = facts.form === 'AUDIO' ? 'VIDEO' : facts.form;
const cover = new Cover(document.getElementById('cover'));
const strip = new Strip(document.getElementById('strip'), Number(facts.planned));
const requirements = new Requirements(root);
const challenges = new Checks();
const material = form === 'VIDEO' ? new VideoLesson(document.getElementById('material'))
  : form === 'LIVE' ? new LiveLesson(document.getElementById('material'), facts.lesson, facts.media)
  : form === 'TEXT' ? new TextLesson(document.getElementById('material'))
    : form === 'SELF_TEST' ? new SelfTestLesson(document.getElementById('material'), facts.lesson, (number, chosen) => answerQuestion(number, chosen))
    : new DocumentLesson(document.getElementById('material'));
const free = facts.mode === 'REVIEW';
/** What the policy of the class allows: seconds in the background, seconds without network. */
const graceSeconds = Number(facts.grace);
const gapSeconds = Number(facts.gap);

let lease = null;
let lesson = null;
let status = null;
let away = false;
let acquiring = false;
let ending = false;
let reconnected = false;
let overdue = null;
let complete = facts.complete === 'true';

/* ---------- what the learner is told ---------- */

function startAction(label = texts('action.start')) {
  return { label, act: () => start(), name: 'start' };
}

function startLabel() {
  const resume = Number(facts.resume ?? 0);
  if (free) {
    return texts('action.review');
  }
  if (form === 'LIVE') {
    return texts('action.join');
  }
  if (facts.started !== 'true') {
    return texts('action.start');
  }
  return form === 'VIDEO' && resume > 0 ? texts('action.resume', clock(resume)) : texts('action.reread');
}

/** Sentences one after the other, each with its full stop. */
function sentences(...parts) {
  return parts.filter(Boolean)
    .map((part) => (/[。.！!？?]$/.test(part) ? part : part + texts('list.stop')))
    .join(english() ? ' ' : '');
}

function courseAction() {
  return { label: texts('action.course'), href: facts.course, name: 'to-course' };
}

function savedUpTo() {
  const at = lease?.savedMillis ?? 0;
  return form === 'VIDEO' && at >= 1000 ? texts('saved.at', studyTime(at)) : '';
}

function saved() {
  return savedUpTo() || texts('saved');
}

/** 今天 14:08, or the date before it when it was another day. */
function moment(instant) {
  return date(instant) === date(status?.serverTime ?? instant)
    ? texts('moment.today', timeOfDay(instant)) : texts('moment.day', date(instant), timeOfDay(instant));
}

function whoElse({ device, place, at }) {
  return [at && moment(at), place, device].filter(Boolean).join(texts('list.comma'));
}

function stop(kind, state, content) {
  material.pause();
  material.enable(false);
  material.conceal(false);
  challenges.close();
  strip.state(state, '');
  cover.show(kind, content);
}

function lost({ data }) {
  const stranger = data.sameDevice !== true && Boolean(data.device);
  stop('lost', 'stopped', {
    title: texts(stranger ? 'lost.device.title' : 'lost.page.title'),
    text: sentences(whoElse(data), saved()),
    alert: true,
    actions: [startAction(texts('action.here')), ...(stranger
      ? [{ label: texts('action.notMe'), href: address(FORGOTTEN), name: 'not-me' }] : [])],
  });
}

function signedOut(refusal) {
  const again = new URL(address(SIGN_IN));
  again.searchParams.set('to', location.pathname + location.search);
  stop('ended', 'stopped', {
    title: texts('ended.title'),
    text: sentences(refusal.title, savedUpTo()),
    alert: true,
    actions: [
      { label: texts('action.signIn'), href: again.href, name: 'sign-in' },
      ...(refusal.code === 'identity.session.superseded'
        ? [{ label: texts('action.notMe'), href: address(FORGOTTEN), name: 'not-me' }] : []),
    ],
  });
}

function refused(refusal) {
  stop('refused', 'stopped', {
    title: texts('refused.title'), text: refusal.title, alert: true, actions: [startAction(texts('action.again')), courseAction()],
  });
}

/** Until when it can be made up is known once the server has seen the miss. */
function missedText() {
  const pending = status?.lesson.pendingMillis ?? 0;
  if (pending < 1000) {
    return texts('missed.nothing');
  }
  return status.makeUpUntil ? texts('missed.until', studyTime(pending), date(status.makeUpUntil)) : texts('missed.text', studyTime(pending));
}

function missed() {
  ending = false;
  stop('missed', 'pending', {
    title: texts('missed.title'),
    text: missedText(),
    alert: true,
    actions: [startAction(texts('action.makeUp'))],
  });
  strip.state('pending', texts('missed.reason'));
}

function failed(text) {
  lease?.beat();
  stop('failed', 'stopped', {
    title: texts('failed.title'), text: sentences(text, saved()), alert: true, actions: [startAction(texts('action.again')), courseAction()],
  });
}

function pausedCover(kind) {
  cover.show(kind, {
    title: texts(`${kind}.title`),
    text: texts(`${kind}.text`, graceSeconds),
    alert: kind !== 'blocked',
    focus: true,
    actions: [{ label: texts('action.continue'), act: resume, name: 'continue' }],
  });
}

/** The end of the material: complete, or what is still missing. */
function finished() {
  const next = facts.nextHref ? { label: texts('action.next', facts.nextTitle), href: facts.nextHref, name: 'next' } : null;
  material.pause();
  material.enable(false);
  if (free || status?.lesson.complete) {
    cover.show('complete', {
      title: texts(free ? 'end.review' : 'end.complete'),
      text: free ? '' : texts(status.lesson.pendingMillis > 0 ? 'end.pending' : 'end.credited',
        studyTime(status.lesson.creditedMillis), studyTime(status.lesson.pendingMillis)),
      focus: true,
      actions: [...(next ? [next] : []), courseAction(), { label: texts(form === 'VIDEO' ? 'action.repeat' : 'action.reread'), act: reread, name: 'again' }],
    });
  } else {
    cover.show('incomplete', {
      title: texts('end.incomplete'),
      text: texts('end.covered', status?.lesson.coveragePercent ?? 0, facts.coverage),
      focus: true,
      actions: [{ label: texts('action.missing'), act: () => start(), name: 'missing' }, ...(next ? [next] : [])],
    });
  }
}

/** The broadcast has ended: what was attended is counted once the last check is passed. */
function broadcastOver() {
  const pending = status?.lesson.pendingMillis ?? 0;
  const credited = status?.lesson.creditedMillis ?? 0;
  material.pause();
  material.enable(false);
  cover.show('over', {
    title: texts('live.over.title'),
    text: status === null ? texts('live.over.missed') : texts(pending >= 1000 ? 'live.over.pending' : 'live.over.credited', studyTime(credited), studyTime(pending)),
    focus: true,
    actions: [startAction(texts('action.again')), courseAction()],
  });
}

/* ---------- the lease ---------- */

function sample() {
  return { ...material.sample(), hidden: document.hidden };
}

function lessonFacts() {
  return {
    mediaUrl: facts.media, captioned: facts.captioned === 'true', minimumSeconds: Number(facts.minimum),
    durationMillis: Number(facts.planned), pages: Number(facts.pages),
  };
}

/** Where the lease that an answer tells of fetches what plays. */
function streamOf(answer) {
  return answer.streamUrl ? address(answer.streamUrl) : null;
}

async function start() {
  cover.show('starting', { title: texts('starting.title') });
  try {
    if (free) {
      await material.load(lessonFacts(), { free: true });
      await begin();
      return;
    }
    const view = await acquire();
    if (view === null) {
      return;
    }
    lesson = { ...view.lesson, ...lessonFacts() };
    await material.load(lesson, { ...view, stream: streamOf(view), pagesSeen: facts.seen ? facts.seen.split(',').map(Number) : [] });
    material.confine(view.seekLimitMillis ?? 0);
    strip.sums(view.status, material.sample().positionMillis);
    if (view.challenge) {
      await ask(view.challenge);
    } else {
      await begin();
    }
  } catch (failure) {
    if (!(failure instanceof Refusal)) {
      failed(failure.message);
    } else if (failure.status === 401) {
      signedOut(failure);
    } else if (failure.temporary) {
      stop('offline', 'offline', { title: texts('start.offline'), text: failure.title, alert: true, actions: [startAction(texts('action.again'))] });
    } else {
      refused(failure);
    }
  }
}

/** The lease, asking first when another page or device has it; null when it is to stay there. */
async function acquire() {
  lease ??= await makeLease();
  acquiring = true;
  try {
    return await lease.acquire();
  } catch (failure) {
    if (failure.code !== 'learning.lease.held') {
      throw failure;
    }
    if (!(await takeOver(failure.data))) {
      cover.show('start', { title: texts('kept.title'), text: texts('kept.text'), actions: [startAction(), courseAction()], focus: true });
      return null;
    }
    return await lease.acquire(true);
  } finally {
    acquiring = false;
  }
}

async function takeOver(held) {
  const answer = await question({
    title: texts('takeover.title'),
    text: texts(held.sameDevice ? 'takeover.page' : 'takeover.device', held.lesson ?? '', whoElse(held)),
    buttons: [
      { value: 'here', label: texts('takeover.here'), main: true },
      { value: 'stay', label: texts('takeover.stay') },
    ],
  });
  return answer === 'here';
}

async function makeLease() {
  const made = new Lease({ lessonId: facts.lesson, tabId: await tabId(), sample });
  made.addEventListener('answer', ({ detail }) => heard(detail));
  made.addEventListener('silence', ({ detail }) => silent(detail.millis));
  made.addEventListener('contact', () => {
    reconnected = true;
    strip.online(true);
    if (cover.kind === 'offline' && !document.hidden) {
      pausedCover('back');
    }
  });
  made.addEventListener('lost', ({ detail }) => lost(detail));
  made.addEventListener('ended', ({ detail }) => signedOut(detail));
  made.addEventListener('suspended', () => cover.kind !== 'missed' && missed());
  made.addEventListener('refused', ({ detail }) => refused(detail));
  return made;
}

/** An answer of the server: its numbers, its place, its challenge. */
function heard(answer) {
  status = answer.status;
  strip.online(true);
  strip.sums(status, material.sample().positionMillis);
  requirements.show(status);
  material.status?.(status.lesson);
  showState();
  if (acquiring) {
    return;
  }
  if (answer.streamUrl) {
    material.stream(streamOf(answer));
  }
  if (answer.seekToMillis !== null && answer.seekToMillis !== undefined) {
    if (status.reason !== 'NO_MEDIA' || !fetchAgain(answer.seekToMillis)) {
      material.seekTo(answer.seekToMillis);
    }
  }
  material.allow(answer.seekLimitMillis ?? 0);
  if (reconnected) {
    reconnected = false;
    material.confine(answer.seekLimitMillis ?? 0);
  }
  if (answer.challenge) {
    if (answer.challenge.challengeId !== overdue) {
      ask(answer.challenge);
    }
  } else if (status.reason === 'CHALLENGE_MISSED') {
    if (cover.kind === 'missed') {
      cover.say(missedText());
    } else if (!challenges.open) {
      missed();
    }
  } else if (!challenges.open) {
    settle();
  }
  if (material.untold) {
    lease.beat();
  }
}

/**
 * The server misses what this page shows: fetched anew, it is watched on from there, also when the end was reached. False when that was
 * tried just now, or when the lesson is complete without it.
 */
function fetchAgain(millis) {
  if ((ending && status.lesson.complete) || !material.refetch(millis)) {
    return false;
  }
  if (ending) {
    ending = false;
    begin();
  }
  return true;
}

/** An answer to a question of a self-test goes through the lease, so that it counts for this study. */
async function answerQuestion(number, chosen) {
  if (!lease?.held) {
    return null;
  }
  const verdict = await lease.answerTest(number, chosen);
  if (verdict?.status) {
    heard({ ...verdict, seekToMillis: null, challenge: null });
    lease.beat();
  }
  return verdict;
}

/** Completion, as the server has confirmed it; true when the material's end is shown. */
function settle() {
  const now = status.lesson.complete && !complete;
  if (now) {
    complete = true;
    requirements.complete(facts.lesson);
  }
  const over = form === 'VIDEO' ? ending : now;
  if (over) {
    ending = false;
    finished();
  }
  return over;
}

function showState() {
  if (challenges.open) {
    strip.state('asking', texts('asking.reason'));
  } else if (material.over && ['PAUSED', 'NOT_STARTED'].includes(status.reason)) {
    strip.state('uncounted', texts('live.over.reason'));
  } else if (status.lesson.complete && ['PAUSED', 'NOT_STARTED', 'ENOUGH'].includes(status.reason)) {
    // Nothing is missing any more: "not counted" would only frighten.
    strip.state('done');
  } else {
    const states = { COUNTING: 'counting', PENDING: 'pending', NOT_COUNTING: 'uncounted' };
    strip.state(states[status.state] ?? 'uncounted', status.reasonText ?? '');
  }
}

function silent(millis) {
  strip.online(false);
  strip.state('offline', texts('offline.reason', gapSeconds));
  if (millis > gapSeconds * 1000 && material.playing) {
    material.pause();
    material.enable(false);
    cover.show('offline', { title: texts('offline.title'), text: sentences(texts('offline.text'), saved()), alert: true });
  }
}

/* ---------- studying ---------- */

async function begin() {
  if (material.over && !free) {
    broadcastOver();
    return;
  }
  cover.hide();
  material.enable(true);
  if (free) {
    strip.state('uncounted', texts('review.reason'));
  }
  await material.play();
}

/** Once more from the beginning of a video; a text just goes on. */
async function reread() {
  if (form === 'VIDEO') {
    material.seekTo(0);
  }
  await resume();
}

/** One tap goes on: with the lease at hand at once, without it by taking it again. */
async function resume() {
  if (free || lease?.held) {
    if (lease?.held) {
      lease.beat();
    }
    await begin();
  } else {
    await start();
  }
}

async function ask(challenge) {
  if (challenges.open) {
    return;
  }
  material.pause();
  material.enable(false);
  material.conceal(true);
  cover.show('asking', { title: texts('asking.cover') });
  const asking = challenges.ask(challenge, {
    pendingMillis: status?.lesson.pendingMillis ?? 0,
    lease,
  });
  showState();
  const answer = await asking;
  if (!lease.held) {
    return;
  }
  if (answer === null) {
    overdue = challenge.challengeId;
    setTimeout(() => lease.beat(), AFTER_DEADLINE_MILLIS);
    missed();
    return;
  }
  const verdict = answer.verdict ?? await lease.answerChallenge(challenge.challengeId, answer.picks);
  if (!lease.held) {
    return;
  }
  if (verdict?.status) {
    status = verdict.status;
    strip.sums(status, material.sample().positionMillis);
    requirements.show(status);
    material.status?.(status.lesson);
  }
  if (verdict?.challenge) {
    toast(texts('challenge.again'));
    await ask(verdict.challenge);
  } else if (!verdict?.passed) {
    lease.beat();
    missed();
  } else {
    requirements.passed();
    material.conceal(false);
    showState();
    if (!settle()) {
      await goOn();
    }
  }
}

/** After a check: on with the lesson, if somebody is there to see it. */
async function goOn() {
  if (document.hidden) {
    pausedCover('hidden');
  } else {
    await begin();
  }
}

material.addEventListener('play', () => {
  if (cover.shown && cover.kind !== 'asking') {
    cover.hide();
  }
  lease?.beat();
});
material.addEventListener('pause', () => lease?.beat());
material.addEventListener('progress', () => lease?.beat());
material.addEventListener('jump', () => lease?.beat(sample()));
material.addEventListener('landed', () => lease?.beat());
material.addEventListener('ended', () => {
  material.enable(false);
  if (free) {
    finished();
    return;
  }
  ending = true;
  cover.show('ending', { title: texts('ending.title') });
  lease?.beat();
});
material.addEventListener('blocked', () => pausedCover('blocked'));
material.addEventListener('stale', () => lease?.beat());
material.addEventListener('over', () => {
  if (challenges.open) {
    return;
  }
  if (lease?.held) {
    lease.beat();
    broadcastOver();
  }
});
material.addEventListener('failed', ({ detail }) => failed(detail));

watchForeground(graceSeconds * 1000, {
  changed: () => {
    if (material.playing || lease?.held) {
      lease?.beat();
    }
  },
  overdue: () => {
    if (!free && material.playing) {
      away = true;
      material.pause();
    }
  },
  back: () => {
    if (away) {
      away = false;
      if (!cover.shown && !challenges.open) {
        pausedCover('hidden');
      }
    }
  },
});

window.addEventListener('jiangxin:signed-out', () => material.pause());
window.addEventListener('pagehide', () => {
  material.pause();
  lease?.release();
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted && !free) {
    pausedCover('restored');
  }
});

cover.offer([startAction(startLabel())]);
strip.state('idle', free ? texts('review.reason') : '');
if (facts.credited !== undefined) {
  strip.draw({
    creditedMillis: Number(facts.credited), pendingMillis: Number(facts.pending), uncountedMillis: Number(facts.uncounted ?? 0),
  }, form === 'VIDEO' ? Number(facts.resume ?? 0) : 0);
}
root.dataset.ready = 'true';
