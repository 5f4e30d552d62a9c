import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build as bundle, type Plugin } from 'esbuild';
import { buildIndex, type BuildParts } from '../../src/build/build-index.js';
import { readInOrder, soloCrew, type Crew } from '../../src/build/crew.js';
import type { FileGroup, Parcel } from '../../src/build/parcel.js';
import { packHashes, readHashes } from '../../src/build/parcel-sections.js';
import { loadEngine } from '../../src/load-engine.js';
import { discover } from '../../src/read/files.js';
import { received } from '../../src/read/own-json.js';
import { openReader } from '../../src/read/reader.js';
import { pagePacker } from '../../src/store/sqlite/page-blob.js';
import { openSpool } from '../../src/store/spool.js';
import { createIndex } from '../../src/store/sqlite/writer.js';
import { openTeam, teamFor, workerCrew, workerFile } from '../../src/worker-crew.js';

const DAY = '2026-01-01';
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-workers-'));
const file = join(folder, 'build-worker.cjs');
const nowhere = pathToFileURL(join(folder, 'nothing-there.cjs'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { sources } = discover([{ path: 'seeds' }, { path: 'test/fixtures/build' }, { path: 'test/fixtures/read' }], {
  base: '.',
});

async function bytesBy(name: string, crew: BuildParts['crew']): Promise<Buffer> {
  const index = join(folder, `${name}.sqlite`);
  const options = { index, sources: ['.'], program: 'cite-graph test', day: DAY };
  await buildIndex(sources, options, {
    engine: await loadEngine(),
    crew,
    writer: createIndex(index),
    spool: openSpool(index),
  });
  return readFileSync(index);
}

describe('workers', () => {
  beforeAll(async () => {
    const plugins = pathToFileURL('src/bundle/plugins.mjs').href;
    const { PLUGINS } = received<{ readonly PLUGINS: Plugin[] }>(await import(plugins));
    await bundle({
      ...{ entryPoints: ['src/build-worker.ts'], outfile: file, bundle: true, platform: 'node', format: 'cjs' },
      ...{ plugins: PLUGINS, external: ['@libsql/*'], logLevel: 'error' },
    });
  });

  test('the same bytes from this thread, from one worker and from two', async () => {
    const [engine, reader] = [await loadEngine(), await openReader()];
    const alone = await bytesBy('alone', (aliases) =>
      soloCrew({ engine, reader, packer: pagePacker, aliases, day: DAY }),
    );
    for (const count of [1, 2]) {
      const url = pathToFileURL(file);
      const bytes = await bytesBy(String(count), (aliases) => workerCrew(openTeam(url, count), { aliases, day: DAY }));
      expect(bytes.equals(alone)).toBe(true);
    }
  });

  test('a worker that ends fails what it owes, and its build says so', async () => {
    const crew = workerCrew(openTeam(nowhere, 1), { aliases: new Map(), day: DAY });
    await expect(crew.read({ files: [] })).rejects.toThrow(/nothing-there/);
    await crew.close();
  });

  test('a worker that was hired early and ended before anything was asked fails the first group', async () => {
    const team = openTeam(nowhere, 1);
    const [hand] = team.hire();
    await new Promise((done) => hand?.worker.once('exit', done));
    const crew = workerCrew(team, { aliases: new Map(), day: DAY });
    await expect(crew.read({ files: [] })).rejects.toThrow(/nothing-there/);
    await team.dismiss();
  });

  test('a team is hired once, and one that nobody hired has nothing to dismiss', async () => {
    const team = openTeam(pathToFileURL(file), 2);
    await team.dismiss();
    const hands = team.hire();
    expect([hands.length, team.hire()]).toEqual([2, hands]);
    await team.dismiss();
    expect(await Promise.all(hands.map(({ worker }) => worker.terminate()))).toEqual([undefined, undefined]);
  });

  test('run from its sources the program has no worker to start', () =>
    expect([workerFile(), teamFor(2)]).toEqual([undefined, undefined]));
});

const group = (name: string): FileGroup => ({ files: [{ path: name, absolute: name, hints: {} }] });

describe('groups read at once', () => {
  test('come back in their order, never more under way than the window', async () => {
    let [under, most] = [0, 0];
    const nothing = new Uint8Array();
    const crew: Crew = {
      window: 3,
      read: async ({ files }) => {
        most = Math.max(most, (under += 1));
        // The first is the slowest.
        for (let turns = 8 - Number(files[0]?.path); turns > 0; turns -= 1) await Promise.resolve();
        under -= 1;
        return {
          ...{ summary: nothing, names: nothing, pages: nothing, waiting: nothing, shares: nothing },
          hashes: packHashes([[files[0]?.path ?? '', '']]),
          rows: new Int32Array(),
          blocks: [],
        } satisfies Parcel;
      },
      close: () => Promise.resolve(),
    };
    async function* groups(): AsyncGenerator<FileGroup> {
      await Promise.resolve();
      for (let name = 0; name < 8; name += 1) yield group(String(name));
    }
    const read: string[] = [];
    for await (const { parcel } of readInOrder(groups(), crew)) read.push(readHashes(parcel)[0]?.[0] ?? '');
    expect(read).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect(most).toBe(3);
  });
});
