import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLawTable } from '../../src/build/law-table.js';
import { officialNames } from '../../src/build/official-names.js';
import { pageShelf } from '../../src/build/page-shelf.js';
import { openPages, pageAt, pageList } from '../../src/build/page-section.js';
import type { ParcelPage } from '../../src/build/parcel.js';
import type { Claimant } from '../../src/build/claims.js';
import { openSpool } from '../../src/store/spool.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-ledger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUNS = { seed: 20261122, numRuns: 60 };
const SUPERSEDED = { status: 'superseded', basis: 'page' } as const;

const pageOf = (name: string, block: number, listing: boolean): ParcelPage => ({
  card: {
    ...{ id: name, articleKey: `code-civil/${name}`, path: 'civil.md', format: 'markdown', line: 1 },
    ...{ textFrom: 'folder', status: { status: 'in-force', basis: 'page' }, spans: '{"body":[0,6]}' },
    place: { block, start: 0, length: 6 },
  },
  ...{ text: 0, divisions: [], words: '' },
  ...(listing && { listed: [] }),
});

describe('pages on the shelf', () => {
  test('come back under their version, whichever were refused', () => {
    // Of each parcel which pages are accepted.
    const parcels = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(parcels, fc.constantFrom(0, 16_000_000), (given, kept) => {
        const spool = openSpool(join(folder, 'law.sqlite'), kept);
        const shelf = pageShelf(spool);
        const expected: [version: number, name: string, block: number][] = [];
        const listing: number[] = [];
        given.forEach((accepted, parcel) => {
          const lists = parcel % 2 === 0;
          const pages = accepted.map((_, page) => pageOf(`${String(parcel)}-${String(page)}`, page % 3, lists));
          const list = pageList();
          for (const page of pages) list.add(page);
          const bytes = list.pack();
          // Two blocks: a page without a word may stand behind the last.
          const blocks = [10 * parcel + 1, 10 * parcel + 2];
          const number = shelf.put({ bytes, pages: openPages(bytes), blocks });
          accepted.forEach((accept, page) => {
            if (!accept) return shelf.refuse();
            const block = page % 3 === 2 ? 0 : 10 * parcel + 1 + (page % 3);
            const name = `${String(parcel)}-${String(page)}`;
            expected.push([shelf.accept(), name, block]);
            if (lists) listing.push(expected.length);
          });
          const versions = accepted.map((accept, page) => (accept ? shelf.version(number, page) : 0));
          expect(versions.filter((version) => version > 0)).toEqual(
            expected.slice(expected.length - versions.filter((version) => version > 0).length).map(([one]) => one),
          );
          expect(accepted.map((_, page) => shelf.version(number, page) > 0)).toEqual(accepted);
        });
        expect(expected.map(([version]) => version)).toEqual(expected.map((_, place) => place + 1));
        const known = (version: number) => ({ keyPlace: version, status: SUPERSEDED, tellsCid: false });
        const all = [...shelf.all(known)];
        expect(all.map(({ keyPlace, id, place }) => [keyPlace, id, place.block])).toEqual(expected);
        expect(all.every(({ status }) => status === SUPERSEDED)).toBe(true);
        expect([...shelf.listed()]).toEqual(listing.map((version) => [version, []]));
        const named = ({ pages, place }: Claimant): string => pageAt(pages, place).card.id;
        const back = [...expected].reverse();
        expect(back.map(([version]) => named(shelf.page(version)))).toEqual(back.map(([, name]) => name));
        expect(shelf.count()).toBe(expected.length);
        expect(() => shelf.page(expected.length + 1)).toThrow(RangeError);
        spool.close();
      }),
      RUNS,
    );
  });
});

describe('the table of articles', () => {
  const TEXTS = ['code-civil', 'code-du-travail', 'code-de-la-sante-publique'];
  const NUMBERS = ['L1', 'L2', 'L2-1', 'L2-10', 'L3', 'R2', 'L*3', ''];

  test('says what a plain list of what was added says', async () => {
    const added = fc.array(
      fc.record({
        text: fc.constantFrom(...TEXTS),
        number: fc.constantFrom(...NUMBERS),
        dead: fc.constantFrom(0, 1, 2),
      }),
    );
    await fc.assert(
      fc.asyncProperty(added, async (all) => {
        const table = createLawTable();
        const lives = new Map<string, Set<number>>();
        for (const { text, number, dead } of all) {
          const key = `${text}/${number}`;
          lives.set(key, (lives.get(key) ?? new Set()).add(dead));
          const place = table.place(key);
          expect([table.key(place), table.textKey(place), table.number(place)]).toEqual([key, text, number]);
          if (dead > 0) table.hold(place, dead === 1 ? 'in-force' : 'repealed');
          // Asked while it grows: what is added later must come to stand in its place.
          await table.between(text, 'L1', 'L3');
        }
        expect(table.count).toBe(lives.size);
        const isDead = (key: string): boolean => lives.get(key)?.has(2) === true && lives.get(key)?.has(1) !== true;
        for (const number of NUMBERS) {
          const having = TEXTS.filter((text) => lives.has(`${text}/${number}`)).sort();
          const alive = having.filter((text) => !isDead(`${text}/${number}`));
          const dead = having.filter((text) => isDead(`${text}/${number}`));
          expect((await table.textsWith(number)).map(({ textKey }) => textKey)).toEqual([...alive, ...dead]);
        }
        for (const text of TEXTS) {
          const inside = ['L1', 'L2', 'L2-1', 'L2-10', 'L3', 'L*3'].filter((number) => lives.has(`${text}/${number}`));
          expect([...(await table.between(text, 'L1', 'L*3'))].sort()).toEqual([...inside].sort());
          expect(await table.between(text, 'L1', 'R2')).toEqual([]);
          expect([...table.ofText(text)].map(table.number).sort()).toEqual(
            NUMBERS.filter((number) => lives.has(`${text}/${number}`)).sort(),
          );
        }
      }),
      RUNS,
    );
  });
});

test('what a page is called in its own file says more than another article’s list, whichever was read first', () => {
  const table = createLawTable();
  const [first, second] = [table.place('code-civil/1'), table.place('code-civil/2')];
  const names = officialNames(table);
  const version = (id: string): number => names.version(names.place(id));
  names.listed('LEGIARTI1', first);
  names.listed('LEGIARTI1', second);
  expect([version('LEGIARTI1'), names.keyOf('LEGIARTI1')]).toEqual([0, 'code-civil/1']);
  names.own(names.place('LEGIARTI1'), 7, second);
  names.listed('LEGIARTI1', first);
  expect([version('LEGIARTI1'), names.keyOf('LEGIARTI1')]).toEqual([7, 'code-civil/2']);
  expect(names.cidAt(names.cid('LEGIARTI9', first))).toBe('LEGIARTI9');
  expect([names.keyOf('LEGIARTI9'), version('LEGIARTI9'), names.cidAt(0)]).toEqual(['code-civil/1', 0, '']);
  names.text('LEGITEXT1', 'code-civil');
  expect([names.keyOf('LEGITEXT1'), names.keyOf('LEGITEXT2'), version('LEGITEXT2')]).toEqual([
    'code-civil/',
    undefined,
    0,
  ]);
});
