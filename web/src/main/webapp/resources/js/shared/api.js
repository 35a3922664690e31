/**
 * Calls of the platform's REST interface. Every call carries the header that a foreign page cannot set, speaks JSON and
 * turns problem details (RFC 9457) into a Refusal. A sign-in ended by another device leads to the sign-in page, which
 * says by whom, where and when.
 */
import { texts } from './texts.js';

const SIGN_IN = '/public/identity/sign-in.xhtml';
const ENDED = 'identity.session.superseded';

/** The server refused: code (stable), title (text in the user's language), status, refusals, data. status 0 = no answer. */
export class Refusal extends Error {
  constructor(problem, status) {
    super(problem.title ?? problem.detail ?? String(status));
    this.name = 'Refusal';
    this.code = problem.type ?? 'shared.no_answer';
    this.title = this.message;
    this.status = status;
    this.refusals = problem.refusals ?? [];
    this.data = problem.data ?? {};
  }

  /** Whether the same call may be repeated: no answer at all, or the server is busy or starting. */
  get temporary() {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

const root = new URL('../../../', import.meta.url);

/** Address below the application's root. */
export function address(path) {
  return new URL(path.replace(/^\//, ''), root).href;
}

async function problemOf(response) {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) {
    return { title: texts('api.failed', response.status) };
  }
  try {
    return await response.json();
  } catch {
    return { title: texts('api.failed', response.status) };
  }
}

/** Leaves for the sign-in page, which says why and leads back. */
export function toSignIn(reason) {
  const target = new URL(address(SIGN_IN));
  target.searchParams.set('reason', reason);
  target.searchParams.set('to', location.pathname + location.search);
  window.dispatchEvent(new CustomEvent('jiangxin:signed-out', { detail: { reason } }));
  location.assign(target.href);
}

/**
 * One call.
 * @param {string} method GET, POST, PUT, DELETE
 * @param {string} path e.g. '/api/playback/lease'
 * @param {object} [body] sent as JSON
 * @param {{signal?: AbortSignal, keepalive?: boolean, timeout?: number, stay?: boolean, headers?: object}} [options]
 *   timeout in milliseconds (15 s unless told); stay = do not leave the page when the sign-in has ended
 */
export async function call(method, path, body, options = {}) {
  const { signal, keepalive = false, timeout = 15000, stay = false, headers = {} } = options;
  const limit = AbortSignal.timeout(timeout);
  let response;
  try {
    response = await fetch(address(path), {
      method,
      keepalive,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-Jiangxin': '1',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (cause) {
    if (signal?.aborted) {
      throw cause;
    }
    throw new Refusal({ type: 'shared.no_answer', title: texts('api.offline') }, 0);
  }
  if (response.ok) {
    return response.status === 204 ? null : response.json();
  }
  const refusal = new Refusal(await problemOf(response), response.status);
  if (response.status === 401 && !stay) {
    toSignIn(refusal.code === ENDED ? 'superseded' : 'expired');
  }
  throw refusal;
}

export const get = (path, options) => call('GET', path, undefined, options);
export const post = (path, body, options) => call('POST', path, body ?? {}, options);
export const put = (path, body, options) => call('PUT', path, body, options);
export const remove = (path, options) => call('DELETE', path, undefined, options);
