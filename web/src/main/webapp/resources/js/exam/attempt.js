/**
 * The exam page: enters the attempt, shows the paper, saves every answer, hands in. It may be reloaded, closed or killed at
 * any moment; whatever it shows is then rebuilt from the server's copy and the encrypted buffer of this device.
 */
import { get, post, Refusal } from '../shared/api.js';
import { ask, question } from '../shared/dialog.js';
import { clock as clockTime, date, timeOfDay } from '../shared/format.js';
import { texts } from '../shared/texts.js';
import { AnswerBuffer } from './buffer.js';
import { Card, count } from './card.js';
import { ExamClock } from './clock.js';
import { Conduct } from './conduct.js';
import { asksForFace, passFace } from './face-gate.js';
import { handIn } from './hand-in.js';
import { Paper, points } from './paper.js';
import { watchPresence } from './presence.js';
import { SaveStrip } from './save-strip.js';
import { signInAgain } from './sign-in.js';
import { AnswerSync, Stop, isHandedIn, same } from './sync.js';
import { download, openFile, sealedFile } from './unsent-file.js';

const main = document.getElementById('sitting');
const attempt = main.dataset.attempt;
const element = (id) => document.getElementById(id);
const HEARTBEAT = 45000;
const SPREAD = 3000;

/** A page of the same browser that enters the exam tells the others at once; the server tells them anyway. */
const otherPages = 'BroadcastChannel' in window ? new BroadcastChannel(`jiangxin-exam-${attempt}`) : null;

function screen(name) {
  for (const part of document.querySelectorAll('[data-screen]')) {
    part.hidden = !part.dataset.screen.split(' ').includes(name);
  }
}

class Sitting {
  #buffer;
  #sync;
  #clock;
  #conduct;
  #paper;
  #cards = [];
  #strip;
  #items = [];
  #marked = new Set();
  #spokenTo = performance.now();
  #handingIn = false;
  #sayHandingIn = () => {};
  #asking = null;

  constructor(buffer) {
    this.#buffer = buffer;
    this.#sync = new AnswerSync(attempt, buffer, {
      changed: () => this.#show(),
      remaining: (millis) => this.#heard(millis),
      stopped: (why, refusal) => this.#stopped(why, refusal),
      late: () => this.#notice('exam.late', 'warn'),
      back: (away) => this.#conduct?.reconnected(away),
    });
    this.#strip = new SaveStrip(element('save-strip'));
    this.#clock = new ExamClock({
      tick: (millis) => this.#tick(millis),
      minutes: (left) => this.#minutes(left),
      over: () => this.#timeOver(),
    });
    buffer.onFallback = () => this.#memoryOnly();
  }

  /** Enters the exam, the first time or again, and takes over the writing. */
  async enter() {
    await this.#buffer.reload();
    const view = await post(`/api/attempts/${attempt}/enter`, {}, { stay: true });
    if (isHandedIn(view.state)) {
      await this.sendLate(view);
      showReceipt(view);
      return;
    }
    otherPages?.postMessage({ epoch: view.writerEpoch });
    const first = this.#items.length === 0;
    element('exam-title').textContent = view.title;
    element('attempt-number').textContent = texts('exam.number', view.number);
    this.#items = view.items;
    this.#sync.enter(view);
    this.#marked.clear();
    (this.#buffer.notes.marked ?? []).forEach((itemRef) => this.#marked.add(itemRef));
    if (first) {
      this.#begin();
    } else {
      this.#paper.draw();
      this.#paper.setOpen(true);
    }
    screen('sitting');
    this.#show();
  }

  #begin() {
    this.#paper = new Paper(element('question'), this.#items,
      { chosen: (itemRef) => this.#sync.chosen(itemRef), marked: this.#marked },
      {
        answer: (itemRef, chosen) => this.#sync.record(itemRef, chosen),
        mark: (itemRef) => this.#mark(itemRef),
        moved: () => this.#moved(),
      });
    this.#cards = [
      new Card(element('card'), this.#items.length, (index) => this.#paper.show(index)),
      new Card(element('card-sheet'), this.#items.length, null),
    ];
    this.#conduct = new Conduct(attempt, this.#sync, this.#buffer, { left: (away, times) => this.#left(away, times) });
    this.#conduct.start();
    watchPresence(attempt, (key, kind) => this.#notice(key, kind));
    this.#listen();
    this.#showConduct();
    if (!this.#buffer.durable) {
      this.#memoryOnly();
    }
    const unanswered = this.#items.findIndex((item) => this.#sync.chosen(item.ref).length === 0);
    const kept = this.#buffer.notes.at;
    screen('sitting');
    this.#paper.show(kept ?? (unanswered < 0 ? 0 : unanswered), false);
    window.scrollTo({ top: 0 });
  }

  #listen() {
    document.addEventListener('keydown', (event) => this.#paper.key(event));
    for (const button of document.querySelectorAll('[data-turn]')) {
      button.addEventListener('click', () => this.#paper.show(this.#paper.at + Number(button.dataset.turn)));
    }
    for (const button of document.querySelectorAll('[data-hand-in]')) {
      button.addEventListener('click', () => this.#review());
    }
    element('open-card').addEventListener('click', () => this.#cardSheet());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        this.#sync.leave();
      } else {
        this.#sync.compare();
      }
    });
    window.addEventListener('pagehide', () => this.#sync.leave());
    window.addEventListener('online', () => this.#sync.compare());
    window.addEventListener('offline', () => this.#show());
    window.addEventListener('beforeunload', (event) => {
      if (!this.#buffer.durable && this.#buffer.entries.length > 0) {
        event.preventDefault();
      }
    });
    setInterval(() => this.#heartbeat(), 5000);
    otherPages?.addEventListener('message', ({ data }) => {
      if (data.epoch > this.#sync.epoch) {
        this.#sync.stop(Stop.OTHER_PAGE);
      }
    });
  }

  #heartbeat() {
    if (performance.now() - this.#spokenTo > HEARTBEAT && !this.#handingIn) {
      this.#spokenTo = performance.now();
      this.#sync.compare();
    }
  }

  #heard(millis) {
    this.#spokenTo = performance.now();
    this.#clock.set(millis);
    this.#conduct?.flush();
  }

  #states() {
    const { pending } = this.#sync;
    return this.#items.map((item) => {
      if (pending.has(item.ref)) {
        return 'waiting';
      }
      return this.#sync.chosen(item.ref).length > 0 ? 'saved' : 'empty';
    });
  }

  #answered() {
    return this.#items.filter((item) => this.#sync.chosen(item.ref).length > 0).length;
  }

  #show() {
    if (!this.#paper) {
      return;
    }
    this.#sayHandingIn(this.#sync.failures);
    this.#strip.show(this.#sync, this.#buffer.durable);
    const states = this.#states();
    const marked = this.#items.map((item) => this.#marked.has(item.ref));
    this.#cards.forEach((card) => card.show(states, marked, this.#paper.at));
    element('open-card').textContent = texts('exam.card.open', this.#answered(), this.#items.length);
    const { stopped } = this.#sync;
    const stuck = this.#sync.failures >= 3 || stopped === Stop.OTHER_DEVICE || stopped === Stop.OTHER_PAGE && !this.#buffer.durable;
    element('unsent').hidden = !(stuck && states.includes('waiting'));
  }

  #moved() {
    this.#buffer.note({ at: this.#paper.at });
    element('notice').hidden = true;
    element('time-notice').hidden = true;
    this.#sync.flush();
    for (const button of document.querySelectorAll('[data-turn]')) {
      const to = this.#paper.at + Number(button.dataset.turn);
      button.disabled = to < 0 || to >= this.#items.length;
    }
    this.#show();
  }

  #mark(itemRef) {
    if (!this.#marked.delete(itemRef)) {
      this.#marked.add(itemRef);
    }
    this.#buffer.note({ marked: [...this.#marked] });
    this.#show();
  }

  async #cardSheet() {
    const answer = await ask(element('card-sheet'));
    if (answer.startsWith('go:')) {
      this.#paper.show(Number(answer.slice(3)));
    } else if (answer === 'hand-in') {
      this.#review();
    }
  }

  #tick(millis) {
    element('remain').querySelector('b').textContent = clockTime(Math.ceil(millis / 1000) * 1000);
    element('remain').classList.toggle('short', millis <= 5 * 60000);
  }

  #minutes(left) {
    const empty = this.#items.length - this.#answered();
    const notice = element('time-notice');
    notice.textContent = texts(empty > 0 ? 'exam.time.left' : 'exam.time.leftAll', left, empty);
    notice.hidden = false;
  }

  #notice(key, kind, ...values) {
    const notice = element('notice');
    notice.className = `note ${kind}`;
    notice.textContent = texts(key, ...values);
    notice.hidden = false;
  }

  #memoryOnly() {
    this.#notice('exam.memory', 'warn');
    this.#sync.flush();
  }

  #left(away, times) {
    this.#showConduct();
    this.#notice('exam.left.now', 'warn', Math.max(1, Math.round(away / 1000)), times);
  }

  #showConduct() {
    const times = this.#conduct.leftCount;
    element('left-count').textContent = times === 0 ? texts('exam.left.none') : texts('exam.left.count', times);
  }

  /** The count-down has ended; the server's clock has the last word. */
  async #timeOver() {
    if (this.#handingIn || this.#sync.stopped === Stop.OVER) {
      return;
    }
    this.#paper?.setOpen(false);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * SPREAD));
    const view = await get(`/api/attempts/${attempt}`, { stay: true }).catch(() => null);
    if (view && !isHandedIn(view.state) && view.remainingMillis > 1000) {
      this.#paper.setOpen(true);
      this.#clock.set(view.remainingMillis);
      return;
    }
    document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.id !== 'sign-in-again' && dialog.close(''));
    this.#handIn(true);
  }

  async #review() {
    const sums = count(this.#states());
    const dialog = element('review');
    for (const part of dialog.querySelectorAll('[data-sum]')) {
      part.textContent = String({ ...sums, marked: this.#marked.size }[part.dataset.sum]);
    }
    element('review-empty').hidden = sums.empty === 0;
    element('review-waiting').hidden = sums.waiting === 0;
    element('review-title').textContent = sums.empty === 0
      ? texts('exam.review.all', this.#items.length) : texts('exam.review.some', sums.empty);
    const answer = await ask(dialog);
    if (answer === 'hand-in') {
      this.#handIn(false);
    } else if (answer === 'first-empty') {
      this.#paper.show(this.#items.findIndex((item) => this.#sync.chosen(item.ref).length === 0));
    }
  }

  async #handIn(byTime) {
    if (this.#handingIn) {
      return;
    }
    this.#handingIn = true;
    this.#paper?.setOpen(false);
    const saved = () => this.#items.length - this.#states().filter((state) => state !== 'saved').length;
    const dialog = element('handing-in');
    const word = (failures) => {
      dialog.querySelector('h2').textContent = texts(byTime ? 'exam.handIn.byTime' : 'exam.handIn.now');
      dialog.querySelector('p').textContent = failures > 1
        ? texts('exam.handIn.waiting', this.#sync.pending.size) : texts('exam.handIn.received', saved());
      element('save-file-late').hidden = failures < 3 || this.#sync.pending.size === 0;
    };
    word(0);
    this.#sayHandingIn = word;
    const answered = ask(dialog, { mustAnswer: true });
    try {
      const receipt = await handIn(attempt, this.#sync, this.#buffer, {
        signIn: () => this.#signIn(),
        waiting: word,
      });
      this.#sayHandingIn = () => {};
      dialog.close('');
      await answered;
      await this.#finished(receipt);
    } catch (refusal) {
      dialog.close('');
      this.#sayHandingIn = () => {};
      this.#handingIn = false;
      this.#paper?.setOpen(this.#clock.remaining > 0 && !this.#sync.stopped);
      if (refusal.title) {
        await question({ title: texts('exam.handIn.failed'), text: refusal.title, buttons: [{ value: '', label: texts('exam.ok'), main: true }] });
      }
    }
  }

  async #finished(receipt) {
    this.#clock.stop();
    this.#sync.stop(Stop.OVER);
    await this.#buffer.wipe();
    otherPages?.postMessage({ epoch: Infinity });
    showReceipt({ receipt });
  }

  /** Already handed in: what this device still holds is sent all the same, to be kept; then it is forgotten here. */
  async sendLate(view) {
    if (this.#buffer.entries.length > 0) {
      this.#sync.enter({ ...view, state: 'LATE' });
      await this.#sync.drained().catch(() => {});
    }
    if (this.#buffer.entries.length === 0) {
      await this.#buffer.wipe();
    }
  }

  async #signIn(refusal) {
    this.#asking ??= signInAgain(element('sign-in-again'), refusal?.title).finally(() => {
      this.#asking = null;
    });
    await this.#asking;
    this.#sync.resume();
  }

  async #stopped(why, refusal) {
    if (why === Stop.SIGNED_OUT) {
      this.#signIn(refusal);
    } else if (why === Stop.OTHER_PAGE) {
      this.#paper?.setOpen(false);
      const answer = await question({
        title: texts('exam.otherPage.title'), text: texts('exam.otherPage.text'), mustAnswer: true,
        buttons: [{ value: 'here', label: texts('exam.otherPage.here'), main: true }],
      });
      if (answer === 'here') {
        start(() => this.enter());
      }
    } else if (why === Stop.OTHER_DEVICE) {
      bound(refusal);
    } else if (why === Stop.OVER && !this.#handingIn) {
      this.#paper?.setOpen(false);
      this.#handIn(true);
    }
  }

  /** Saves the unsent answers as a file, when everything else has failed. */
  async saveFile() {
    const file = await sealedFile(attempt, this.#buffer.entries);
    download(file);
    await question({
      title: texts('exam.file.code', file.code), text: texts('exam.file.codeText'), mustAnswer: true,
      buttons: [{ value: 'done', label: texts('exam.file.noted'), main: true }],
    });
  }

  /** Takes the answers of such a file up again. */
  async loadFile() {
    const dialog = element('load-file');
    const error = dialog.querySelector('.field-error');
    error.hidden = true;
    for (;;) {
      if (await ask(dialog) !== 'load') {
        return;
      }
      const chosen = element('file').files[0];
      const entries = chosen ? await openFile(attempt, await chosen.text(), element('file-code').value) : null;
      if (entries) {
        const known = new Set(this.#items.map((item) => item.ref));
        const last = new Map(entries.map((entry) => [entry.itemRef, entry.chosen]));
        const changes = [...last].filter(([itemRef, chosen]) => known.has(itemRef) && !same(chosen, this.#sync.chosen(itemRef)));
        changes.forEach(([itemRef, chosen]) => this.#sync.record(itemRef, chosen));
        this.#paper.draw();
        this.#show();
        this.#notice('exam.file.loaded', 'ok', changes.length);
        return;
      }
      error.hidden = false;
    }
  }
}

let sitting = null;

function bound(refusal) {
  element('bound-text').textContent = refusal?.title ?? '';
  screen('bound');
  element('bound-title').focus();
}

/** The receipt of the handing in: the server gives the same one whenever it is asked for. */
function showReceipt({ receipt, state }) {
  if (!receipt) {
    element('absent').hidden = state !== 'ABSENT';
    screen('over');
    return;
  }
  element('receipt-title').textContent = texts(receipt.byDeadline ? 'exam.receipt.byDeadline' : 'exam.receipt.title');
  element('receipt-number').textContent = receipt.receiptNo;
  element('receipt-at').textContent = `${date(receipt.submittedAt)} ${timeOfDay(receipt.submittedAt, true)}`;
  element('receipt-answered').textContent = texts('exam.receipt.answered', receipt.answered);
  element('receipt-seq').textContent = String(receipt.finalSeq);
  element('receipt-hash').textContent = receipt.headHash;
  element('receipt-mac').textContent = receipt.mac;
  screen('receipt');
  element('receipt-title').focus();
}

/** What the learner should know before the clock starts. */
async function showStart(view) {
  const standing = await get(`/api/exams?enrolment=${encodeURIComponent(view.enrolmentId)}`, { stay: true });
  element('exam-title').textContent = view.title;
  element('start-title').textContent = view.title;
  element('start-duration').textContent = texts('exam.start.duration', view.durationMinutes);
  element('start-items').textContent = texts('exam.start.items', standing.itemCount, points(standing.fullScore));
  element('start-pass').textContent = texts('exam.start.pass', points(standing.passScore));
  element('rule-leave').textContent = texts('exam.left.rule', standing.leavesUntilClue);
  element('start-number').textContent = texts('exam.start.number', view.number, standing.attemptsAllowed);
  element('start-window').textContent = standing.closesAt
    ? texts('exam.start.until', date(standing.closesAt), timeOfDay(standing.closesAt)) : texts('exam.start.open');
  screen('start');
}

/** Runs a step of entering; shows what is in its way. */
async function start(step) {
  try {
    await step();
  } catch (refusal) {
    if (refusal.status === 423) {
      bound(refusal);
    } else if (refusal.status === 401) {
      await signInAgain(element('sign-in-again'), refusal.title);
      await start(step);
    } else if (refusal instanceof Refusal && asksForFace(refusal)) {
      if (await passFace(attempt)) {
        await start(step);
      }
    } else if (refusal instanceof Refusal) {
      const reasons = refusal.refusals.length > 0 ? refusal.refusals.map(({ text }) => text) : [refusal.title];
      for (const list of document.querySelectorAll('.refusals')) {
        list.replaceChildren(...reasons.map((text) =>
          Object.assign(document.createElement('li'), { className: 'bad', textContent: text })));
      }
      if (element('start').hidden) {
        screen('trouble');
      }
    } else {
      throw refusal;
    }
  }
}

async function prepare() {
  sitting ??= new Sitting(await AnswerBuffer.open(attempt));
}

async function enter() {
  await prepare();
  await sitting.enter();
}

async function open() {
  const view = await get(`/api/attempts/${attempt}`, { stay: true });
  if (view.state === 'ASSIGNED') {
    await showStart(view);
  } else if (isHandedIn(view.state)) {
    await prepare();
    await sitting.sendLate(view);
    showReceipt(view);
  } else {
    await enter();
  }
}

element('start-button').addEventListener('click', async ({ currentTarget }) => {
  currentTarget.disabled = true;
  await start(enter);
  currentTarget.disabled = false;
  if (!element('start').hidden) {
    currentTarget.focus();
  }
});
element('retry').addEventListener('click', () => start(open));
element('bound-retry').addEventListener('click', () => start(open));
element('print-receipt').addEventListener('click', () => window.print());
for (const id of ['save-file', 'save-file-late']) {
  element(id).addEventListener('click', () => sitting.saveFile());
}
element('open-file').addEventListener('click', () => sitting.loadFile());
start(open);
