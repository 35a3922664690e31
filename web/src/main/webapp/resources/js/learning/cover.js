/**
 * What lies over the material while it is not being studied: the rule before the start, a pause, a lost lease, the end. Says
 * what happened, what is safe and what to do, with the one main button first.
 */
export class Cover {
  /** @param {HTMLElement} root holds [data-part=title], [data-part=text], [data-part=actions] */
  constructor(root) {
    this.root = root;
    this.title = root.querySelector('[data-part=title]');
    this.text = root.querySelector('[data-part=text]');
    this.actions = root.querySelector('[data-part=actions]');
    this.kind = 'start';
  }

  /**
   * @param {string} kind name of the state, also for tests
   * @param {{title: string, text?: string, actions?: object[], alert?: boolean, focus?: boolean}} content
   *   an action has a label and either act (a function) or href; alert = spoken at once
   */
  show(kind, { title, text = '', actions = [], alert = false, focus = false }) {
    this.kind = kind;
    this.root.dataset.kind = kind;
    this.root.hidden = false;
    this.root.setAttribute('role', alert ? 'alert' : 'group');
    this.title.textContent = title;
    this.text.textContent = text;
    this.text.hidden = text === '';
    this.offer(actions);
    if (focus) {
      this.actions.firstElementChild?.focus();
    }
  }

  /** Another text below the same title; the buttons and the focus stay. */
  say(text) {
    if (this.text.textContent !== text) {
      this.text.textContent = text;
      this.text.hidden = text === '';
    }
  }

  /** Buttons below what the page itself says. */
  offer(actions) {
    this.actions.replaceChildren(...actions.map((action, index) => Cover.#action(action, index === 0)));
  }

  hide() {
    const focused = this.root.contains(document.activeElement);
    this.kind = null;
    this.root.hidden = true;
    return focused;
  }

  get shown() {
    return !this.root.hidden;
  }

  static #action({ label, act, href, name }, main) {
    const made = document.createElement(href ? 'a' : 'button');
    made.className = main ? 'btn main' : 'btn';
    made.textContent = label;
    if (name) {
      made.dataset.test = name;
    }
    if (href) {
      made.href = href;
    } else {
      made.type = 'button';
      made.addEventListener('click', act);
    }
    return made;
  }
}
