/** The answer card: a cell for each question, solid = saved, hatched = waiting to be uploaded, hollow = not answered. */
import { texts } from '../shared/texts.js';

const CLASS = { saved: 's', waiting: 'p', empty: '' };

export class Card {
  #cells;
  #sums;

  /**
   * @param {HTMLElement} root holds .cells and the sums [data-sum]
   * @param {number} count questions of the paper
   * @param {(index: number) => void} go
   */
  constructor(root, count, go) {
    this.#sums = root.querySelectorAll('[data-sum]');
    this.#cells = Array.from({ length: count }, (unused, index) => {
      const cell = document.createElement('button');
      cell.value = `go:${index}`;
      cell.dataset.test = `cell-${index + 1}`;
      cell.append(document.createElement('span'));
      cell.firstChild.textContent = String(index + 1);
      if (go) {
        cell.type = 'button';
        cell.addEventListener('click', () => go(index));
      }
      return cell;
    });
    root.querySelector('.cells').replaceChildren(...this.#cells);
  }

  /**
   * @param {('saved'|'waiting'|'empty')[]} states of the questions
   * @param {boolean[]} marked
   * @param {number} at the question shown
   */
  show(states, marked, at) {
    this.#cells.forEach((cell, index) => {
      const state = states[index];
      const name = [CLASS[state], marked[index] ? 'f' : '', index === at ? 'cur' : ''].filter(Boolean).join(' ');
      if (cell.className !== name || !cell.hasAttribute('aria-label')) {
        cell.className = name;
        cell.setAttribute('aria-label',
          texts(marked[index] ? 'exam.cell.marked' : 'exam.cell', index + 1, texts(`exam.state.${state}`)));
        cell.setAttribute('aria-current', String(index === at));
      }
    });
    const sums = { ...count(states), marked: marked.filter(Boolean).length };
    this.#sums.forEach((sum) => {
      sum.textContent = String(sums[sum.dataset.sum]);
    });
  }
}

/** How many questions are in which state. */
export function count(states) {
  const sums = { saved: 0, waiting: 0, empty: 0 };
  states.forEach((state) => {
    sums[state] += 1;
  });
  return sums;
}
