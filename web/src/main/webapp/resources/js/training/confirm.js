/** Asks before a button does what cannot be undone: its own words say what that is. Without this module the button still works. */
import { question } from '../shared/dialog.js';
import { texts } from '../shared/texts.js';

document.querySelectorAll('[data-confirm]').forEach((button) => {
  let sure = false;
  button.addEventListener('click', async (event) => {
    if (sure) {
      return;
    }
    event.preventDefault();
    const answer = await question({
      title: button.dataset.confirm,
      buttons: [
        { value: 'yes', label: button.value, main: true, danger: true },
        { value: 'no', label: texts('confirm.keep') },
      ],
    });
    if (answer === 'yes') {
      sure = true;
      button.click();
    }
  });
});
