/**
 * Listens on every page of a portal for the end of its sign-in. When another device takes over, the page leaves for the sign-in
 * page, which says by whom, where and when. Pages with work in hand hear the event jiangxin:signed-out first (shared/api.js).
 * A lost connection is only a reason to connect again: the check of every request holds without it.
 */
import { address, remove, toSignIn } from '../shared/api.js';

const ENDED = 4001;
const WAITS = [1000, 2000, 5000, 10000, 30000];
const ALIVE = 45000;

const { epoch } = document.getElementById('session-watch').dataset;
let failures = 0;
let leaving = false;
let socket = null;
let timer = 0;

function connect() {
  clearTimeout(timer);
  const target = new URL(address('/ws/session'));
  target.protocol = target.protocol === 'https:' ? 'wss:' : 'ws:';
  target.searchParams.set('epoch', epoch);
  target.searchParams.set('language', document.documentElement.lang);
  socket = new WebSocket(target);
  let reason = 'superseded';
  let alive = 0;
  socket.addEventListener('open', () => {
    failures = 0;
    alive = setInterval(() => socket.send('.'), ALIVE);
  });
  socket.addEventListener('message', ({ data }) => {
    reason = JSON.parse(data).type === 'identity.session.superseded' ? 'superseded' : 'ended';
  });
  socket.addEventListener('close', ({ code }) => {
    clearInterval(alive);
    if (leaving) {
      return;
    }
    if (code === ENDED) {
      leaving = true;
      toSignIn(reason);
      return;
    }
    timer = setTimeout(connect, WAITS[Math.min(failures, WAITS.length - 1)] * (0.75 + Math.random() / 2));
    failures += 1;
  });
}

/* A page that goes away closes quietly; one that comes back from the browser's cache or from sleep looks again at once. */
window.addEventListener('pagehide', () => {
  leaving = true;
  socket?.close();
});
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) {
    leaving = false;
    connect();
  }
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && !leaving && socket?.readyState === WebSocket.CLOSED) {
    connect();
  }
});

for (const button of document.querySelectorAll('[data-sign-out]')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    leaving = true;
    try {
      await remove('/api/session', { stay: true });
    } finally {
      location.assign(address('/public/identity/sign-in.xhtml'));
    }
  });
}

connect();
