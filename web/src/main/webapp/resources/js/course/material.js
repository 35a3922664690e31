/** Plays the material of a lesson under review, and gives the pictures of its text their addresses. */
const root = document.getElementById('material');
const video = root.querySelector('video');

for (const image of root.querySelectorAll('article img')) {
  image.src = root.dataset.media + image.getAttribute('src');
}
if (video) {
  const source = `${root.dataset.media}index.m3u8`;
  const { default: Hls } = await import('../../vendor/hls/hls.light.min.mjs');
  if (Hls.isSupported()) {
    const hls = new Hls({ workerPath: new URL('../../vendor/hls/hls.worker.js', import.meta.url).href });
    hls.loadSource(source);
    hls.attachMedia(video);
  } else {
    video.src = source;
  }
}
