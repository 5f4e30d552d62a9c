import { CiteGraphError, IndexError } from '../../model/errors.js';
import { errorCode } from '../error-code.js';

/** What a server or the way to it says no with: in words, and what to do. */
type Explained = readonly [code: RegExp, words: string, hint?: string];

const UPDATE = 'ask again in a while; cite-graph pull makes a copy that needs no server';
const EXPLAINED: readonly Explained[] = [
  [
    /^(28P01|28000)$/,
    'the server refuses this user or password',
    'the password comes from PGPASSWORD, ~/.pgpass or a service file; the user from the address or PGUSER',
  ],
  [/^3D000$/, 'there is no such database', 'make it with createdb, or name another'],
  [/^53300$/, 'the server has as many connections as it takes', UPDATE],
  [/^57014$/, 'the server gave up: the question took longer than it may', 'more time: ?statement_timeout=milliseconds'],
  [/^(57P01|57P02|57P03)$/, 'the server is stopping or starting', UPDATE],
  [
    /^42501$/,
    'this user may not do that',
    'to read: its owner lets others, cite-graph push --grants ROLE; to push: GRANT CREATE ON DATABASE … TO …',
  ],
  [/^(42P01|3F000)$/, 'this generation of the index is gone: a newer one took its place', 'ask again'],
  [/^25006$/, 'the server only reads here', 'push to the primary server'],
  [/^(53100|53200)$/, 'the server has no room left', 'free some, or keep fewer generations: push --keep'],
  [/^55P03$/, 'another process holds what is needed', UPDATE],
  [/^22021$/, 'the server refuses a character of the index', 'build the index again from sources without NUL'],
  [
    /^(ECONNREFUSED|ENOENT|EACCES|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/,
    'no server answers there',
    'is it running, and are host and port right?',
  ],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'no machine has that name'],
  [/^(ECONNRESET|EPIPE)$/, 'the connection broke', UPDATE],
];

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const BY_WORDS: readonly Explained[] = [
  [
    /client password must be a string/,
    'the server asks for a password, and none is known',
    'PGPASSWORD, ~/.pgpass or a service file have it',
  ],
  [/Connection terminated|connection is closed|not queryable/i, 'the connection broke', UPDATE],
  [
    /does not match certificate's altnames|ERR_TLS_CERT_ALTNAME_INVALID/,
    'the certificate of the server is for another name',
    'write the name that stands in it, or sslmode=verify-ca to ask for its authority only',
  ],
  [
    /does not support SSL connections/,
    'the server speaks no TLS',
    'its administrator can turn it on; sslmode=disable sends everything in clear',
  ],
  [/certificate has expired/i, 'the certificate of the server is out of date', 'its administrator must renew it'],
  [
    /self.signed certificate|unable to (?:get|verify)[a-z ]* (?:certificate|signature)/i,
    'nobody known vouches for the certificate of the server',
    'name the authority that does: sslrootcert=file, or PGSSLROOTCERT',
  ],
  [/timeout expired|timeout exceeded/, 'no server answers there in time'],
];

/** The connection is gone, and with it what was asked; asking again on a new one may do. */
export const isLost = (cause: unknown): boolean =>
  /^(57P01|57P02|ECONNRESET|EPIPE)$/.test(errorCode(cause)) ||
  /Connection terminated|connection is closed|not queryable/i.test(messageOf(cause));

/** A connection that is refused now may be had in a moment. */
export const isPassing = (cause: unknown): boolean => /^(53300|57P03|ECONNRESET)$/.test(errorCode(cause));

/** One clear line for what a server says no with. Nothing secret is in it: neither the driver nor we put it in a message. */
export function explained(shown: string, cause: unknown): Error {
  if (cause instanceof CiteGraphError) return cause;
  const code = errorCode(cause);
  const words = messageOf(cause);
  const known = EXPLAINED.find(([pattern]) => pattern.test(code)) ?? BY_WORDS.find(([pattern]) => pattern.test(words));
  if (known === undefined) return new IndexError(`${shown}: ${words.split('\n')[0] ?? ''}`, { cause });
  const [, what, hint] = known;
  return new IndexError(`${shown}: ${what}`, hint === undefined ? { cause } : { hint, cause });
}
