import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allNames, mayName, packNames } from '../../src/build/name-section.js';
import { openPages, pageAt, pageList } from '../../src/build/page-section.js';
import type { FileShare, ParcelPage } from '../../src/build/parcel.js';
import { parcelBook } from '../../src/build/parcel-book.js';
import { buffersOf, packHashes, readHashes, readPages, toSections } from '../../src/build/parcel-sections.js';
import { openSection, packSection, unsliced } from '../../src/build/section.js';
import { pagePacker } from '../../src/store/sqlite/page-blob.js';
import { packShares, readShares } from '../../src/build/share-section.js';

const RUNS = { seed: 20261122, numRuns: 100 };
// Narrow, wide and half of a pair: what a path or an identifier may be.
const words = fc.oneof(fc.string(), fc.constantFrom('', 'é', 'œuvre', '’', '\ud800', '\0', '\n'));

/** The same bytes where no integer can begin. */
function unaligned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes.length + 1);
  all.set(bytes, 1);
  return all.subarray(1);
}

describe('sections of a parcel', () => {
  test('integers and strings come back, wherever their bytes lie', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 2 ** 31 - 1 })), fc.array(words), (ints, strings) => {
        const bytes = packSection(ints, strings);
        for (const given of [bytes, unaligned(bytes)]) {
          const section = openSection(given);
          expect([...section.ints]).toEqual(ints);
          expect(strings.map((_, place) => section.strings.at(place))).toEqual(strings);
          expect(section.strings.count).toBe(strings.length);
        }
        expect(strings.map(unsliced)).toEqual(strings);
      }),
      RUNS,
    );
  });

  test('narrow words take a byte a character, any others two', () => {
    expect(packSection([], ['abc', 'é']).length).toBe(3 * 4 + 2 * 4 + 4);
    expect(packSection([], ['abc', '’']).length).toBe(3 * 4 + 2 * 4 + 8);
  });

  test('pages come back as they were added', () => {
    const key = 'code-du-travail/L1';
    const card = fc
      .tuple(
        fc.constantFrom('LEGIARTI1', 'L1', '', key, `${key}#2ee3b1e3ef26`, `${key}@2020-01-01`, `${key}-1#00`),
        fc.record({ block: fc.nat(9), start: fc.nat(9), length: fc.nat(9) }),
        fc.record(
          { cid: words, from: words, until: words, state: words, dated: fc.constant('published' as const) },
          { requiredKeys: [], noNullPrototype: true },
        ),
      )
      .map(([id, place, rest]) => ({
        ...{ id, articleKey: key, place, spans: '{"body":[0,1]}', path: 'loi’.md', format: 'markdown', line: 3 },
        ...{ textFrom: 'folder', status: { status: 'repealed', basis: 'nota', since: '2020-01-01' } as const, ...rest },
      }));
    const page: fc.Arbitrary<ParcelPage> = fc.record(
      {
        ...{ card, text: fc.nat(9), divisions: fc.array(words), words: fc.constantFrom('', '0123') },
        listed: fc.array(card, { maxLength: 2 }),
      },
      { requiredKeys: ['card', 'text', 'divisions', 'words'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(page), (pages) => {
        const list = pageList();
        expect(pages.map((one) => list.add(one))).toEqual(pages.map((_, place) => place));
        const bytes = list.pack();
        expect(readPages(bytes)).toEqual(pages);
        expect(list.count).toBe(pages.length);
        const opened = openPages(unaligned(bytes));
        expect(pages.map((_, place) => pageAt(opened, place))).toEqual(pages);
      }),
      RUNS,
    );
  });

  test('names, shares and hashes come back', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom('code-civil', 'loi-93-8'), words).map((halves) => halves.join('/')));
    const places = fc.array(fc.nat(1000), { maxLength: 5 });
    const share: fc.Arbitrary<FileShare> = fc.record(
      {
        ...{ documents: fc.nat(9), bytes: fc.nat(), pages: fc.nat(9), rows: fc.nat(9) },
        ...{ texts: places, holders: places, named: places },
        counts: fc.array(fc.tuple(fc.nat(9), fc.nat(99)), { maxLength: 4 }),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(words), keys, keys, (texts, cited, named) => {
        const names = { texts: texts.map((text) => `{${text}`), keys: cited, named, words: [...texts].reverse() };
        const bytes = packNames(names);
        expect(allNames(bytes)).toEqual(names);
        expect(
          [...texts.map((text) => `{${text}`), ...cited, ...named].filter((name) => !mayName(bytes, name)),
        ).toEqual([]);
      }),
      RUNS,
    );
    const few = packNames({ texts: [], keys: ['code-civil/L1-1'], named: ['loi-93-8/'], words: [] });
    expect(['code-civil/L1-1', 'code-civil/L1', 'loi-93-8/'].map((name) => mayName(few, name))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['code-civil/L2', 'loi-93-9/', '{"key":"code-civil"}'].map((name) => mayName(few, name))).toEqual([
      false,
      false,
      false,
    ]);
    fc.assert(
      fc.property(fc.array(share), (shares) => {
        expect(readShares(packShares(shares))).toEqual(shares);
      }),
      RUNS,
    );
    const hashes = [['a/œ.md', 'x'] as const, ['b.md', 'y'] as const];
    expect(readHashes({ hashes: packHashes(hashes) })).toEqual(hashes);
  });

  test('each part has its buffer to itself, so that a thread may take it over', () => {
    const book = parcelBook(pagePacker());
    book.endFile(1, 10);
    const parcel = book.finish({ files: 1, again: [], diagnostics: [] }, [['a', 'b']]);
    const sizes = toSections(parcel).map(({ length }) => length);
    const summary = sizes[1]!;
    expect(sizes).toEqual([28, summary, 12, 2, 44, 22, 0]);
    expect(new Set(buffersOf(parcel)).size).toBe(sizes.length);
    // Rows alone have room behind them.
    const rooms = buffersOf(parcel).map(({ byteLength }, place) => (place === 6 ? parcel.rows.length : byteLength));
    expect(rooms).toEqual(sizes);
  });
});
