import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { digest, requestOf, unchanged } from '../../src/build/unchanged.js';
import type { Discovery, SourceListing } from '../../src/read/discovery.js';
import { discover } from '../../src/read/files.js';
import {
  isStill,
  readSourceRecord,
  recordAgain,
  recordedSources,
  recordFiles,
  writeSourceRecord,
  type SourceRecord,
} from '../../src/store/source-record.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-unchanged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const law = join(folder, 'law');
const index = join(folder, 'index.sqlite');
const write = (name: string, words: string): void => writeFileSync(join(law, name), words);
const found = (): Discovery => discover([{ path: 'law' }], { base: folder });
const listed = (): readonly SourceListing[] => found().sources;

function recorded(): SourceRecord {
  const files = listed().map(
    ({ path, size, mtimeMs, absolute }) => [path, size, mtimeMs, digest(readFileSync(absolute))] as const,
  );
  const said = { counts: { files: files.length }, references: {}, bullets: {}, diagnostics: [] };
  return { program: 'cite-graph 1.0.0', request: requestOf(found(), undefined), files: recordFiles(files), said };
}

const asBefore = (record: SourceRecord | undefined, program = 'cite-graph 1.0.0'): boolean =>
  unchanged(record, { program, request: requestOf(found(), undefined), sources: listed() });

beforeEach(() => {
  rmSync(law, { recursive: true, force: true });
  mkdirSync(law);
  write('1.md', '# Article 1\n\nUn.');
  write('2.md', '# Article 2\n\nDeux.');
});

describe('an index is as it should be', () => {
  test('when nothing moved', () => expect(asBefore(recorded())).toBe(true));

  test('when only the time of a file moved: its hash says so', () => {
    const record = recorded();
    utimesSync(join(law, '1.md'), new Date(0), new Date(0));
    expect(asBefore(record)).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a word changed, in the same number of bytes', () => write('1.md', '# Article 1\n\nIn.')],
    ['a word was added', () => write('1.md', '# Article 1\n\nUn seul.')],
    ['a file is new', () => write('3.md', '# Article 3')],
    ['a file is gone', () => rmSync(join(law, '2.md'))],
    ['a README now names the text', () => write('README.md', '# Code du travail\n\nDILA LEGI')],
  ])('not when %s', (_, change) => {
    const record = recorded();
    change();
    // A file system may keep times by the second: a change of the same size must not hide behind one.
    utimesSync(join(law, '1.md'), new Date(1), new Date(1));
    expect(asBefore(record)).toBe(false);
  });

  test('not when another version of the program built it, or nobody knows what did', () => {
    expect(asBefore(recorded(), 'cite-graph 1.0.1')).toBe(false);
    expect(asBefore(undefined)).toBe(false);
  });

  test('not when the house names other texts', () => {
    const aliases = new Map([['le Code', 'code du travail']]);
    expect(requestOf(found(), aliases)).not.toBe(requestOf(found(), undefined));
  });
});

describe('the record beside an index', () => {
  test('comes back as written', () => {
    writeFileSync(index, 'an index');
    writeSourceRecord(index, recorded());
    const [kept, { files, ...rest }] = [readSourceRecord(index), recorded()];
    expect(kept).toMatchObject(rest);
    expect([...recordedSources(kept!.files)]).toEqual([...recordedSources(files)]);
    expect(unchanged(kept, { ...rest, sources: listed() })).toBe(true);
  });

  test('does not speak of another index put in its place, nor of none', () => {
    writeFileSync(index, 'an index');
    writeSourceRecord(index, recorded());
    writeFileSync(index, 'another index');
    expect(readSourceRecord(index)).toBeUndefined();
    rmSync(index);
    expect(readSourceRecord(index)).toBeUndefined();
    writeSourceRecord(index, recorded());
    expect(readSourceRecord(index)).toBeUndefined();
  });

  test('tells the index that it was read with from one that another build put there, with a record of its own', () => {
    writeFileSync(index, 'an index');
    writeSourceRecord(index, recorded());
    const known = readSourceRecord(index)!;
    expect(isStill(index, known)).toBe(true);
    writeFileSync(index, 'an index of another build');
    writeSourceRecord(index, recorded());
    expect([isStill(index, known), isStill(index, readSourceRecord(index)!)]).toEqual([false, true]);
    rmSync(index);
    expect(isStill(index, known)).toBe(false);
  });

  test('mended where files changed, is the one that is made of all of them', () => {
    const { files: before } = recorded();
    write('2.md', '# Article 2\n\nDeux, ou trois.');
    utimesSync(join(law, '1.md'), new Date(1), new Date(1));
    const { files: now } = recorded();
    expect(recordAgain(before, listed(), [[1, now.hash(1)]])).toMatchObject({
      ...{ paths: now.paths, sizes: now.sizes, times: now.times, hashes: now.hashes, width: now.width, count: 2 },
    });
  });

  test('cut short, it says nothing', () => {
    writeFileSync(index, 'an index');
    writeSourceRecord(index, recorded());
    const path = `${index}.files`;
    for (const length of [0, 3, 40, readFileSync(path).length / 2]) {
      writeFileSync(path, readFileSync(path).subarray(0, length));
      expect(readSourceRecord(index)).toBeUndefined();
    }
  });
});
