/**
 * Choosing pictures: shows what was chosen, and makes large ones smaller before they travel, so that a phone on a slow line is
 * quick. The server checks everything again; without this module the form works just the same.
 */
import { texts } from '../shared/texts.js';

const LONGEST = 2400;
const SMALL_ENOUGH = 1.5 * 1024 * 1024;
const LARGEST = 10 * 1024 * 1024;

async function smaller(file) {
  if (file.size <= SMALL_ENOUGH) {
    return file;
  }
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.88); });
  return blob && blob.size < file.size ? new File([blob], 'photo.jpg', { type: 'image/jpeg' }) : file;
}

function show(box, file, text) {
  const preview = box.querySelector('img');
  if (preview.src.startsWith('blob:')) {
    URL.revokeObjectURL(preview.src);
  }
  preview.src = URL.createObjectURL(file);
  preview.hidden = false;
  box.querySelector('[data-state]').textContent = text;
  box.classList.add('chosen');
}

for (const box of document.querySelectorAll('[data-photo]')) {
  const input = box.querySelector('input[type=file]');
  input.addEventListener('change', async () => {
    const [chosen] = input.files;
    if (!chosen) {
      return;
    }
    let file = chosen;
    try {
      file = await smaller(chosen);
      if (file !== chosen) {
        const list = new DataTransfer();
        list.items.add(file);
        input.files = list.files;
      }
    } catch {
      // A picture this browser cannot open: the server says what is wrong with it.
    }
    const size = (file.size / 1024 / 1024).toFixed(1);
    show(box, file, file.size > LARGEST ? texts('photo.tooLarge', size) : texts('photo.chosen', size));
    if (file.size > LARGEST) {
      // It would be refused anyway, and three of them would be more than one request may carry: the rest of the form would be lost.
      input.value = '';
      box.classList.remove('chosen');
    }
  });
}
