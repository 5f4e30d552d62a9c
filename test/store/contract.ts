import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Evidence } from '../../src/model/citation.js';
import { compareNumbers } from '../../src/model/number.js';
import { ARTICLE_ROW, EDGE_ROW, STANDINGS } from '../../src/model/packed-law.js';
import { RELATION_NAMES } from '../../src/model/relation.js';
import type { IndexContents, LawStore } from '../../src/store/store.js';
import { anyContents } from './arbitrary.js';
import { seedsLike } from './seeds-like.js';

/** A way to write an index and open it again. */
export interface Implementation {
  readonly name: string;
  save(contents: IndexContents): Promise<void>;
  open(): Promise<LawStore>;
}

const settled = async <T>(store: LawStore, ask: (store: LawStore) => Promise<T>): Promise<T> => {
  try {
    return await ask(store);
  } finally {
    await store.close();
  }
};

async function idsByKey(store: LawStore, contents: IndexContents): Promise<Map<string, number>> {
  const rows = await store.articles([...contents.articles].map((article) => article.key));
  return new Map(rows.map((row) => [row.key, row.id]));
}

const plainEvidence = (one: Evidence): string =>
  JSON.stringify([
    ...[one.source, one.target, one.relation, one.page, one.span.start, one.span.end, one.origin, one.form],
    ...[one.line, one.column, one.mark ?? null, one.date ?? null, one.portion ?? null],
  ]);

/** What every store must do, whatever it is made of. */
export function contract({ name, save, open }: Implementation): void {
  const opened = async <T>(contents: IndexContents, ask: (store: LawStore) => Promise<T>): Promise<T> => {
    await save(contents);
    return settled(await open(), ask);
  };
  const example = seedsLike();
  const law = <T>(ask: (store: LawStore, id: (key: string) => number) => Promise<T>): Promise<T> =>
    opened(example, async (store) => {
      const ids = await idsByKey(store, example);
      return ask(store, (key) => ids.get(key) ?? -1);
    });
  const keys = async (store: LawStore, ids: readonly number[]): Promise<string[]> =>
    (await store.articlesById(ids)).map((row) => row.key);

  describe(`${name}: everything as integers`, () => {
    const all = async (chunks: AsyncIterable<Int32Array>, width: number): Promise<number[][]> => {
      const rows: number[][] = [];
      for await (const chunk of chunks)
        for (let at = 0; at < chunk.length; at += width) rows.push([...chunk.subarray(at, at + width)]);
      return rows;
    };

    test('articles and edges are those that the other questions give', () =>
      law(async (store) => {
        const packed = await store.packed();
        const articles = await all(packed.articles(), ARTICLE_ROW.width);
        const ids = articles.map((row) => row[ARTICLE_ROW.id] ?? -1);
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
        const rows = await store.articlesById(ids);
        expect(
          articles.map((row) => [packed.texts[row[ARTICLE_ROW.text] ?? -1], (row[ARTICLE_ROW.flags] ?? 0) & 1]),
        ).toEqual(rows.map((row) => [row.textKey, row.held ? 1 : 0]));
        const edges = await all(packed.edges(), EDGE_ROW.width);
        const plain = (await store.cited(ids)).map((edge) => [
          ...[edge.source, edge.target, RELATION_NAMES.indexOf(edge.relation)],
          ...[STANDINGS.indexOf(edge.standing), edge.weight],
        ]);
        expect(edges.map(String).sort()).toEqual(plain.map(String).sort());
      }));
  });

  describe(`${name}: articles`, () => {
    test('by key: only those that exist, with everything that was said of them', () =>
      law(async (store) => {
        const rows = await store.articles(['loi-93-8/8', 'loi-93-8/99', 'nowhere/1']);
        expect(rows).toEqual([
          {
            ...[...example.articles].find((article) => article.key === 'loi-93-8/8'),
            id: expect.any(Number),
            held: true,
          },
        ]);
      }));

    test('come in order of text and official number', () =>
      law(async (store, id) => {
        const asked = ['L162-5-2', 'L162-12-20', 'L162-5'].map((number) => id(`code-de-la-securite-sociale/${number}`));
        expect(await keys(store, [...asked, id('loi-93-8/8')])).toEqual([
          'code-de-la-securite-sociale/L162-5',
          'code-de-la-securite-sociale/L162-5-2',
          'code-de-la-securite-sociale/L162-12-20',
          'loi-93-8/8',
        ]);
      }));

    test.each([
      [{}, ['L162-5', 'L162-5-2', 'L162-12-17', 'L162-12-20']],
      [{ from: 'L162-5-1' }, ['L162-5-2', 'L162-12-17', 'L162-12-20']],
      [{ from: 'L162-5', to: 'L162-12-17' }, ['L162-5', 'L162-5-2', 'L162-12-17']],
      [{ to: 'L162-5-3', limit: 1 }, ['L162-5']],
      [{ from: 'L200-1' }, []],
    ])('of a text, %j', (range, expected) =>
      law(async (store) => {
        const rows = await store.articlesOf('code-de-la-securite-sociale', range);
        expect(rows.map((row) => row.number)).toEqual(expected);
      }),
    );

    test('of a text that is not there: none', () =>
      law(async (store) => expect(await store.articlesOf('code-civil')).toEqual([])));

    test('by number, in every text', () =>
      law(async (store) => {
        const rows = await store.withNumber('L162-5');
        expect(rows.map((row) => row.key)).toEqual([
          'code-de-la-sante-publique/L162-5',
          'code-de-la-securite-sociale/L162-5',
        ]);
      }));

    test('by prefix, at most so many', () =>
      law(async (store) => {
        const all = await store.withPrefix('L162-12', 10);
        expect(all.map((row) => row.number)).toEqual(['L162-12-17', 'L162-12-20']);
        expect(await store.withPrefix('L162-12', 1)).toHaveLength(1);
        const there = await store.withPrefix('L162', 10, 'code-de-la-sante-publique');
        expect(there.map((row) => row.key)).toEqual(['code-de-la-sante-publique/L162-5']);
        expect(await store.withPrefix('R', 10)).toEqual([]);
      }));

    test('by official id, of the article or of a version', () =>
      law(async (store) => {
        const byCid = await store.withOfficialId('LEGIARTI000006740684');
        const byVersion = await store.withOfficialId('LEGIARTI000051140851');
        expect([byCid, byVersion].map((rows) => rows.map((row) => row.key))).toEqual([
          ['code-de-la-securite-sociale/L162-5'],
          ['code-de-la-securite-sociale/L162-5'],
        ]);
        expect(await store.withOfficialId('LEGIARTI000000000000')).toEqual([]);
      }));
  });

  describe(`${name}: edges`, () => {
    const CSS = 'code-de-la-securite-sociale';

    test('who cites: proved, declared and formerly', () =>
      law(async (store, id) => {
        const rows = await store.citing([id(`${CSS}/L162-5`)], { relations: ['cites'] });
        const sources = await keys(
          store,
          rows.map((row) => row.source),
        );
        expect(rows.map((row, index) => [sources[index], row.standing, row.origins, row.weight])).toEqual([
          ['code-de-la-sante-publique/L4134-4', 'proved', ['list', 'text'], 3],
          [`${CSS}/L162-12-17`, 'formerly', ['list'], 1],
          ['decret-2004-177/1', 'declared', ['list'], 1],
          ['loi-93-8/8', 'proved', ['text'], 1],
        ]);
      }));

    test('an act is not expected to list what it did: only declared', () =>
      law(async (store, id) => {
        const rows = await store.citing([id('code-de-la-sante-publique/L4134-4')]);
        expect(rows.map((row) => [row.relation, row.standing])).toEqual([['repeals', 'declared']]);
      }));

    test('an article that names itself has evidence and no edge', () =>
      law(async (store, id) => {
        const self = id(`${CSS}/L162-5`);
        expect((await store.cited([self])).filter((row) => row.target === self)).toEqual([]);
        expect(await store.evidence([{ source: self, target: self }])).toHaveLength(1);
      }));

    test('evidence carries its words and what stands around them', () =>
      law(async (store, id) => {
        const pair = { source: id('code-de-la-sante-publique/L4134-4'), target: id(`${CSS}/L162-5`) };
        const rows = await store.evidence([pair]);
        expect(rows.map(({ origin, surface, before, after }) => ({ origin, surface, before, after }))).toEqual([
          {
            origin: 'text',
            surface: 'L.\n162-5',
            before: 'mentionnées à l’article ',
            after: ' du code de la sécurité sociale. - Code de la sécurité so',
          },
          { origin: 'list', surface: 'L162-5', before: 'Code de la sécurité sociale. - art. ', after: ' (M)' },
          { origin: 'list', surface: 'L162-5', before: 'Code de la sécurité sociale. - art. ', after: '' },
        ]);
        expect(rows.map((row) => row.mark)).toEqual([undefined, 'M', undefined]);
        expect(rows.every((row) => row.path === 'csp/L4134-4.md')).toBe(true);
      }));

    test('filters by relation', () =>
      law(async (store, id) => {
        const article = id('code-de-la-sante-publique/L4134-4');
        expect(await store.citing([article], { relations: ['cites'] })).toEqual([]);
        expect(await store.cited([article], { relations: [] })).toEqual([]);
      }));
  });

  describe(`${name}: what is saved is loaded`, () => {
    const options = { seed: 20200, numRuns: 25 };

    test(
      'texts, articles, versions, pages',
      () =>
        fc.assert(
          fc.asyncProperty(anyContents, (contents) =>
            opened(contents, async (store) => {
              expect(await store.texts()).toEqual([...contents.texts].sort((a, b) => (a.key < b.key ? -1 : 1)));
              const some = [...contents.texts].slice(1).map(({ key }) => key);
              expect((await store.texts(some)).map(({ key }) => key)).toEqual([...some].sort());
              const least = (days: readonly (string | undefined)[]) =>
                days.filter((day) => day !== undefined).sort()[0];
              const days = await store.lawDays();
              expect(days.knownOn).toBe(least([...contents.texts].map(({ knownOn }) => knownOn)));
              expect(days.stateOn).toBe(least([...contents.texts].map(({ stateOn }) => stateOn)));
              const rows = await store.articles([...contents.articles].map((article) => article.key));
              expect(rows).toHaveLength([...contents.articles].length);
              for (const article of contents.articles) expect(rows).toContainEqual(expect.objectContaining(article));
              const sorted = [...rows].sort((a, b) => a.id - b.id);
              const official = [...rows].sort(
                (a, b) =>
                  (a.textKey < b.textKey ? -1 : a.textKey > b.textKey ? 1 : 0) ||
                  (a.number === '' ? -1 : b.number === '' ? 1 : compareNumbers(a.number, b.number)),
              );
              expect(sorted.map((row) => row.key)).toEqual(official.map((row) => row.key));
              const versions = await store.versions(rows.map((row) => row.id));
              expect(versions).toHaveLength([...contents.versions].length);
              for (const { page, articleKey, ...version } of contents.versions) {
                const article = rows.find((row) => row.key === articleKey)?.id;
                const { cid, ...rest } = version;
                const own = [...contents.articles].find((one) => one.key === articleKey)?.cid;
                // Said once: a version carries an identifier only where it is not its article's.
                const plain = page.nota === undefined && page.repealedItems.length === 0;
                const told = { ...(cid === own ? {} : { cid }), ...(plain ? { plain } : {}) };
                expect(versions).toContainEqual({ ...rest, article, ...told });
                expect(await store.page(version.id)).toEqual(page);
              }
            }),
          ),
          options,
        ),
      60_000,
    );

    test(
      'evidence, open references, diagnostics',
      () =>
        fc.assert(
          fc.asyncProperty(anyContents, (contents) =>
            opened(contents, async (store) => {
              const ids = await idsByKey(store, contents);
              const names = new Map([...ids].map(([key, id]) => [id, key]));
              const pairs = [...ids.values()].flatMap((source) =>
                [...ids.values()].map((target) => ({ source, target })),
              );
              const found = (await store.evidence(pairs)).map((row) =>
                plainEvidence({ ...row, source: names.get(row.source) ?? '', target: names.get(row.target) ?? '' }),
              );
              expect(found.sort()).toEqual([...new Set([...contents.evidence].map(plainEvidence))].sort());
              const silent = await store.evidence(pairs, { words: false });
              const unsaid = { surface: '', before: '', after: '' };
              expect(silent).toEqual((await store.evidence(pairs)).map((row) => ({ ...row, ...unsaid })));
              const open = await store.openReferences([...contents.versions].map((version) => version.id));
              expect(open).toHaveLength([...contents.openReferences].length);
              for (const row of contents.openReferences) expect(open).toContainEqual(row);
              expect(await store.diagnostics()).toEqual([...contents.diagnostics]);
            }),
          ),
          options,
        ),
      60_000,
    );

    test(
      'who-cites and cites are two readings of the same edges',
      () =>
        fc.assert(
          fc.asyncProperty(anyContents, (contents) =>
            opened(contents, async (store) => {
              const ids = [...(await idsByKey(store, contents)).values()];
              const show = (row: object): string => JSON.stringify(row);
              const forward = (await store.cited(ids)).map(show).sort();
              expect((await store.citing(ids)).map(show).sort()).toEqual(forward);
            }),
          ),
          options,
        ),
      60_000,
    );
  });

  test(`${name}: every relation can be kept`, () =>
    law(async (store, id) => {
      expect((await store.citing([id('loi-93-8/8')])).map((row) => row.relation).sort()).toEqual(
        [...RELATION_NAMES].sort(),
      );
    }));
}
