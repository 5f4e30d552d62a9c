// A shared index against psql on the same server, same rows, turn about: `node test/bench/shared.mjs index.sqlite
// postgres://user@/database?host=/run/postgresql [rounds]`. The index is one of large-index.mjs; psql must be on the path.
// Questions are measured by warm.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from './large-index.mjs';

const [index, address, rounds = '3'] = process.argv.slice(2);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
const cache = mkdtempSync(join(ROOT, 'node_modules/.cache/cite-graph-shared-'));
const scratch = mkdtempSync(join(tmpdir(), 'cite-graph-shared-'));
const store = (name) => `src/store/postgres/${name}.ts`;
const names = ['address', 'local-rows', 'push', 'schema', 'session', 'tables'];
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
const seconds = (ms) => (ms / 1000).toFixed(1);
/** Milliseconds of processor out of some columns of a line of /proc (proc(5), a hundredth of a second each). */
const ticks = (line, ...columns) => {
  const words = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return columns.reduce((sum, column) => sum + Number(words[column - 3]) * 10, 0);
};
/** Of a process; nothing where the server is on another machine, or there is no /proc. */
const processorOf = (pid) =>
  existsSync(`/proc/${pid}/stat`) ? ticks(readFileSync(`/proc/${pid}/stat`, 'utf8'), 14, 15) : 0;
/** Of this process and of the children it has waited for. */
const processorHere = () =>
  existsSync('/proc/self/stat') ? ticks(readFileSync('/proc/self/stat', 'utf8'), 14, 15, 16, 17) : 0;

/** How long some work took by the clock, on the processor on this side, and on the server's; `told` gives the last. */
async function timed(work, told = () => 0) {
  const [start, here, there] = [performance.now(), processorHere(), told()];
  const said = await work();
  return {
    wall: performance.now() - start,
    here: processorHere() - here,
    there: (typeof said === 'number' ? said : told()) - there,
  };
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

/** `\\copy` of a text; returns what the server's process took in all, a new one that has done nothing else. */
function copied(copy, text) {
  const said = psql(`SELECT pg_backend_pid() AS pid \\gset
\\setenv PID :pid
\\copy ${copy} FROM '${text}'
\\! cat /proc/$PID/stat 2>/dev/null
`);
  return said.includes(')') ? ticks(said, 14, 15) : 0;
}

const line = (name, runs) => {
  const of = (what) => median(runs.map((run) => run[what]));
  return {
    ...{ wall: of('wall'), processor: median(runs.map(({ here, there }) => here + there)) },
    words: `${name} ${seconds(of('wall'))} s (processor ${seconds(of('here'))} + server ${seconds(of('there'))})`,
  };
};

/** Rows of one table: by us out of the file, by `\\copy` out of a text of the same rows. */
async function load(parts, table) {
  const { parseAddress, openLocalRows, openSession, sentColumns, createTables } = parts;
  const session = await openSession(parseAddress(address), 'write');
  const [[pid]] = await session.rows('SELECT pg_backend_pid()');
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
    const send = () =>
      session.copyIn(
        `COPY ${copy} FROM STDIN`,
        local.pieces(table, (more) => (rows += more)),
      );
    ours.push(await timed(send, () => processorOf(pid)));
    if (round === 0) psql(`\\copy ${copy} TO '${text}'\n`);
    await empty();
    theirs.push(await timed(async () => copied(copy, text)));
  }
  await session.rows('DROP SCHEMA bench CASCADE');
  local.close();
  await session.end();
  const [a, b] = [line('ours', ours), line('psql \\copy', theirs)];
  process.stdout.write(
    `${table.name}: ${String(rows)} rows; ${a.words}; ${b.words}; ratio ${(a.wall / b.wall).toFixed(2)}, of processor ${(a.processor / b.processor).toFixed(2)}\n`,
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
  const took = await timed(async () => void (report = await parts.pushIndex(request)));
  process.stdout.write(
    `push: ${JSON.stringify(report)}, ${seconds(took.wall)} s with indexes, ${seconds(took.here)} s of processor here\n`,
  );
} finally {
  rmSync(cache, { recursive: true, force: true });
  rmSync(scratch, { recursive: true, force: true });
}
