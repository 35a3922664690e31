/** The outline of a draft: lessons are dragged to their place; the buttons beside them do the same by keyboard. */
import { post } from '../shared/api.js';
import { toast } from '../shared/dialog.js';
import { texts } from '../shared/texts.js';

let dragged = null;

function lessonAt(event) {
  return event.target.closest?.('.lesson');
}

function unmark() {
  for (const marked of document.querySelectorAll('.before, .into')) {
    marked.classList.remove('before', 'into');
  }
}

/** Numbers follow the places; the server counts the same way. */
function renumber() {
  document.querySelectorAll('.chapter').forEach((chapter, at) => {
    chapter.querySelectorAll('.lesson [data-part=number]').forEach((number, inside) => {
      number.textContent = `${at + 1}.${inside + 1}`;
    });
  });
}

async function drop(chapter, before) {
  const list = chapter.querySelector('.lessons');
  list.insertBefore(dragged, before);
  const position = [...list.querySelectorAll('.lesson')].indexOf(dragged) + 1;
  renumber();
  try {
    await post('/api/drafts/moves', { lessonId: dragged.dataset.lesson, chapterId: chapter.dataset.chapter, position });
    toast(texts('moved'));
  } catch (refusal) {
    toast(refusal.title);
  }
  // The buttons know the old places: the page is shown as the server has it.
  setTimeout(() => location.reload(), 700);
}

document.addEventListener('dragstart', (event) => {
  dragged = lessonAt(event);
  dragged?.classList.add('dragged');
  event.dataTransfer.effectAllowed = 'move';
});
document.addEventListener('dragend', () => {
  dragged?.classList.remove('dragged');
  unmark();
});
document.addEventListener('dragover', (event) => {
  const chapter = event.target.closest?.('.chapter');
  if (!dragged || !chapter) {
    return;
  }
  event.preventDefault();
  unmark();
  const over = lessonAt(event);
  (over && over !== dragged ? over : chapter).classList.add(over && over !== dragged ? 'before' : 'into');
});
document.addEventListener('drop', (event) => {
  const chapter = event.target.closest?.('.chapter');
  if (dragged && chapter) {
    event.preventDefault();
    const over = lessonAt(event);
    drop(chapter, over && over !== dragged ? over : null);
  }
});
document.addEventListener('click', (event) => {
  const sure = event.target.closest?.('[data-confirm]');
  // eslint-disable-next-line no-alert -- a removed lesson cannot be brought back
  if (sure && !window.confirm(sure.dataset.confirm)) {
    event.preventDefault();
  }
});
