import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build as bundle, type Plugin } from 'esbuild';
import { received } from '../../src/read/own-json.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import { createIndex } from '../../src/store/sqlite/writer.js';
import { runFake } from '../cli/fake-io.js';
import { logicalRows } from './logical-rows.js';
import { seedsLike } from './seeds-like.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-hard-times-'));
const builder = join(folder, 'builder.cjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * A process of its own that builds an index of the founding documents and of the fixtures, and says when it is done. With
 * everything read and nothing written it waits as long as the file of CITE_GRAPH_TEST_HOLD is there: how fast a machine is
 * decides nothing.
 */
const BUILDER = `
import { existsSync } from 'node:fs';
import { build } from '${resolve('src/pipeline.js')}';
const hold = process.env.CITE_GRAPH_TEST_HOLD;
const asleep = new Int32Array(new SharedArrayBuffer(4));
const progress = (stage) => {
  while (stage === 'resolve' && hold !== undefined && existsSync(hold)) Atomics.wait(asleep, 0, 0, 5);
};
const [index, base, ...more] = process.argv.slice(2);
const roots = [{ path: 'seeds' }, { path: 'test/fixtures/build' }, ...more.map((path) => ({ path }))];
const force = process.env.CITE_GRAPH_TEST_PATCH === undefined;
build({ base, roots, index, sources: ['.'], day: '2026-01-01', force, remember: 0, progress }).then(
  ({ counts, patched }) => process.stdout.write(JSON.stringify({ counts, patched })),
  (error) => { process.stderr.write(error.message + ' (' + (error.hint ?? '') + ')'); process.exitCode = 2; },
);
`;

beforeAll(async () => {
  const { PLUGINS } = received<{ readonly PLUGINS: Plugin[] }>(
    await import(pathToFileURL('src/bundle/plugins.mjs').href),
  );
  await bundle({
    ...{ stdin: { contents: BUILDER, resolveDir: process.cwd(), loader: 'ts' }, outfile: builder, bundle: true },
    ...{ platform: 'node', format: 'cjs', plugins: PLUGINS, logLevel: 'error', external: ['@libsql/*'] },
    define: { 'import.meta.url': '"file:///builder.ts"' },
  });
  // The database driver's binary is found from where the bundle lies.
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  execFileSync('ln', ['-s', resolve('node_modules/@libsql'), join(folder, 'node_modules', '@libsql')]);
});

const run = (index: string) => spawnSync(process.execPath, [builder, index, process.cwd()], { encoding: 'utf8' });

const place = (name: string): string => {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name, 'index.sqlite');
};

async function articles(index: string): Promise<number | undefined> {
  const store = await openIndex(index);
  const { counts } = await store.meta();
  await store.close();
  return counts['articles'];
}

describe('a build that is killed', () => {
  test('at any moment: the old index answers as before, and the next build clears what is left', async () => {
    const index = place('killed');
    const start = performance.now();
    expect(run(index)).toMatchObject({ status: 0 });
    const length = performance.now() - start;
    const [before, whole] = [readFileSync(index), await articles(index)];
    for (const share of [0.3, 0.45, 0.6, 0.7, 0.8, 0.9]) {
      const child = spawn(process.execPath, [builder, index, process.cwd()], { stdio: 'ignore' });
      const ended = once(child, 'exit');
      await pause(length * share);
      child.kill('SIGKILL');
      await ended;
      expect(await articles(index)).toBe(whole);
    }
    expect(run(index)).toMatchObject({ status: 0 });
    expect(readFileSync(index).equals(before)).toBe(true);
    const left = readdirSync(join(folder, 'killed')).sort();
    expect(left).toEqual(['index.sqlite', 'index.sqlite.files', 'index.sqlite.parcels']);
  });
});

/** Waits until something holds of the files that a child writes; false where the child ended before. */
async function until(holds: () => boolean, child: ChildProcess): Promise<boolean> {
  while (!holds()) {
    if (child.exitCode !== null) return false;
    await pause(1);
  }
  return true;
}

describe('a patch that is killed', () => {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

  type Write = (n: number, cites: number) => void;
  test.each<[string, (step: number, write: Write) => void]>([
    ['one that names what others name', (step, write) => write(50, 60 + step)],
    ['one that names a new article, and one no more', (step, write) => write(60, 900 + step)],
  ])(
    'at each step of %s: the index is as before or as after, and the next build makes up for it',
    async (what, edit) => {
      const index = place(what);
      const law = join(dirname(index), 'law');
      mkdirSync(law);
      const write: Write = (n, cites) => {
        const words = `L’article L. ${String(cites)} du code du travail s’applique.\n\n`.repeat(20);
        writeFileSync(join(law, `${String(n)}.md`), `# Article L${String(n)} du code du travail\n\n${words}`);
      };
      for (let n = 1; n <= 200; n++) write(n, 201 - n);
      const env = { ...process.env, CITE_GRAPH_TEST_PATCH: 'yes' };
      const patch = (at: string) =>
        spawnSync(process.execPath, [builder, at, process.cwd(), law], { encoding: 'utf8', env });
      expect(patch(index).stdout).not.toContain('patched');
      const answer = (at: string): unknown => logicalRows(at);
      const building = (): boolean => readdirSync(dirname(index)).some((name) => /sqlite\.\d+\.building$/u.test(name));
      const kept = `${index}.parcels`;
      let [size, time, killed] = [0, 0, 0];
      const steps = [
        () => existsSync(`${index}.lock`),
        building,
        () => sizeOf(kept) !== size,
        () => statSync(index).mtimeMs !== time,
      ];
      for (const [step, reached] of steps.entries()) {
        expect(patch(index)).toMatchObject({ status: 0 });
        const before = answer(index);
        edit(step, write);
        [size, time] = [sizeOf(kept), statSync(index).mtimeMs];
        const child = spawn(process.execPath, [builder, index, process.cwd(), law], { stdio: 'ignore', env });
        const ended = once(child, 'exit');
        if (await until(reached, child)) child.kill('SIGKILL');
        if ((await ended)[1] === 'SIGKILL') killed += 1;
        const now = answer(index);
        // What a build from nothing makes of the files as they are.
        const fresh = place('patched anew');
        expect(patch(fresh)).toMatchObject({ status: 0 });
        if (JSON.stringify(now) !== JSON.stringify(before)) expect(now).toEqual(answer(fresh));
        expect(patch(index)).toMatchObject({ status: 0 });
        expect(answer(index)).toEqual(answer(fresh));
        rmSync(dirname(fresh), { recursive: true });
      }
      expect(killed).toBeGreaterThan(1);
      // An index that was written whole after a kill is patched again.
      write(50, 80);
      expect(patch(index).stdout).toContain('"patched":1');
      const left = readdirSync(dirname(index)).sort();
      expect(left).toEqual(['index.sqlite', 'index.sqlite.files', 'index.sqlite.parcels', 'law']);
    },
  );
});

const listed = (index: string) => runFake(['list', '--index', index, '--format', 'csv'], { cwd: folder });

/** A build of more than there was, in a process of its own, that holds its lock and goes on when it is let go. */
async function heldBuild(name: string) {
  const index = place(name);
  expect(run(index)).toMatchObject({ status: 0 });
  const old = await listed(index);
  const law = join(folder, name, 'law');
  mkdirSync(law);
  writeFileSync(
    join(law, '1.md'),
    '# Article L1 du code du travail\n\nL’article L. 2 du code du travail s’applique.\n',
  );
  const hold = join(folder, name, 'hold');
  writeFileSync(hold, '');
  const env = { ...process.env, CITE_GRAPH_TEST_HOLD: hold };
  const child = spawn(process.execPath, [builder, index, process.cwd(), law], { stdio: 'ignore', env });
  const ended = once(child, 'exit');
  const isLocked = (): boolean => existsSync(`${index}.lock`);
  expect(await until(isLocked, child)).toBe(true);
  return { index, old, child, isLocked, letGo: () => rmSync(hold), ended };
}

test('questions during the whole build of another process are answered from the index as it was', async () => {
  const { index, old, isLocked, letGo, ended } = await heldBuild('asked');
  const answers: string[] = [];
  while (isLocked()) {
    const { code, stdout } = await listed(index);
    expect(code).toBe(0);
    answers.push(stdout);
    if (answers.length === 3) letGo();
  }
  expect(await ended).toEqual([0, null]);
  const { stdout: now } = await listed(index);
  expect(now).not.toBe(old.stdout);
  // As it was while the build was held, then as it was or is; once it is new, it is never old again.
  const turned = answers.includes(now) ? answers.indexOf(now) : answers.length;
  expect(turned).toBeGreaterThan(2);
  expect(answers).toEqual(answers.map((_, place) => (place < turned ? old.stdout : now)));
});

describe('two builds at once', () => {
  test('of two processes the second leaves the first alone and names it', async () => {
    const { index, old, child, letGo, ended } = await heldBuild('both');
    const second = run(index);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain(`another process (${String(child.pid)}) is building this index`);
    expect(await listed(index)).toEqual(old);
    letGo();
    expect(await ended).toEqual([0, null]);
    expect(await listed(index)).not.toEqual(old);
  });

  test('the second says so, and what it would have replaced stays', async () => {
    const index = place('twice');
    await saveIndex(index, seedsLike());
    const old = readFileSync(index);
    writeFileSync(`${index}.lock`, `${String(process.ppid)}\n`);
    const second = run(index);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain(`another process (${String(process.ppid)}) is building this index`);
    expect(second.stderr).toContain('wait until it is done');
    expect(readFileSync(index).equals(old)).toBe(true);
  });

  test('in one process too', async () => {
    const index = place('same');
    const first = createIndex(index);
    expect(() => createIndex(index)).toThrow(/this program already is building this index/);
    await first.discard();
    await saveIndex(index, seedsLike());
    expect(readdirSync(join(folder, 'same'))).toEqual(['index.sqlite']);
  });

  test('a lock whose process is gone holds nobody up', async () => {
    const index = place('stale');
    for (const words of ['4194999\n', 'no number', `${String(process.pid)}\n`]) {
      writeFileSync(`${index}.lock`, words);
      await saveIndex(index, seedsLike());
      expect(existsSync(`${index}.lock`)).toBe(false);
    }
  });
});

/** A disk of 2 MB, where the system lets us make one. */
function smallDisk(): string | undefined {
  const path = join(folder, 'small');
  mkdirSync(path);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', path]);
  return status === 0 ? path : undefined;
}

describe('a disk that is full in the middle', () => {
  test('one line, and the index there answers as before', async () => {
    const disk = smallDisk();
    // Only root may make a disk; everybody else has the other tests.
    if (disk === undefined) return expect(process.getuid?.()).not.toBe(-1);
    try {
      const index = join(disk, 'index.sqlite');
      await saveIndex(index, { ...seedsLike(), diagnostics: [] });
      const [old, whole] = [readFileSync(index), await articles(index)];
      const room = 2_097_152 - old.length - 200_000;
      if (room > 0) writeFileSync(join(disk, 'filler'), Buffer.alloc(room));
      const full = run(index);
      expect(full.status).toBe(2);
      expect(full.stderr).toMatch(/the disk is full|cannot be written|ENOSPC/);
      expect(await articles(index)).toBe(whole);
      expect(readFileSync(index).equals(old)).toBe(true);
      const left = () => readdirSync(disk).filter((name) => name !== 'filler');
      expect(left()).toEqual(['index.sqlite']);
      // Where there is no room for a byte more, a lock would stand there without its owner.
      expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(2_097_152))).toThrow('ENOSPC');
      expect(run(index).status).toBe(2);
      expect(left()).toEqual(['index.sqlite']);
    } finally {
      spawnSync('umount', ['-l', disk]);
    }
  });
});
