import { readFileSync } from 'node:fs';
import pg from 'pg';
import { UsageError } from '../../model/errors.js';
import { PROGRAM } from '../../model/program.js';
import { errorCode } from '../error-code.js';
import type { Target } from './address.js';
import { explained, isPassing } from './failure.js';
import { passwordFor } from './password.js';

/** What a connection is for: readers change nothing and give up in time. */
export type Purpose = 'read' | 'write';

type Ssl = Exclude<pg.ClientConfig['ssl'], string | undefined>;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function readPart(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UsageError(`${path}: ${name} cannot be read (${errorCode(cause)})`, { cause });
  }
}

/**
 * What libpq means by its modes: below `verify-ca` nobody is asked who they are, unless `require` is given an authority to
 * ask; names are looked at by `verify-full` only.
 */
function sslOptions({ mode, root, certificate, key }: Target['ssl']): Ssl {
  return {
    rejectUnauthorized: mode.startsWith('verify') || (mode === 'require' && root !== undefined),
    ...(root !== undefined && { ca: readPart(root, 'sslrootcert') }),
    ...(certificate !== undefined && { cert: readPart(certificate, 'sslcert') }),
    ...(key !== undefined && { key: readPart(key, 'sslkey') }),
    ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
  };
}

/** In which ways to try, one after the other. */
function waysOf(target: Target): readonly Ssl[] {
  const { mode } = target.ssl;
  // A socket of this machine is its own protection.
  if (mode === 'disable' || target.host?.startsWith('/') === true) return [false];
  const ssl = sslOptions(target.ssl);
  if (mode === 'allow') return [false, ssl];
  return mode === 'prefer' ? [ssl, false] : [ssl];
}

/**
 * A question's plan is the same whatever is asked for, and making it anew each time takes up to ten times what the answer
 * does.
 */
const PLAN_ONCE = '-c plan_cache_mode=force_generic_plan';

function clientFor(target: Target, purpose: Purpose, ssl: Ssl): pg.Client {
  const { host, port, user, database } = target;
  return new pg.Client({
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
    ssl,
    password: () => {
      const password = passwordFor(target);
      if (password === undefined) throw new Error('client password must be a string');
      return password;
    },
    application_name: PROGRAM,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    ...(purpose === 'read' && {
      statement_timeout: target.timeout,
      options: `-c default_transaction_read_only=on ${PLAN_ONCE}`,
    }),
  });
}

async function opened(client: pg.Client): Promise<pg.Client> {
  // A connection that breaks while nothing is asked is found out by the next question.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    // What could not be opened has nothing to close.
    await client.end().catch(() => undefined);
    throw cause;
  }
}

/** The server cannot speak TLS, or its rules (`pg_hba.conf`) let nobody in that way. */
const noTls = (cause: unknown): boolean =>
  errorCode(cause) === '28000' || (cause instanceof Error && /does not support SSL/.test(cause.message));

async function once(target: Target, purpose: Purpose): Promise<pg.Client> {
  const [first = false, second] = waysOf(target);
  try {
    return await opened(clientFor(target, purpose, first));
  } catch (cause) {
    const again = target.ssl.mode === 'allow' || noTls(cause);
    if (second === undefined || !again) throw cause;
    return opened(clientFor(target, purpose, second));
  }
}

const WAITS = [200, 800, 2000];

/**
 * Connects; a server that is full or just starting is asked again three times.
 * @throws IndexError when it cannot be had
 */
export async function connect(target: Target, purpose: Purpose): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1)
    try {
      return await once(target, purpose);
    } catch (cause) {
      const wait = WAITS[tries];
      if (wait === undefined || !isPassing(cause)) throw explained(target.shown, cause);
      await pause(wait);
    }
}
