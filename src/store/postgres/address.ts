import { UsageError } from '../../model/errors.js';
import { serviceSettings, type Environment } from './connection-file.js';

/** How a connection is to be protected, as libpq names it. */
export type SslMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

/** A server, a database in it, and the index meant there. */
export interface Target {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly database?: string;
  /** Out of a service file only; else PGPASSWORD and `.pgpass` are asked. */
  readonly password?: string;
  readonly ssl: {
    readonly mode: SslMode;
    readonly root?: string;
    readonly certificate?: string;
    readonly key?: string;
  };
  /** The schema that the generations of the index are kept under. */
  readonly schema: string;
  /** Which generation; the current one when absent. */
  readonly generation?: number;
  /** Milliseconds after which the server gives up on a question; 0 is never. */
  readonly timeout: number;
  /** The address as it may be shown to people: without anything secret. */
  readonly shown: string;
}

const MODES: readonly SslMode[] = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
const DEFAULT_TIMEOUT = 60_000;
const KNOWN = [
  ...['host', 'port', 'user', 'dbname', 'service', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey'],
  ...['schema', 'generation', 'statement_timeout'],
];

const wrong = (shown: string, what: string, hint?: string): UsageError =>
  new UsageError(`${shown}: ${what}`, hint === undefined ? {} : { hint });

/** The address without a password, wherever in it one may stand; for messages, also of what is no address at all. */
export const withoutSecrets = (address: string): string =>
  address
    .replace(/^([a-z]+:\/\/[^/?#]*?):[^/?#]*@/i, '$1@')
    .replace(/([?&](?:ssl)?password=)[^&#]*/gi, '$1…')
    .replace(/^([a-z]+:\/\/)[^/?#]*:[^@]*@/i, '$1…@');

/** The parts of an address; `URL` would refuse a user without a host, which is how a socket is named. */
interface Parts {
  readonly named: Readonly<Record<string, string>>;
  readonly parameters: URLSearchParams;
}

const ADDRESS = /^postgres(?:ql)?:\/\/(?:([^@/?#]*)@)?(\[[^\]]*\]|[^:/?#@]*)(?::(\d*))?(?:\/([^?#]*))?(?:\?([^#]*))?$/i;

function parsed(address: string): Parts {
  const shown = withoutSecrets(address);
  const [, who = '', host = '', port = '', database = '', query = ''] = ADDRESS.exec(address) ?? [];
  const parameters = new URLSearchParams(query);
  if (who.includes(':') || parameters.has('password') || parameters.has('sslpassword'))
    throw wrong(
      shown,
      'a password in an address is seen by everybody on the machine',
      'leave it out: PGPASSWORD, ~/.pgpass or a service file (PGSERVICE) have it',
    );
  try {
    if (!ADDRESS.test(address)) throw new URIError();
    const named = {
      host: decodeURIComponent(host).replace(/^\[(.*)\]$/, '$1'),
      port,
      user: decodeURIComponent(who),
      dbname: decodeURIComponent(database),
    };
    const strange = [...parameters.keys()].find((name) => !KNOWN.includes(name));
    if (strange === undefined) return { named, parameters };
    throw wrong(shown, `unknown parameter "${strange}"`, `known are ${KNOWN.join(', ')}`);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    throw wrong(shown, 'this is no address of a server', 'write postgres://user@host:5432/database');
  }
}

function whole(word: string | undefined, { shown, name }: { shown: string; name: string }): number | undefined {
  if (word === undefined || word === '') return undefined;
  if (!/^\d{1,9}$/.test(word)) throw wrong(shown, `${name} must be a whole number, not "${word}"`);
  return Number(word);
}

function sslOf(said: (name: string, variable: string) => string | undefined, shown: string): Target['ssl'] {
  const mode = said('sslmode', 'PGSSLMODE') ?? 'prefer';
  const known = MODES.find((each) => each === mode);
  if (known === undefined) throw wrong(shown, `sslmode "${mode}" is not one of ${MODES.join(', ')}`);
  const root = said('sslrootcert', 'PGSSLROOTCERT');
  const certificate = said('sslcert', 'PGSSLCERT');
  const key = said('sslkey', 'PGSSLKEY');
  return {
    mode: known,
    ...(root !== undefined && { root }),
    ...(certificate !== undefined && { certificate }),
    ...(key !== undefined && { key }),
  };
}

/**
 * What an address says, completed as libpq does: the address, then the service file, then PG… variables. The password is
 * never in it.
 * @throws UsageError for an address that is wrong, or holds a password
 */
export function parseAddress(address: string, env: Environment = process.env): Target {
  const { named, parameters } = parsed(address);
  const shown = withoutSecrets(address);
  const inAddress = (name: string): string | undefined =>
    [named[name], parameters.get(name)].find((value) => value !== undefined && value !== '') ?? undefined;
  const service = serviceSettings(inAddress('service') ?? env['PGSERVICE'], env);
  const said = (name: string, variable: string): string | undefined =>
    inAddress(name) ?? service[name] ?? (env[variable] === '' ? undefined : env[variable]);
  const schema = inAddress('schema') ?? 'cite_graph';
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(schema))
    throw wrong(shown, `"${schema}" cannot be a schema`, 'small letters, digits and _, at most forty');
  const [host, user, database] = [said('host', 'PGHOST'), said('user', 'PGUSER'), said('dbname', 'PGDATABASE')];
  const port = whole(said('port', 'PGPORT'), { shown, name: 'port' });
  const generation = whole(inAddress('generation'), { shown, name: 'generation' });
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
    ...(service['password'] !== undefined && { password: service['password'] }),
    ssl: sslOf(said, shown),
    schema,
    ...(generation !== undefined && { generation }),
    timeout: whole(inAddress('statement_timeout'), { shown, name: 'statement_timeout' }) ?? DEFAULT_TIMEOUT,
    shown,
  };
}
