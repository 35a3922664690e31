/**
 * The public check: a file may be dropped on the area, which is the file input's own label; its name and a file that is too
 * large are said at once; the answer gets the focus, so that it is what is read first.
 */
import { texts } from '../shared/texts.js';

const MEGABYTE = 1024 * 1024;

function describe(area) {
  const input = document.getElementById(area.dataset.drop);
  const name = area.querySelector('[data-name]');
  const kinds = name.textContent;
  const largest = Number(area.dataset.largest);

  const show = () => {
    const file = input.files[0];
    const tooLarge = Boolean(file) && file.size > largest;
    area.classList.toggle('chosen', Boolean(file) && !tooLarge);
    name.textContent = !file ? kinds : texts(tooLarge ? 'file.tooLarge' : 'file.chosen', file.name, largest / MEGABYTE);
    if (tooLarge) {
      input.value = '';
    }
  };

  input.addEventListener('change', show);
  for (const kind of ['dragenter', 'dragover']) {
    area.addEventListener(kind, (event) => {
      event.preventDefault();
      area.classList.add('over');
    });
  }
  for (const kind of ['dragleave', 'drop']) {
    area.addEventListener(kind, () => area.classList.remove('over'));
  }
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      show();
    }
  });
}

document.querySelectorAll('[data-drop]').forEach(describe);
document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => window.print()));

const result = document.getElementById('result');
if (result) {
  result.tabIndex = -1;
  result.focus({ preventScroll: false });
}
