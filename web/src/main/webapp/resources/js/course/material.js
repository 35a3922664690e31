/** Plays the material of a lesson under review with its words, and gives the pictures of its text their addresses. */
import { transcribe } from '../shared/transcript.js';

const root = document.getElementById('material');
const video = root.querySelector('video, audio');

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
  const captions = `${root.dataset.media}captions.vtt`;
  const transcript = root.querySelector('[data-part=transcript]');
  if (root.dataset.captioned === 'true' && transcript) {
    transcribe(video, captions, transcript);
  } else if (root.dataset.captioned === 'true') {
    const track = document.createElement('track');
    track.kind = 'captions';
    track.srclang = 'zh-CN';
    track.src = captions;
    track.default = true;
    video.append(track);
  }
}
