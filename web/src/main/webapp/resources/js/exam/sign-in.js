/** Signing in again without leaving the exam page; nothing waiting is lost meanwhile. */
import { post } from '../shared/api.js';

/**
 * Opens the dialog and resolves after a successful sign-in.
 * @param {HTMLDialogElement} dialog with a form (login, password), .why and .field-error
 * @param {string} [why] the server's word about the end of the sign-in
 */
export function signInAgain(dialog, why) {
  const form = dialog.querySelector('form');
  const error = dialog.querySelector('.field-error');
  const button = form.querySelector('button');
  const opener = document.activeElement;
  if (why) {
    dialog.querySelector('.why').textContent = why;
  }
  error.hidden = true;
  return new Promise((resolve) => {
    const keep = (event) => event.preventDefault();
    const submit = async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        await post('/api/session', { login: form.elements.login.value.trim(), password: form.elements.password.value }, { stay: true });
        form.elements.password.value = '';
        dialog.removeEventListener('cancel', keep);
        form.removeEventListener('submit', submit);
        dialog.close();
        opener?.focus?.();
        resolve();
      } catch (refusal) {
        error.textContent = refusal.title;
        error.hidden = false;
        form.elements.password.focus();
      } finally {
        button.disabled = false;
      }
    };
    dialog.addEventListener('cancel', keep);
    form.addEventListener('submit', submit);
    if (!dialog.open) {
      dialog.showModal();
    }
    (form.elements.login.value ? form.elements.password : form.elements.login).focus();
  });
}
