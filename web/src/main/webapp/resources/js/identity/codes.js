/** Counts down until another code may be asked for: the button says how long and is open again afterwards. */
import { texts } from '../shared/texts.js';

for (const button of document.querySelectorAll('[data-wait]')) {
  let left = Number(button.dataset.wait);
  if (left > 0) {
    const label = button.value;
    button.disabled = true;
    const step = () => {
      if (left <= 0) {
        button.disabled = false;
        button.value = label;
        clearInterval(timer);
        return;
      }
      button.value = texts('code.wait', left);
      left -= 1;
    };
    const timer = setInterval(step, 1000);
    step();
  }
}
