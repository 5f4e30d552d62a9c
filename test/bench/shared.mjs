// A shared index against psql on the same server, same rows, turn about: `node test/bench/shared.mjs index.sqlite
// postgres://user@/database?host=/run/postgresql [rounds]`. The index is one of large-index.mjs; psql must be on the path.
// Questions are measured by warm.mjs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './large-index.mjs';

const [index, address, rounds = '3'] = process.argv.slice(2);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const cache = mkdtempSync(join(ROOT, 'node_modules/.cache/cite-graph-shared-'));
const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-shared-'));
const store = (name) => `src/store/postgres/${name}.ts`;
const names = ['address', 'local-rows', 'push', 'schema', 'session', 'tables'];
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
const seconds = (ms) => (ms / 1000).toFixed(1);

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What psql does with some lines; its \timing lines are read by who needs them. */
function psql(lines) {
  const url = new URL(address.replace(/^postgres(ql)?:\/\//, 'http://').replace('@/', '@socket/'));
  const host = url.searchParams.get('host') ?? url.hostname;
  const words = [
    '-X',
    '-q',
    '-v',
    'ON_ERROR_STOP=1',
    '-h',
    host,
    '-p',
    url.searchParams.get('port') ?? (url.port || '5432'),
  ];
  const { status, stdout, stderr } = spawnSync(
    'psql',
    [...words, '-U', url.username, '-d', url.pathname.slice(1), '-At'],
    {
      input: lines,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Rows of one table: by us out of the file, by `\copy` out of a text of the same rows. */
async function load(parts, table) {
  const { parseAddress, openLocalRows, openSession, sentColumns, createTables } = parts;
  const session = await openSession(parseAddress(address), 'write');
  const local = openLocalRows(index);
  const text = join(scratch, `${table.name}.txt`);
  const empty = () =>
    session.rows(`DROP SCHEMA IF EXISTS bench CASCADE; CREATE SCHEMA bench; ${createTables('bench')}`);
  const copy = `bench.${table.name}(${sentColumns(table).join(', ')})`;
  let rows = 0;
  const ours = [];
  const theirs = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    await empty();
    rows = 0;
    ours.push(
      await timed(() =>
        session.copyIn(
          `COPY ${copy} FROM STDIN`,
          local.pieces(table, (more) => (rows += more)),
        ),
      ),
    );
    if (round === 0) psql(`\\copy ${copy} TO '${text}'\n`);
    await empty();
    theirs.push(await timed(async () => psql(`\\copy ${copy} FROM '${text}'\n`)));
  }
  await session.rows('DROP SCHEMA bench CASCADE');
  local.close();
  await session.end();
  const [a, b] = [median(ours), median(theirs)];
  process.stdout.write(
    `${table.name}: ${String(rows)} rows, ${seconds(a)} s; psql \\copy ${seconds(b)} s; ratio ${(a / b).toFixed(2)}\n`,
  );
}

try {
  await bundled(Object.fromEntries(names.map((name) => [name, store(name)])), cache);
  const parts = {};
  for (const name of names)
    Object.assign(parts, (await import(pathToFileURL(join(cache, `${name}.cjs`)).href)).default);
  for (const name of Number(rounds) > 0 ? ['edge_in', 'evidence'] : [])
    await load(
      parts,
      parts.SHARED_TABLES.find((table) => table.name === name),
    );
  const request = { index, address, keep: 1, grants: [], distribute: false };
  let report;
  const took = await timed(async () => (report = await parts.pushIndex(request)));
  process.stdout.write(`push: ${JSON.stringify(report)}, ${seconds(took)} s with indexes\n`);
} finally {
  rmSync(cache, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
}
