/**
 * The answers that the server has not confirmed yet. Each change is sealed (AES-GCM, a key that cannot leave the browser) and
 * written to IndexedDB before it is sent, and removed when the server has confirmed it; so a reload, a crash or an empty battery
 * loses nothing. Where the browser offers no storage (private mode, full disk) the answers stay in memory and the page says so.
 */
const DATABASE = 'jiangxin-exam';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function committed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    transaction.onerror = () => reject(transaction.error);
  });
}

function openDatabase() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys', { keyPath: 'attempt' });
    request.result.createObjectStore('entries', { keyPath: ['attempt', 'seq'] });
    request.result.createObjectStore('notes', { keyPath: 'attempt' });
  };
  return done(request);
}

/** @typedef {{seq: number, itemRef: string, chosen: string[], clientMillis: number}} Entry */

export class AnswerBuffer {
  /** Entries not yet confirmed, by rising sequence number. @type {Entry[]} */
  entries = [];

  /** Marks for review and the key of the handing in; not answers, so not sealed. */
  notes = {};

  /** Whether the entries survive the end of this page. */
  durable = false;

  /** Told when the storage failed and only memory is left. */
  onFallback = () => {};

  /** Told when another page of this browser has taken the same sequence number: that one is the writer now. */
  onOtherWriter = () => {};

  #attempt;
  #database = null;
  #key = null;
  #writing = Promise.resolve();

  constructor(attempt) {
    this.#attempt = attempt;
  }

  /** The buffer of an attempt with what an earlier page left in it. */
  static async open(attempt) {
    const buffer = new AnswerBuffer(attempt);
    try {
      buffer.#database = await openDatabase();
      buffer.#key = await buffer.#ownKey();
      await buffer.#load();
      buffer.durable = true;
    } catch (cause) {
      console.warn('answers are kept in memory only:', cause?.name ?? cause);
      buffer.#database = null;
    }
    return buffer;
  }

  async #ownKey() {
    const kept = await done(this.#database.transaction('keys').objectStore('keys').get(this.#attempt));
    if (kept) {
      return kept.key;
    }
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const transaction = this.#transaction('keys');
    transaction.objectStore('keys').add({ attempt: this.#attempt, key });
    try {
      await committed(transaction);
      return key;
    } catch {
      const first = await done(this.#database.transaction('keys').objectStore('keys').get(this.#attempt));
      return first.key;
    }
  }

  #transaction(...stores) {
    return this.#database.transaction(stores, 'readwrite', { durability: 'strict' });
  }

  #range() {
    return IDBKeyRange.bound([this.#attempt, 0], [this.#attempt, Number.MAX_SAFE_INTEGER]);
  }

  /** Reads again what is stored: another page of this browser may have written since. */
  async reload() {
    if (this.#database) {
      await this.written();
      await this.#load();
    }
  }

  async #load() {
    const transaction = this.#database.transaction(['entries', 'notes']);
    const rows = await done(transaction.objectStore('entries').getAll(this.#range()));
    this.notes = (await done(this.#database.transaction('notes').objectStore('notes').get(this.#attempt)))?.notes ?? {};
    const entries = [];
    for (const row of rows) {
      try {
        entries.push(await this.#unseal(row));
      } catch {
        console.warn('an unsent answer cannot be read:', row.seq);
      }
    }
    this.entries = entries;
  }

  #about(seq) {
    return encoder.encode(`${this.#attempt}|${seq}`);
  }

  async #seal(entry) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: this.#about(entry.seq) }, this.#key, encoder.encode(JSON.stringify(entry)));
    return { attempt: this.#attempt, seq: entry.seq, iv, data };
  }

  async #unseal({ seq, iv, data }) {
    const clear = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: this.#about(seq) }, this.#key, data);
    return JSON.parse(decoder.decode(clear));
  }

  /** Adds a change. It is in memory at once and stored when {@link written} resolves. */
  add(entry) {
    this.entries.push(entry);
    this.#write(async () => {
      const row = await this.#seal(entry);
      const transaction = this.#transaction('entries');
      transaction.objectStore('entries').add(row);
      await committed(transaction);
    });
  }

  /** Removes what the server has confirmed. */
  acknowledge(ackSeq) {
    const before = this.entries.length;
    this.entries = this.entries.filter((entry) => entry.seq > ackSeq);
    if (this.entries.length < before) {
      this.#write(async () => {
        const transaction = this.#transaction('entries');
        transaction.objectStore('entries').delete(IDBKeyRange.bound([this.#attempt, 0], [this.#attempt, ackSeq]));
        await committed(transaction);
      });
    }
  }

  /** Puts other entries in the place of all there are: the same changes under new numbers. */
  replace(entries) {
    this.entries = entries;
    this.#write(async () => {
      const rows = await Promise.all(entries.map((entry) => this.#seal(entry)));
      const transaction = this.#transaction('entries');
      const store = transaction.objectStore('entries');
      store.delete(this.#range());
      rows.forEach((row) => store.put(row));
      await committed(transaction);
    });
  }

  /** Keeps something that is no answer. */
  note(change) {
    Object.assign(this.notes, change);
    const notes = structuredClone(this.notes);
    this.#write(async () => {
      const transaction = this.#transaction('notes');
      transaction.objectStore('notes').put({ attempt: this.#attempt, notes });
      await committed(transaction);
    });
  }

  /** Forgets everything, the key included: the exam is handed in. */
  async wipe() {
    this.entries = [];
    this.notes = {};
    this.#write(async () => {
      const transaction = this.#transaction('entries', 'keys', 'notes');
      transaction.objectStore('entries').delete(this.#range());
      transaction.objectStore('keys').delete(this.#attempt);
      transaction.objectStore('notes').delete(this.#attempt);
      await committed(transaction);
    });
    await this.written();
  }

  /** Resolves when everything added so far is stored, or known to be in memory only. */
  written() {
    return this.#writing;
  }

  #write(work) {
    this.#writing = this.#writing.then(async () => {
      if (!this.#database) {
        return;
      }
      try {
        await work();
      } catch (cause) {
        if (cause?.name === 'ConstraintError') {
          this.onOtherWriter();
          return;
        }
        console.warn('answers are kept in memory only:', cause?.name ?? cause);
        this.#database = null;
        this.durable = false;
        this.onFallback();
      }
    });
  }
}
