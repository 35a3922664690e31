/**
 * The front camera: asked for, photographed, given back. A picture leaves this module once, as what is sent; nothing keeps it.
 */
const WIDTH = 480;
const HEIGHT = 360;
const QUALITY = 0.8;
const FRAME_MILLIS = 8000;

const TROUBLES = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** The camera cannot be used; kind: denied, absent, busy, blank, unsupported, failed. */
export class CameraTrouble extends Error {
  constructor(kind) {
    super(kind);
    this.name = 'CameraTrouble';
    this.kind = kind;
  }
}

/** What the browser's refusal of a camera means. */
export function troubleOf(cause) {
  return TROUBLES[cause?.name] ?? 'failed';
}

/** On what the page runs, for words about where a camera is allowed: android, ios or desk. */
export function deviceKind() {
  const { userAgent, maxTouchPoints } = navigator;
  if (/Android|HarmonyOS/i.test(userAgent)) {
    return 'android';
  }
  // An iPad calls itself a Macintosh, which has no touch screen.
  return /iPhone|iPad|iPod/i.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1) ? 'ios' : 'desk';
}

/** Lets the camera go: its light is off when this returns. */
export function closeCamera(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}

/** The stream of the front camera; throws CameraTrouble. */
export async function openCamera() {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new CameraTrouble('unsupported');
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'user', width: { ideal: WIDTH }, height: { ideal: HEIGHT } }, audio: false,
    });
  } catch (cause) {
    throw new CameraTrouble(troubleOf(cause));
  }
}

/** Shows the stream and waits for its first picture. */
export async function showCamera(stream, video) {
  const shown = new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new CameraTrouble('blank')), FRAME_MILLIS);
    video.addEventListener('loadeddata', () => {
      clearTimeout(limit);
      resolve();
    }, { once: true });
  });
  video.srcObject = stream;
  video.play().catch(() => {});
  await shown;
}

/** What the learner sees in the frame, as the camera sees it: the middle of the picture, not mirrored, as base64 of a JPEG. */
export async function photograph(video) {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(videoWidth / WIDTH, videoHeight / HEIGHT);
  const width = WIDTH * scale;
  const height = HEIGHT * scale;
  canvas.getContext('2d').drawImage(video, (videoWidth - width) / 2, (videoHeight - height) / 2, width, height, 0, 0, WIDTH, HEIGHT);
  const blob = await new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
  canvas.width = 0;
  canvas.height = 0;
  if (blob === null) {
    throw new CameraTrouble('blank');
  }
  return base64(new Uint8Array(await blob.arrayBuffer()));
}

function base64(bytes) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
