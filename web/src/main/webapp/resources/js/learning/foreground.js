/**
 * Only study in the foreground counts. A page that is hidden tells so at once, and pauses by itself when it stays hidden
 * longer than the grace that the rules give. Moving the pointer, turning the phone or another window beside it does not matter.
 *
 * @param {number} graceMillis as the class's policy gives it
 * @param {{changed: () => void, overdue: () => void, back: () => void}} reactions changed = hidden or shown just now;
 *   overdue = hidden longer than the grace; back = shown again after that
 */
export function watchForeground(graceMillis, { changed, overdue, back }) {
  let timer;
  let late = false;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.hidden) {
      late = false;
      timer = setTimeout(() => {
        late = true;
        overdue();
      }, graceMillis);
    }
    changed();
    if (!document.hidden && late) {
      late = false;
      back();
    }
  });
}
