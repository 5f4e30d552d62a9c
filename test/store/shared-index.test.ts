import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect as connectTo, type Server as Proxy, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { BusyError, CiteGraphError } from '../../src/model/errors.js';
import { openIndex } from '../../src/store/open.js';
import { pullIndex } from '../../src/store/postgres/pull.js';
import { pushIndex, type PushReport, type PushRequest } from '../../src/store/postgres/push.js';
import { MIGRATIONS } from '../../src/store/postgres/schema.js';
import { SHARED_TABLES } from '../../src/store/postgres/tables.js';
import { openForReading } from '../../src/store/sqlite/database.js';
import { SCHEMA_VERSION } from '../../src/store/sqlite/schema.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import { runFake } from '../cli/fake-io.js';
import { contentsOf } from '../literal-contents.js';
import { SEED_LAW } from '../seed-law.js';
import { serverPrograms, startServer, type Server } from './postgres-server.js';
import { seedsLike } from './seeds-like.js';

const programs = serverPrograms();
const suite = programs === undefined ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-push-'));
const [one, other] = [join(folder, 'one.sqlite'), join(folder, 'other.sqlite')];
let server: Server;

const push = (index: string, schema: string, more: Partial<PushRequest> = {}): Promise<PushReport> =>
  pushIndex({ index, address: server.address(`schema=${schema}`), keep: 3, grants: [], distribute: false, ...more });
const textsOf = async (address: string): Promise<number> => {
  const store = await openIndex(address);
  try {
    return (await store.texts()).length;
  } finally {
    await store.close();
  }
};
const said = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => new Error('it went well'),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(CiteGraphError);
  return error instanceof CiteGraphError ? `${error.message}\n${error.hint ?? ''}`.replaceAll(folder, '') : '';
};
async function owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: server.socket, port: server.port, user: 'owner', database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const sql = (words: string) => owner((client) => client.query(words));

const proxies: Proxy[] = [];

/** A network that is slow, or that breaks after so many bytes from the client. */
async function network({ delay = 0, breaksAfter = Infinity }): Promise<{ port: number; proxy: Proxy }> {
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connectTo(join(server.socket, `.s.PGSQL.${String(server.port)}`));
    let passed = 0;
    const part = (): void => void (near.destroy(), far.destroy());
    for (const each of [near, far]) open.add(each.on('error', part).on('close', part));
    near.on('data', (chunk) => {
      passed += chunk.length;
      if (passed > breaksAfter) part();
      else setTimeout(() => far.write(chunk), delay);
    });
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), delay));
  });
  proxies.push(proxy);
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const at = proxy.address();
  return { port: typeof at === 'object' && at !== null ? at.port : 0, proxy };
}

if (programs !== undefined)
  beforeAll(async () => {
    server = await startServer(programs);
    await saveIndex(one, seedsLike());
    await saveIndex(other, await contentsOf(SEED_LAW));
    await push(one, 'cite_graph');
  });
afterAll(async () => {
  // One that a failing test left open would keep the process.
  for (const proxy of proxies) proxy.close();
  if (programs !== undefined) await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

suite('generations', () => {
  test('a push is seen when it is whole, an open reader stays on its own, older ones can be named', async () => {
    const shared = (more = ''): string => server.address(`schema=kept${more}`);
    expect(await push(one, 'kept')).toMatchObject({ generation: 1, pushed: true, resumed: 0, removed: [] });
    const reader = await openIndex(shared());
    const before = (await reader.texts()).length;
    expect(await push(other, 'kept')).toMatchObject({ generation: 2, pushed: true });
    expect((await reader.texts()).length).toBe(before);
    await reader.close();
    expect(await textsOf(shared())).not.toBe(before);
    expect(await textsOf(shared('&generation=1'))).toBe(before);
    expect(await push(other, 'kept')).toMatchObject({ generation: 2, pushed: false, rows: 0 });
    expect(await push(one, 'kept', { keep: 2 })).toMatchObject({ generation: 3, removed: [1] });
    expect(await said(openIndex(shared('&generation=1')))).toMatch(/generation 1 is not kept\nkept are 2, 3$/);
  });

  test('what is pulled is what was pushed, row for row', async () => {
    await push(other, 'pulled');
    const back = join(folder, 'back.sqlite');
    const { rows } = await pullIndex({ address: server.address('schema=pulled'), index: back });
    const [here, there] = [openForReading(other), openForReading(back)];
    let count = 0;
    for (const { name } of SHARED_TABLES) {
      const all = here.rows(`SELECT * FROM ${name} ORDER BY 1, 2`);
      expect(there.rows(`SELECT * FROM ${name} ORDER BY 1, 2`)).toEqual(all);
      count += all.length;
    }
    expect(rows).toBe(count);
    here.close();
    there.close();
  });

  test('the rows of a pushed table are written as old ones: no vacuum has to pass over them', async () => {
    await push(other, 'frozen');
    const { rows } = await sql(`SELECT relname, relpages, relallvisible FROM pg_class
      WHERE relnamespace = 'frozen_g1'::regnamespace AND relkind = 'r' AND relpages > 0`);
    const seen = rows as readonly { relname: string; relpages: number; relallvisible: number }[];
    expect(seen.map(({ relname }) => relname)).toEqual(expect.arrayContaining(['article', 'edge_in', 'evidence']));
    for (const { relname, relpages, relallvisible } of seen)
      expect([relname, relallvisible]).toEqual([relname, relpages]);
  });

  test('words with characters that COPY has other uses for come as they are', async () => {
    const contents = seedsLike();
    const odd = 'loi\t« a\\b »\n\r\u000b\u001f1 "x" \\N \\. null';
    const texts = [...contents.texts].map((text, index) => (index === 0 ? { ...text, title: odd } : text));
    const index = join(folder, 'odd.sqlite');
    await saveIndex(index, { ...contents, texts });
    await push(index, 'odd');
    const store = await openIndex(server.address('schema=odd'));
    expect((await store.texts()).map(({ title }) => title)).toContain(odd);
    await store.close();
  });

  test('every table and column of a file is sent', () => {
    const database = openForReading(one);
    const tables = database
      .rows(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1`)
      .map(([name]) => name);
    expect(SHARED_TABLES.map(({ name }) => name).sort()).toEqual(tables);
    for (const { name, columns } of SHARED_TABLES) {
      const own = database.rows(`SELECT name, "notnull" OR pk > 0 FROM pragma_table_info('${name}')`);
      expect(Object.entries(columns).map(([column, kind]) => [column, kind.endsWith('?') ? 0 : 1])).toEqual(own);
    }
    database.close();
  });
});

suite('what goes wrong', () => {
  test('a second push is told who is pushing, and readers go on', async () => {
    await push(one, 'busy');
    await owner(async (client) => {
      await client.query(`SELECT pg_advisory_lock(hashtextextended('cite-graph busy', 0))`);
      const second = push(other, 'busy');
      await expect(second).rejects.toBeInstanceOf(BusyError);
      expect(await said(second)).toMatch(/owner from this machine \(server process \d+\) is pushing to this index/);
      expect(await textsOf(server.address('schema=busy'))).toBe(4);
    });
    expect(await push(other, 'busy')).toMatchObject({ pushed: true });
  });

  test('a server that stops in the middle of a push leaves the old generation; the next push goes on', async () => {
    await push(one, 'cut');
    const seen = await textsOf(server.address('schema=cut'));
    let stopping: Promise<void> | undefined;
    const broken = push(other, 'cut', {
      progress: (table) => {
        if (table === 'edge_out') stopping ??= server.stop();
      },
    });
    expect(await said(broken)).toMatch(/the connection broke|the server is stopping/);
    await stopping;
    expect(await said(openIndex(server.address('schema=cut')))).toMatch(/no server answers there/);
    await server.start();
    expect(await textsOf(server.address('schema=cut'))).toBe(seen);
    const again = await push(other, 'cut');
    expect(again).toMatchObject({ generation: 2, pushed: true });
    expect(again.resumed).toBeGreaterThanOrEqual(6);
    expect(await textsOf(server.address('schema=cut'))).not.toBe(seen);
  });

  test('remains of a push of another file are removed', async () => {
    await push(one, 'remains');
    const { port, proxy } = await network({ breaksAfter: 12_000 });
    const address = `postgres://owner@127.0.0.1:${String(port)}/postgres?schema=remains`;
    expect(await said(push(other, 'remains', { address }))).toMatch(/the connection broke/);
    proxy.close();
    const meta = { program: 'third', sources: [], attribution: [] };
    await saveIndex(join(folder, 'third.sqlite'), { ...seedsLike(), meta });
    await push(join(folder, 'third.sqlite'), 'remains', { keep: 1 });
    const { rows } = await sql(`SELECT nspname FROM pg_namespace WHERE nspname LIKE 'remains\\_g%'`);
    expect(rows).toHaveLength(1);
  });

  test('a question whose server was started again is asked again; one that is down is told', async () => {
    await push(one, 'asked');
    const store = await openIndex(server.address('schema=asked'));
    expect(await store.texts()).toHaveLength(4);
    await server.stop();
    expect(await said(store.texts())).toMatch(/no server answers there/);
    await server.start();
    expect(await store.texts()).toHaveLength(4);
    await server.stop();
    await server.start();
    expect(await store.texts()).toHaveLength(4);
    await store.close();
  });

  test('too many connections: tried again for a while, then told', async () => {
    await push(one, 'full');
    await sql('CREATE ROLE single LOGIN CONNECTION LIMIT 1');
    await push(one, 'full', { grants: ['single'] });
    const address = server.address('schema=full').replace('owner@', 'single@');
    const first = await openIndex(address);
    expect(await said(openIndex(address))).toMatch(/as many connections as it takes/);
    const second = openIndex(address);
    await first.close();
    await (await second).close();
  });

  test('a slow network only takes its time', async () => {
    const { port, proxy } = await network({ delay: 8 });
    const address = `postgres://owner@127.0.0.1:${String(port)}/postgres?schema=slow&sslmode=prefer`;
    await push(one, 'slow', { address });
    const store = await openIndex(address);
    expect(await store.texts()).toHaveLength(4);
    await store.close();
    proxy.close();
  });

  test('a question that takes too long is given up', async () => {
    await push(one, 'long');
    await owner(async (client) => {
      await client.query('BEGIN; LOCK TABLE long_g1.text');
      const store = await openIndex(server.address('schema=long&statement_timeout=200'));
      expect(await said(store.texts())).toMatch(/took longer than it may\n.*statement_timeout/);
      await store.close();
      await client.query('ROLLBACK');
    });
  });

  test('a migration that was interrupted is done by the next push; a newer one is refused', async () => {
    await sql(
      'CREATE SCHEMA half; CREATE TABLE half.migration(version INT PRIMARY KEY, done_at TIMESTAMPTZ DEFAULT now())',
    );
    expect(await said(openIndex(server.address('schema=half')))).toMatch(/there is no index here/);
    expect(await push(one, 'half')).toMatchObject({ pushed: true });
    await sql(`INSERT INTO half.migration VALUES (${String(MIGRATIONS.length + 1)})`);
    expect(await said(push(other, 'half'))).toMatch(/made by a newer cite-graph/);
    expect(await said(openIndex(server.address('schema=half')))).toMatch(/made by a newer cite-graph/);
  });

  test.each([
    [SCHEMA_VERSION + 1, /pushed by a newer cite-graph.*\nupdate cite-graph/],
    [SCHEMA_VERSION - 1, /pushed by an older cite-graph.*\npush the index again/],
  ])('a generation of format %i is refused', async (format, words) => {
    await push(one, 'formats');
    await sql(`UPDATE formats.generation SET format = ${String(format)}`);
    expect(await said(openIndex(server.address('schema=formats')))).toMatch(words);
    expect(await push(one, 'formats')).toMatchObject({ pushed: true });
  });

  test('an index whose first push is not done is named as that', async () => {
    await push(one, 'first');
    await sql('UPDATE first.generation SET ready_at = NULL');
    expect(await said(openIndex(server.address('schema=first')))).toMatch(/first push .* not come to its end\n.*push/);
    expect(await push(one, 'first')).toMatchObject({ generation: 1, pushed: true, rows: 0 });
    expect(await textsOf(server.address('schema=first'))).toBe(4);
  });

  test('what is not there is named', async () => {
    expect(await said(openIndex(server.address('schema=nothing')))).toMatch(
      /there is no index here\n.*cite-graph push/,
    );
    expect(await said(openIndex(server.address('', 'nowhere')))).toMatch(/there is no such database/);
    expect(await said(push(one, 'x', { distribute: true }))).toMatch(/has no Citus/);
    expect(await said(push(one, 'x', { grants: ['no one'] }))).toMatch(/no role "no one"\nCREATE ROLE "no one" LOGIN/);
    await sql('CREATE DATABASE latin ENCODING LATIN1 TEMPLATE template0');
    const latin = server.address('', 'latin');
    expect(await said(push(one, 'x', { address: latin }))).toMatch(/keeps its words as LATIN1/);
  });
});

suite('who may do what', () => {
  test('readers read every generation, also the next, and nothing else', async () => {
    await sql('CREATE ROLE reader LOGIN');
    const address = server.address('schema=granted').replace('owner@', 'reader@');
    await push(one, 'granted');
    expect(await said(openIndex(address))).toMatch(/may not do that\n.*--grants/);
    await push(one, 'granted', { grants: ['reader'] });
    expect(await textsOf(address)).toBe(4);
    await push(other, 'granted');
    expect(await textsOf(address)).not.toBe(4);
    expect(await said(push(one, 'granted', { address }))).toMatch(/may not do that/);
    const client = new pg.Client({ host: server.socket, port: server.port, user: 'reader', database: 'postgres' });
    await client.connect();
    await expect(client.query('DELETE FROM granted_g2.text')).rejects.toThrow(/permission denied/);
    await client.end();
  });

  test('passwords come from the environment, .pgpass or a service file, and are never told', async () => {
    await push(one, 'locked');
    await sql(`CREATE ROLE keeper LOGIN PASSWORD 'geheim'`);
    await push(one, 'locked', { grants: ['keeper'] });
    const rules = join(server.socket, 'cluster', 'pg_hba.conf');
    writeFileSync(rules, `host all keeper 127.0.0.1/32 scram-sha-256\n${readFileSync(rules, 'utf8')}`);
    await sql('SELECT pg_reload_conf()');
    const at = `127.0.0.1:${String(server.port)}`;
    const address = `postgres://keeper@${at}/postgres?schema=locked`;
    const env = process.env;
    const [passwords, services] = [join(folder, 'pgpass'), join(folder, 'services')];
    writeFileSync(passwords, `${at}:*:keeper:geheim\n`, { mode: 0o600 });
    writeFileSync(
      services,
      `# ours\n[law]\nhost=127.0.0.1\nport=${String(server.port)}\ndbname=postgres\nuser=keeper\npassword=geheim\n`,
    );
    const within = async <T>(more: Record<string, string>, work: () => Promise<T>): Promise<T> => {
      process.env = { ...env, PGPASSFILE: join(folder, 'none'), ...more };
      return work().finally(() => (process.env = env));
    };
    expect(await within({}, () => said(openIndex(address)))).toMatch(
      /asks for a password, and none is known\n.*pgpass/,
    );
    const wrong = await within({ PGPASSWORD: 'falsch' }, () => said(openIndex(address)));
    expect(wrong).toMatch(/refuses this user or password/);
    expect(wrong).not.toContain('falsch');
    expect(await within({ PGPASSWORD: 'geheim' }, () => textsOf(address))).toBe(4);
    expect(await within({ PGPASSFILE: passwords }, () => textsOf(address))).toBe(4);
    const service = { PGSERVICEFILE: services, PGSERVICE: 'law' };
    expect(await within(service, () => textsOf('postgres://?schema=locked'))).toBe(4);
    expect(await within({ PGSERVICEFILE: services }, () => textsOf('postgres://?service=law&schema=locked'))).toBe(4);
    expect(
      await within({ ...service, PGSSLMODE: 'require' }, () => said(openIndex('postgres://?schema=locked'))),
    ).toMatch(/speaks no TLS\n.*sslmode=disable/);
  });
});

suite('the commands', () => {
  const run = (...argv: string[]) => runFake(argv, { cwd: folder });

  test('push, ask, pull', async () => {
    const address = server.address('schema=said');
    const pushed = await run('push', address, '--index', one);
    expect([pushed.code, pushed.stderr]).toEqual([
      0,
      expect.stringMatching(/^generation 1 is current: \d+ rows sent\n$/),
    ]);
    expect((await run('push', address, '--index', one)).stderr).toBe('generation 1 holds this index already\n');
    expect((await run('push', address, '--index', other, '--keep', '1')).stderr).toMatch(/; removed generation 1\n$/);
    expect((await run('push', address, '--index', other, '--quiet')).stderr).toBe('');
    mkdirSync(join(folder, 'empty'));
    const pulled = await runFake(['pull', address], { cwd: join(folder, 'empty') });
    expect(pulled.stderr).toMatch(/^generation 2 is in .*index.sqlite: \d+ rows\n$/);
    const listed = await runFake(['list'], { cwd: join(folder, 'empty') });
    const stated = await run('list', '--index', one, '--generation', '1');
    expect([stated.code, stated.stdout]).toEqual([2, '']);
    expect(stated.stderr).toMatch(/--generation: .*one\.sqlite is a file and has one state only/);
    expect((await run('list', '--index', address)).stdout).toBe(listed.stdout);
    expect((await run('list', '--index', address, '--generation', '1')).stderr).toMatch(/generation 1 is not kept/);
  });

  test.each([
    [['push', 'law.sqlite'], /"law.sqlite" is no address of a server/],
    [['push', 'postgres://x/y', '--index', 'postgres://x/y'], /on a server already/],
    [['pull', 'law.sqlite'], /"law.sqlite" is no address/],
    [['pull', 'postgres://x/y', '--index', 'postgres://x/z'], /--index names the file to write/],
    [['sql', 'DROP TABLE text', '--index', 'SHARED'], /"drop" is refused/],
    [['sql', 'SELECT nothing FROM v_texts', '--index', 'SHARED'], /sql: column "nothing" does not exist/],
    [['sql', 'SELECT 1/0', '--index', 'SHARED'], /sql: division by zero/],
    [['sql', "SELECT set_config('transaction_read_only', 'off', false)", '--index', 'SHARED'], /read-write mode/],
    [['sql', 'SELECT pg_sleep(9)', '--index', 'SHARED&statement_timeout=100'], /longer than it may/],
    [['sql', 'SELECT 1', '--index', 'SHARED&schema=nobodys'], /there is no index here/],
    [['list', '--index', 'postgres://me:geheim@x/y'], /a password in an address/],
  ])('%j', async (words, wrong) => {
    const { code, stderr } = await run(...words.map((word) => word.replace('SHARED', server.address())));
    expect(code).toBe(2);
    expect(stderr).toMatch(wrong);
    expect(stderr).not.toContain('geheim');
  });

  test('sql asks the current generation or an older one, with its rows and columns as they are', async () => {
    const address = server.address('schema=stated');
    await push(one, 'stated');
    await push(other, 'stated');
    const sql = async (statement: string, ...more: string[]) => {
      const { stdout, stderr } = await run('sql', statement, '--index', address, '--format', 'csv', ...more);
      return stdout + stderr;
    };
    const count = 'SELECT count(*) AS texts FROM v_texts';
    expect(await sql(count, '--generation', '1')).toMatch(/^texts\r?\n4\r?\n$/);
    expect(await sql(count)).not.toMatch(/\n4\r?\n$/);
    expect(await sql(`SELECT true AS yes, '\\xff'::bytea AS bytes, 1.5 AS n, NULL AS none`)).toMatch(
      /^yes,bytes,n,none\r?\n1,ff,1\.5,\r?\n$/,
    );
    expect(await sql('EXPLAIN SELECT * FROM v_citations', '--limit', '1')).toMatch(/^QUERY PLAN\r?\n.*cost=/);
  });

  test('build for a server builds here, and pushes', async () => {
    const home = join(folder, 'home');
    mkdirSync(home);
    writeFileSync(join(home, 'note.md'), "Vu l'article L. 162-5 du code de la sécurité sociale.\n");
    const address = server.address('schema=built');
    const built = await runFake(['build', '.', '--index', address], { cwd: home });
    expect([built.code, built.stderr]).toEqual([0, expect.stringMatching(/generation 1 is current: \d+ rows sent\n/)]);
    const again = await runFake(['build', '.', '--index', address], { cwd: home });
    expect(again.stderr).toMatch(/generation 1 holds this index already/);
    const asked = await runFake(['who-cites', 'L162-5 css', '--index', address], { cwd: home });
    expect(asked.stdout).toContain('note.md');
    const wrong = await runFake(['build', '.', '--index', 'postgres://a:b@c/d'], { cwd: home });
    expect(wrong.stderr).not.toContain('read 1 file');
  });

  test('a configuration names the shared index', async () => {
    const home = join(folder, 'named');
    mkdirSync(home);
    const configured = (index: string) => writeFileSync(join(home, 'cite-graph.yml'), `sources: []\nindex: ${index}\n`);
    const told = (...argv: string[]) => runFake(argv, { cwd: home });
    const address = server.address('schema=named');
    await push(one, 'named');
    await push(other, 'named');
    const listed = await runFake(['list', '--index', address], { cwd: home });
    expect(listed.stdout).not.toBe('');
    // A plain line, words in quotes, and what only YAML understands.
    for (const written of [address, `'${address}'`, `"${address}" # ours`]) {
      configured(written);
      expect(await told('list')).toEqual(listed);
      const older = await told('list', '--generation', '1', '--format', 'csv');
      expect(older.stdout).toBe((await told('list', '--index', one, '--format', 'csv')).stdout);
    }
    expect((await told('complete', 'who-cites', 'L162')).code).toBe(0);

    writeFileSync(join(home, 'note.md'), "Vu l'article L. 162-5 du code de la sécurité sociale.\n");
    writeFileSync(join(home, 'cite-graph.yml'), `index: ${address}\n`);
    const built = await told('build');
    expect(built.stderr).toMatch(/generation 3 is current: \d+ rows sent\n/);
    expect((await told('who-cites', 'L162-5 css')).stdout).toContain('note.md');
    expect((await runFake(['build', 'named'], { cwd: folder })).stderr).toMatch(
      /generation 3 holds this index already/,
    );
    expect((await told('list', '--index', 'local.sqlite', '-q')).code).toBe(0);
    expect(readdirSync(home)).toContain('local.sqlite');
  });

  test.each(['postgres://me:geheim@x/y', '"postgres://x/y?password=geheim"'])(
    'a password in a configuration is refused where it stands, and not told: %s',
    async (written) => {
      const home = mkdtempSync(join(folder, 'secret-'));
      writeFileSync(join(home, 'cite-graph.yml'), `sources: []\nindex: ${written}\n`);
      for (const argv of [['list'], ['build'], ['check', 'cite-graph.yml']]) {
        const { code, stderr } = await runFake(argv, { cwd: home });
        expect([code, stderr]).toEqual([
          2,
          expect.stringMatching(/cite-graph.yml:2:8: index holds a password.*PGPASSWORD/),
        ]);
        expect(stderr).not.toContain('geheim');
      }
    },
  );

  test('pull does not touch what a configuration builds', async () => {
    const { stderr } = await runFake(['pull', 'postgres://x/y', '--config', 'seeds'], {});
    expect(stderr).toMatch(/is built by its configuration\n.*--index law.sqlite/);
  });
});
