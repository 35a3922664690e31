/**
 * The random check. The picture is hidden, the clock is a number (and speaks at 30 and at 10 seconds), the characters are
 * buttons in reading order, picks can be taken back, the answers to a question are radio buttons, everything can be read aloud,
 * more time can be had once. It cannot be closed, only answered or missed; the server decides both, this dialog only asks.
 */
import { Countdown } from '../shared/countdown.js';
import { texts } from '../shared/texts.js';

export class ChallengeDialog {
  #challenge;
  #picks = [];
  #finish = null;

  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.dialog = dialog;
    const part = (name) => dialog.querySelector(`[data-part=${name}]`);
    this.prompt = part('prompt');
    this.picked = part('picked');
    this.tiles = part('tiles');
    this.answers = part('answers');
    this.row = part('row');
    this.undo = part('undo');
    this.submit = part('submit');
    this.aloud = part('aloud');
    this.more = part('more');
    this.missed = part('missed');
    this.alert = part('alert');
    this.countdown = new Countdown({ clock: part('clock'), fuse: part('fuse') }, {
      left: (seconds) => {
        this.alert.textContent = texts('challenge.left', seconds);
      },
      over: () => this.#end(null),
    });
    this.aloud.hidden = !('speechSynthesis' in window);
    this.undo.addEventListener('click', () => this.#pick(this.#picks.slice(0, -1), true));
    this.submit.addEventListener('click', () => this.#end({ picks: [...this.#picks] }));
    this.aloud.addEventListener('click', () => this.#read());
    this.more.addEventListener('click', () => this.#askMore());
    dialog.addEventListener('cancel', (event) => event.preventDefault());
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
      }
    });
    dialog.addEventListener('close', () => {
      if (this.#finish !== null) {
        dialog.showModal();
      }
    });
  }

  get open() {
    return this.#finish !== null;
  }

  /**
   * Asks and waits.
   * @param {object} challenge as the server sent it
   * @param {{missed: string, moreTime: () => Promise<object|null>}} about missed = what happens without an answer
   * @returns {Promise<{picks: string[]}|null>} null when the time ran out or the lease ended
   */
  ask(challenge, { missed, moreTime }) {
    if (this.open) {
      this.close();
    }
    const opener = document.activeElement;
    this.moreTime = moreTime;
    this.alert.textContent = '';
    this.#show(challenge);
    this.missed.textContent = missed;
    return new Promise((resolve) => {
      this.#finish = (answer) => {
        this.#finish = null;
        this.countdown.stop();
        window.speechSynthesis?.cancel();
        this.dialog.close();
        opener?.focus?.();
        resolve(answer);
      };
      this.dialog.showModal();
      this.prompt.focus();
      this.countdown.start(challenge.remainingMillis);
    });
  }

  /** Gives the question up: the lease is gone or the time is over. */
  close() {
    this.#end(null);
  }

  #end(answer) {
    this.#finish?.(answer);
  }

  #show(challenge) {
    this.#challenge = challenge;
    this.prompt.textContent = challenge.prompt;
    this.more.hidden = !challenge.moreTimeAllowed;
    this.more.disabled = false;
    const asks = this.#isQuestion;
    this.tiles.hidden = asks;
    this.row.hidden = asks;
    this.answers.hidden = !asks;
    this.tiles.replaceChildren(...(asks ? [] : challenge.tiles.map((tile) => this.#tile(tile))));
    this.answers.replaceChildren(...(asks ? challenge.tiles.map((tile) => this.#answer(tile)) : []));
    this.#pick([]);
  }

  get #isQuestion() {
    return this.#challenge.kind === 'QUESTION';
  }

  /** One answer to a question. */
  #answer({ ref, text }) {
    const label = document.createElement('label');
    label.className = 'opt';
    label.lang = 'zh-CN';
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'challenge-answer';
    input.value = ref;
    const words = document.createElement('span');
    words.textContent = text;
    label.append(input, words);
    input.addEventListener('change', () => this.#pick([ref]));
    return label;
  }

  #tile({ ref, text }) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tile';
    button.dataset.ref = ref;
    button.lang = 'zh-CN';
    const word = document.createElement('span');
    word.textContent = text;
    const place = document.createElement('small');
    button.append(word, place);
    button.addEventListener('click', () => {
      if (this.#picks.includes(ref)) {
        this.#pick(this.#picks.filter((pick) => pick !== ref));
      } else if (this.#picks.length < this.#challenge.picks) {
        this.#pick([...this.#picks, ref]);
      }
    });
    return button;
  }

  #pick(picks, undone = false) {
    this.#picks = picks;
    const { tiles, picks: wanted } = this.#challenge;
    this.submit.disabled = picks.length !== wanted;
    if (this.#isQuestion) {
      return;
    }
    for (const button of this.tiles.children) {
      const place = picks.indexOf(button.dataset.ref);
      button.setAttribute('aria-pressed', String(place >= 0));
      button.lastElementChild.textContent = place < 0 ? '' : String(place + 1);
    }
    const names = picks.map((ref) => tiles.find((tile) => tile.ref === ref).text);
    this.picked.textContent = names.length === 0
      ? texts('challenge.picked.none', wanted) : texts('challenge.picked', names.join('、'), names.length, wanted);
    this.undo.disabled = picks.length === 0;
    if (undone && picks.length === 0) {
      this.tiles.firstElementChild?.focus();
    }
  }

  async #askMore() {
    this.more.disabled = true;
    const asked = this.#challenge.challengeId;
    const longer = await this.moreTime();
    if (!this.open || longer === null || asked !== this.#challenge.challengeId) {
      return;
    }
    this.countdown.extend(longer.remainingMillis);
    this.more.hidden = !longer.moreTimeAllowed;
    this.alert.textContent = texts('challenge.longer', Math.ceil(longer.remainingMillis / 1000));
    this.prompt.focus();
  }

  #read() {
    window.speechSynthesis.cancel();
    const { prompt, tiles } = this.#challenge;
    const spoken = new SpeechSynthesisUtterance(this.#isQuestion
      ? texts('challenge.spoken.question', prompt, tiles.map(({ text }, at) => texts('challenge.option', at + 1, text)).join('；'))
      : texts('challenge.spoken', prompt, tiles.map((tile) => tile.text).join('、')));
    spoken.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'zh-CN';
    spoken.rate = 0.9;
    window.speechSynthesis.speak(spoken);
  }
}
