import { FetchError } from '../../model/errors.js';
import { PROGRAM } from '../../model/program.js';

/** How patient a connection is, and how it waits; a test makes both short. */
export interface Patience {
  /** Nothing heard for so long is a broken connection; milliseconds. */
  readonly idleMs: number;
  /** How often the same thing is asked in vain before giving up. */
  readonly attempts: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** An answer under way: its head, and its bytes as they come. */
export interface Answer {
  readonly status: number;
  /** Where redirects led. */
  readonly url: string;
  header(name: string): string | undefined;
  /** @throws FetchError (passing) when the connection breaks or falls silent */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Leaves the rest of the bytes unread. */
  close(): Promise<void>;
}

// By their fields, not by their class: an error of Node may come from another realm.
const field = (error: unknown, name: 'cause' | 'code' | 'message'): unknown =>
  typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined;

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known (no network?)',
  EAI_AGAIN: 'its name could not be looked up (no network?)',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'the connection was cut',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_SOCKET: 'the connection was cut',
};

/** What is wrong with a connection, in a few words. */
function reasonOf(error: unknown): string {
  const cause = field(error, 'cause') ?? error;
  return NETWORK[String(field(cause, 'code'))] ?? String(field(cause, 'message') ?? cause);
}

const PROXY_HINT = 'behind a proxy: NODE_USE_ENV_PROXY=1 with HTTPS_PROXY, from Node 24 on';

function broken(url: string, error: unknown): FetchError {
  return new FetchError(`${url}: ${reasonOf(error)}`, { passing: true, cause: error, hint: PROXY_HINT });
}

const silent = (url: string, idleMs: number): FetchError =>
  new FetchError(`${url}: nothing heard for ${String(Math.round(idleMs / 1000))} s`, { passing: true });

/** An abort signal that fires when nothing was heard for a while. */
function watchdog(idleMs: number) {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  const heard = (): void => {
    stop();
    timer = setTimeout(() => {
      control.abort();
    }, idleMs);
  };
  heard();
  return { signal: control.signal, heard, stop };
}

/**
 * Asks for an address, following redirects, and gives the head of the answer whatever its status.
 * @throws FetchError (passing) when nobody answers; FetchError when a redirect leaves the encrypted connection
 */
export async function ask(url: string, headers: Readonly<Record<string, string>>, idleMs: number): Promise<Answer> {
  const watch = watchdog(idleMs);
  const wrong = (error: unknown): FetchError => (watch.signal.aborted ? silent(url, idleMs) : broken(url, error));
  // The archive itself is wanted, not what a server would compress or unpack on the way.
  const own = { 'Accept-Encoding': 'identity', 'User-Agent': PROGRAM.replace(' ', '/') };
  const response = await fetch(url, { headers: { ...own, ...headers }, signal: watch.signal }).catch(
    (error: unknown) => {
      watch.stop();
      throw wrong(error);
    },
  );
  const close = async (): Promise<void> => {
    watch.stop();
    await response.body?.cancel().catch(() => undefined);
  };
  if (url.startsWith('https:') && !response.url.startsWith('https:')) {
    await close();
    throw new FetchError(`${url}: it leads to ${response.url}, which is not encrypted`);
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of response.body ?? []) {
        watch.heard();
        yield chunk;
      }
    } catch (error) {
      throw wrong(error);
    } finally {
      watch.stop();
    }
  }
  const header = (name: string): string | undefined => response.headers.get(name) ?? undefined;
  return { status: response.status, url: response.url, header, bytes: bytes(), close };
}

const LONGEST_WAIT = 60_000;

/** Milliseconds that a server asks to wait: « Retry-After: 30 ». A date there is not worth a clock. */
function retryAfter(answer: Answer): number | undefined {
  const words = answer.header('retry-after');
  return words !== undefined && /^\d{1,6}$/.test(words) ? Math.min(Number(words) * 1000, LONGEST_WAIT) : undefined;
}

/** The error that a status is; statuses of a server in trouble are worth asking again. */
export function statusError(url: string, answer: Answer): FetchError {
  const { status } = answer;
  const passing = status >= 500 || status === 429 || status === 408;
  const afterMs = retryAfter(answer);
  const words: Readonly<Record<number, string>> = {
    401: 'it asks for a password',
    403: 'it is forbidden',
    404: 'it is not there',
    410: 'it is not there any more',
    429: 'it is asked too often',
  };
  const meaning = words[status] ?? (passing ? 'the server is in trouble' : 'an answer nobody expects');
  return new FetchError(`${url}: ${meaning} (HTTP ${String(status)})`, {
    passing,
    ...(afterMs === undefined ? {} : { afterMs }),
    ...(status === 404 || status === 410
      ? { gone: true, hint: 'is the address still right? --address names another' }
      : {}),
  });
}

/** Does a piece of work again while its errors are passing; waits twice as long each time. `work` says if it got on. */
export async function insist<T>(patience: Patience, work: (gotOn: () => void) => Promise<T>): Promise<T> {
  for (let failed = 0; ;) {
    try {
      return await work(() => {
        failed = 0;
      });
    } catch (error) {
      failed += 1;
      if (!(error instanceof FetchError) || !error.passing || failed >= patience.attempts) throw error;
      await patience.wait(error.afterMs ?? Math.min(1000 * 2 ** (failed - 1), LONGEST_WAIT));
    }
  }
}
