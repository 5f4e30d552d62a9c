import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { IndexError } from '../../src/model/errors.js';
import { openIndex } from '../../src/store/sqlite/open.js';
import { RELATION_NAMES } from '../../src/model/relation.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import { createIndex } from '../../src/store/sqlite/writer.js';
import { contract } from './contract.js';
import { seedsLike } from './seeds-like.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shared = join(folder, 'contract', 'index.sqlite');
contract({
  name: 'sqlite',
  save: async (contents) => void (await saveIndex(shared, contents)),
  open: () => openIndex(shared),
});

const place = (name: string): string => join(folder, name, 'index.sqlite');
const failure = async (work: () => Promise<unknown>): Promise<string> => {
  const error: unknown = await work().catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(IndexError);
  return error instanceof IndexError ? error.message.replaceAll(folder, '') : '';
};

describe('the file', () => {
  test('the same contents twice give the same bytes', async () => {
    await saveIndex(place('once'), seedsLike());
    await saveIndex(place('twice'), seedsLike());
    expect(readFileSync(place('once')).equals(readFileSync(place('twice')))).toBe(true);
  });

  test('holds what meta says', async () => {
    await saveIndex(place('meta'), seedsLike());
    const store = await openIndex(place('meta'));
    expect(await store.meta()).toEqual({
      schema: 2,
      program: 'cite-graph 0.0.0',
      sources: ['seeds'],
      attribution: ['DILA, LEGI'],
      counts: {
        articles: 9,
        held: 4,
        stubs: 5,
        versions: 4,
        edges: 5 + RELATION_NAMES.length,
        evidence: 8 + RELATION_NAMES.length,
        openReferences: 0,
      },
    });
    await store.close();
  });

  test('opens under a name that an address would misread', async () => {
    const odd = join(folder, 'à l’été #1 ?mode=rwc 50%', 'index.sqlite');
    await saveIndex(odd, seedsLike());
    const store = await openIndex(odd);
    expect(await store.texts()).toHaveLength(4);
    await store.close();
  });

  test('a reader open across a new build finishes on the old index', async () => {
    await saveIndex(place('across'), seedsLike());
    const before = await openIndex(place('across'));
    await saveIndex(place('across'), { ...seedsLike(), meta: { program: 'newer', sources: [], attribution: [] } });
    const after = await openIndex(place('across'));
    expect([(await before.meta()).program, (await after.meta()).program]).toEqual(['cite-graph 0.0.0', 'newer']);
    await before.close();
    await after.close();
  });

  test('nothing is left beside it, and what a killed build left is removed', async () => {
    mkdirSync(join(folder, 'killed'));
    // No process has this number: the largest that a system gives out is smaller.
    writeFileSync(`${place('killed')}.4194999.building`, 'half an index');
    await saveIndex(place('killed'), seedsLike());
    expect(readdirSync(join(folder, 'killed'))).toEqual(['index.sqlite']);
  });

  test('a build that fails leaves the old index as it was', async () => {
    await saveIndex(place('failed'), seedsLike());
    const old = readFileSync(place('failed'));
    const broken = { ...seedsLike(), articles: [] };
    await expect(saveIndex(place('failed'), broken)).rejects.toThrow(/no article loi-93-8\/8/);
    expect(readFileSync(place('failed')).equals(old)).toBe(true);
    expect(readdirSync(join(folder, 'failed'))).toEqual(['index.sqlite']);
  });

  test('giving up leaves nothing', async () => {
    await createIndex(place('given-up')).discard();
    expect(existsSync(place('given-up'))).toBe(false);
    expect(readdirSync(join(folder, 'given-up'))).toEqual([]);
  });
});

describe('one clear line', () => {
  const changed = async (name: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
    await saveIndex(place(name), seedsLike());
    writeFileSync(place(name), change(readFileSync(place(name))));
    return failure(() => openIndex(place(name)));
  };
  const written = (bytes: Buffer, offset: number, value: number): Buffer => {
    bytes.writeUInt32BE(value, offset);
    return bytes;
  };

  test('no index', async () => {
    expect(await failure(() => openIndex(place('nowhere')))).toBe('/nowhere/index.sqlite: there is no index here');
  });

  test('not an index', async () => {
    expect(await changed('text', () => Buffer.from('# Article 1'))).toMatch(/not an index, or it is damaged$/);
    expect(await changed('other', (bytes) => written(bytes, 68, 7))).toMatch(/not an index of cite-graph$/);
  });

  test('an older or newer schema', async () => {
    expect(await changed('older', (bytes) => written(bytes, 60, 0))).toMatch(
      /built by an older cite-graph \(schema 0, now 2\)$/,
    );
    expect(await changed('newer', (bytes) => written(bytes, 60, 99))).toMatch(
      /newer cite-graph \(schema 99, this one reads 2\)$/,
    );
  });

  test('cut short', async () => {
    expect(await changed('short', (bytes) => bytes.subarray(0, 20_000))).toMatch(/damaged \(the file is cut short\)$/);
  });

  test('damaged inside', async () => {
    await saveIndex(place('inside'), seedsLike());
    const bytes = readFileSync(place('inside'));
    writeFileSync(place('inside'), bytes.fill(0x5a, 4096));
    const message = await failure(async () => (await openIndex(place('inside'))).texts());
    expect(message).toBe('/inside/index.sqlite: the index is damaged');
  });

  test('a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    const message = await failure(() => saveIndex(join(folder, 'a-file', 'index.sqlite'), seedsLike()));
    expect(message).toMatch(/^\/a-file\/index\.sqlite: the index cannot be written here \(E(?:NOTDIR|EXIST)\)$/);
    if (process.getuid?.() === 0) return;
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    expect(await failure(() => saveIndex(place('locked'), seedsLike()))).toMatch(/cannot be written here \(EACCES\)$/);
  });
});
