/**
 * Identity of a browser tab. It survives reload and going to the next lesson (session storage), so the same tab takes its own
 * lease back without asking. A duplicated tab copies the storage: whoever finds the identity in use takes a new one.
 */
const KEY = 'jx_tab';
const CHANNEL = 'jiangxin-tab';
const ANSWER_WITHIN = 150;

function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function stored() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(id) {
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // without storage the identity lasts as long as the page
  }
  return id;
}

/** The identity of this tab, after other tabs had the chance to say that it is theirs. */
export async function tabId() {
  let id = stored() ?? store(fresh());
  if (!('BroadcastChannel' in window)) {
    return id;
  }
  const channel = new BroadcastChannel(CHANNEL);
  const page = fresh();
  const taken = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER_WITHIN);
    channel.addEventListener('message', ({ data }) => {
      if (data.kind === 'taken' && data.id === id && data.to === page) {
        clearTimeout(timer);
        resolve(true);
      }
    });
    channel.postMessage({ kind: 'mine', id, page });
  });
  if (taken) {
    id = store(fresh());
  }
  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'mine' && data.id === id && data.page !== page) {
      channel.postMessage({ kind: 'taken', id, to: data.page });
    }
  });
  return id;
}
