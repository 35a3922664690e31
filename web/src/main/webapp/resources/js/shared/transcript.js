/** The words of a sound: there is no picture they could stand in, so they are listed below it, the spoken ones marked. */

/**
 * @param {HTMLMediaElement} media what plays; the track is added to it
 * @param {string} source address of the captions
 * @param {HTMLElement} holder hidden until the words are there; its list is filled
 */
export function transcribe(media, source, holder) {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.srclang = 'zh-CN';
  track.src = source;
  media.append(track);
  const list = holder.querySelector('ol');
  track.addEventListener('load', () => {
    list.replaceChildren(...[...track.track.cues].map((cue) => {
      const line = document.createElement('li');
      line.textContent = cue.text;
      return line;
    }));
    holder.hidden = list.children.length === 0;
  });
  track.track.addEventListener('cuechange', () => {
    const spoken = new Set(track.track.activeCues);
    [...track.track.cues].forEach((cue, at) => {
      if (spoken.has(cue)) {
        list.children[at]?.setAttribute('aria-current', 'true');
      } else {
        list.children[at]?.removeAttribute('aria-current');
      }
    });
  });
  // Loaded and followed, not drawn.
  track.track.mode = 'hidden';
}
