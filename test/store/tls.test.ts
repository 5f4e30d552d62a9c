import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { CiteGraphError } from '../../src/model/errors.js';
import { openIndex } from '../../src/store/open.js';
import { pushIndex } from '../../src/store/postgres/push.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import { serverPrograms, startServer, type Server } from './postgres-server.js';
import { seedsLike } from './seeds-like.js';

/** A server that speaks TLS, with a certificate for « localhost » of an authority that is made here. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const programs = hasOpenssl ? serverPrograms() : undefined;
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-tls-'));
const at = (name: string): string => join(folder, name);
const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'ignore' });
let server: Server;

function makeCertificates(): void {
  for (const authority of ['authority', 'stranger'])
    openssl(
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${authority}`],
      ...['-keyout', `${authority}.key`, '-out', `${authority}.crt`],
    );
  for (const [name, whose] of [
    ['server', '/CN=localhost'],
    ['keeper', '/CN=keeper'],
  ] as const) {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', whose, '-keyout', `${name}.key`, '-out', `${name}.csr`);
    if (name === 'server') writeFileSync(at('names'), 'subjectAltName=DNS:localhost\n');
    openssl(
      ...['x509', '-req', '-in', `${name}.csr`, '-CA', 'authority.crt', '-CAkey', 'authority.key', '-days', '2'],
      ...['-CAcreateserial', '-out', `${name}.crt`, ...(name === 'server' ? ['-extfile', 'names'] : [])],
    );
  }
  // A key that others may read, or that is not its own, no server takes.
  chmodSync(folder, 0o755);
  chmodSync(at('server.key'), 0o600);
  if (process.getuid?.() === 0) chownSync(at('server.key'), 65534, 65534);
}

if (programs !== undefined)
  beforeAll(async () => {
    makeCertificates();
    server = await startServer(programs, [
      'ssl=on',
      ...[`ssl_cert_file=${at('server.crt')}`, `ssl_key_file=${at('server.key')}`],
      `ssl_ca_file=${at('authority.crt')}`,
    ]);
    await saveIndex(at('index.sqlite'), seedsLike());
    const push = { index: at('index.sqlite'), address: server.address(), keep: 1, distribute: false };
    await pushIndex({ ...push, grants: [] });
    const client = new pg.Client({ host: server.socket, port: server.port, user: 'owner', database: 'postgres' });
    await client.connect();
    await client.query(`CREATE ROLE keeper LOGIN PASSWORD 'geheim'; CREATE ROLE plain LOGIN`);
    const rules = join(server.socket, 'cluster', 'pg_hba.conf');
    const ours = [
      'hostnossl all plain 127.0.0.1/32 trust',
      'hostssl all plain 127.0.0.1/32 reject',
      'hostssl all keeper 127.0.0.1/32 scram-sha-256 clientcert=verify-full',
      'hostnossl all keeper 127.0.0.1/32 reject',
    ];
    writeFileSync(rules, `${ours.join('\n')}\n${readFileSync(rules, 'utf8')}`);
    await client.query('SELECT pg_reload_conf()');
    await client.end();
    await pushIndex({ ...push, grants: ['keeper', 'plain'] });
  });
afterAll(async () => {
  if (programs !== undefined) await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

interface Way {
  readonly host?: string;
  readonly user?: string;
  readonly parameters?: string;
}

/** Whether the question went through TLS, or the error in one line with its hint. */
async function asked({ host = 'localhost', user = 'owner', parameters = '' }: Way): Promise<boolean | string> {
  const address = `postgres://${user}@${host}:${String(server.port)}/postgres?${parameters}`;
  try {
    const store = await openIndex(address);
    expect(await store.texts()).toHaveLength(4);
    const client = new pg.Client({ host: server.socket, port: server.port, user: 'owner', database: 'postgres' });
    await client.connect();
    const { rows } = await client.query<{ ssl: boolean }>(
      `SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name LIKE 'cite-graph%'`,
    );
    await client.end();
    await store.close();
    return rows.some(({ ssl }) => ssl);
  } catch (error) {
    expect(error).toBeInstanceOf(CiteGraphError);
    return error instanceof CiteGraphError ? `${error.message}\n${error.hint ?? ''}` : '';
  }
}

test('there is an openssl to make certificates with', () => {
  if (process.env['CI'] !== undefined) expect(hasOpenssl).toBe(true);
});

const suite = programs === undefined ? describe.skip : describe;

suite('TLS, as libpq means its modes', () => {
  const root = `sslrootcert=${at('authority.crt')}`;
  const strange = `sslrootcert=${at('stranger.crt')}`;

  test.each([
    ['nothing said: where the server can', {}, true],
    ['disable', { parameters: 'sslmode=disable' }, false],
    ['allow: only where it must be', { parameters: 'sslmode=allow' }, false],
    ['prefer', { parameters: 'sslmode=prefer' }, true],
    ['require asks nobody who they are', { parameters: 'sslmode=require' }, true],
    ['verify-ca', { parameters: `sslmode=verify-ca&${root}` }, true],
    ['verify-ca does not look at the name', { host: '127.0.0.1', parameters: `sslmode=verify-ca&${root}` }, true],
    ['verify-full', { parameters: `sslmode=verify-full&${root}` }, true],
    [
      'verify-full of a name that is not in the certificate',
      { host: '127.0.0.1', parameters: `sslmode=verify-full&${root}` },
      /the certificate of the server is for another name\n.*verify-ca/,
    ],
    [
      'require looks at the authority where one is named',
      { parameters: `sslmode=require&${strange}` },
      /nobody known vouches for the certificate/,
    ],
    [
      'verify-ca of another authority',
      { parameters: `sslmode=verify-ca&${strange}` },
      /nobody known vouches for the certificate of the server\n.*sslrootcert/,
    ],
    ['verify-full of another authority', { parameters: `sslmode=verify-full&${strange}` }, /nobody known vouches/],
    ['verify-full of no authority', { parameters: 'sslmode=verify-full' }, /nobody known vouches/],
    [
      'an authority that is not there',
      { parameters: 'sslmode=verify-ca&sslrootcert=/nowhere/ca.crt' },
      /\/nowhere\/ca.crt.*cannot be read/,
    ],
    ['a server that wants no TLS', { user: 'plain', parameters: 'sslmode=require' }, /refuses this user/],
    ['prefer goes without where the server wants that', { user: 'plain', parameters: 'sslmode=prefer' }, false],
    ['allow goes without first', { user: 'plain', parameters: 'sslmode=allow' }, false],
  ] as const)('%s', async (_, way: Way, expected) => {
    const told = await asked(way);
    if (expected instanceof RegExp) expect(told).toMatch(expected);
    else expect(told).toBe(expected);
  });

  test('a client shows its own certificate, and a password is never told', async () => {
    const env = process.env;
    const own = `sslcert=${at('keeper.crt')}&sslkey=${at('keeper.key')}`;
    try {
      process.env = { ...env, PGPASSWORD: 'geheim' };
      expect(await asked({ user: 'keeper', parameters: `sslmode=verify-full&${root}&${own}` })).toBe(true);
      const without = await asked({ user: 'keeper', parameters: `sslmode=verify-full&${root}` });
      expect(without).toMatch(/refuses this user or password/);
      const wrong = await asked({
        user: 'keeper',
        host: '127.0.0.1',
        parameters: `sslmode=verify-full&${root}&${own}`,
      });
      expect(`${String(without)}${String(wrong)}`).not.toContain('geheim');
    } finally {
      process.env = env;
    }
  });
});
