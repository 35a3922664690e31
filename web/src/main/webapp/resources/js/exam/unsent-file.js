/**
 * Last resort when the server cannot be reached at all: the unsent answers as an encrypted file, and back. The key is made from
 * a recovery code of 100 random bits that is only shown on the screen, so the file alone says nothing to anybody.
 */
const FORMAT = 'jiangxin-unsent-answers';
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ROUNDS = 600000;
const encoder = new TextEncoder();

function base64(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function bytes(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function newCode() {
  const letters = [...crypto.getRandomValues(new Uint8Array(20))].map((value) => LETTERS[value % 32]).join('');
  return letters.match(/.{4}/g).join('-');
}

/** A code as typed: case, spaces and look-alikes do not matter. */
function plain(code) {
  return code.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-Z]/g, '');
}

async function keyOf(code, salt) {
  const secret = await crypto.subtle.importKey('raw', encoder.encode(plain(code)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, secret,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Seals the entries of an attempt.
 * @returns {Promise<{code: string, name: string, blob: Blob}>} the recovery code and the file
 */
export async function sealedFile(attempt, entries) {
  const code = newCode();
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encoder.encode(attempt) },
    await keyOf(code, salt), encoder.encode(JSON.stringify(entries)));
  const file = { format: FORMAT, version: 1, attempt, entries: entries.length, salt: base64(salt), iv: base64(iv), data: base64(data) };
  return { code, name: `${FORMAT}-${attempt}.json`, blob: new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }) };
}

/**
 * Opens such a file.
 * @returns {Promise<import('./buffer.js').Entry[]|null>} null when file, attempt or code do not fit together
 */
export async function openFile(attempt, text, code) {
  try {
    const file = JSON.parse(text);
    if (file.format !== FORMAT || file.attempt !== attempt) {
      return null;
    }
    const clear = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(file.iv), additionalData: encoder.encode(attempt) },
      await keyOf(code, bytes(file.salt)), bytes(file.data));
    return JSON.parse(new TextDecoder().decode(clear));
  } catch {
    return null;
  }
}

/** Hands the file to the browser. */
export function download({ name, blob }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
