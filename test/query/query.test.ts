import { describe, expect, test } from '@jest/globals';
import { QUERIES } from '../../src/query/registry.js';
import type { Query, QueryOptions } from '../../src/query/query.js';
import type { Cell, Table } from '../../src/model/table.js';
import { columnsFor } from '../../src/model/table.js';
import { reporter as json } from '../../src/report/json.js';
import { reporter as text } from '../../src/report/text.js';
import { lawOn } from '../../src/query/law-on-day.js';
import { compareLaw, type Side } from '../../src/query/measures/diff.js';
import { standingOn } from '../../src/query/measures/impact.js';
import { measureWords } from '../../src/query/measures/words/words.js';
import { diffTable } from '../../src/query/measures/diff-table.js';
import type { LawStore } from '../../src/store/store.js';
import { DATED_LAW } from '../dated-law.js';
import { expectGolden } from '../golden.js';
import { memoryStore } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';
const seeds = memoryStore(SEED_LAW);
const dated = memoryStore(DATED_LAW);

async function load(name: string): Promise<Query> {
  const entry = QUERIES.find((row) => row.name === name);
  if (entry === undefined) throw new Error(`no query ${name}`);
  return (await entry.load()).query;
}

async function ask(name: string, keys: readonly string[], options: QueryOptions = {}, store: LawStore = seeds) {
  const rows = (await Promise.all(keys.map((key) => store.articles([key])))).flat();
  return (await load(name)).run(store, rows, options);
}

const column = (table: Table, name: string): Cell[] => table.rows.map((row) => row[name] ?? null);
const asText = (table: Table, width = 140): string =>
  [...text.renderTable(table, { color: false, language: 'en', width })].join('');
const asJson = (table: Table): string => [...json.renderTable(table, { color: false, language: 'en' })].join('');

describe('golden answers from the founding documents', () => {
  const cases: readonly [string, string, readonly string[], QueryOptions][] = [
    ['who-cites-l162-5', 'who-cites', [`${CSS}/L162-5`], {}],
    ['who-cites-l162-5-depth-2', 'who-cites', [`${CSS}/L162-5`], { depth: 2 }],
    ['who-cites-l162-12-17', 'who-cites', [`${CSS}/L162-12-17`], {}],
    ['cites-l162-12-17', 'cites', [`${CSS}/L162-12-17`], {}],
    ['cites-l162-5', 'cites', [`${CSS}/L162-5`], {}],
    ['cites-of-a-stub', 'cites', ['decret-2004-177/1'], {}],
    ['show-l4134-4', 'show', [`${CSP}/L4134-4`], {}],
    ['show-l162-12-17', 'show', [`${CSS}/L162-12-17`], {}],
    ['history-l4134-4', 'history', [`${CSP}/L4134-4`], {}],
    ['history-l162-12-17', 'history', [`${CSS}/L162-12-17`], {}],
    ['path', 'path', [`${CSS}/L162-12-20`, 'loi-93-8/6'], {}],
    ['no-path', 'path', ['loi-93-8/6', `${CSS}/L162-12-20`], {}],
    ['texts', 'list', [], {}],
    ['articles', 'list', [], { within: [CSS] }],
    ['in-french', 'who-cites', [`${CSS}/L162-5`], { language: 'fr' }],
    ['history-in-french', 'history', [`${CSP}/L4134-4`], { language: 'fr' }],
    ['stats', 'stats', [], {}],
    ['stats-in-french', 'stats', [], { language: 'fr' }],
    ['rank', 'rank', [], {}],
    ['rank-pagerank-in-french', 'rank', [], { by: 'pagerank', language: 'fr', limit: 4 }],
    ['rank-hits', 'rank', [], { by: 'hits', limit: 4 }],
    ['rank-betweenness', 'rank', [], { by: 'betweenness', limit: 4 }],
    ['communities', 'communities', [], {}],
    ['communities-of-texts-in-french', 'communities', [], { level: 'text', language: 'fr' }],
    ['components', 'components', [], {}],
    ['components-in-french', 'components', [], { language: 'fr', relations: ['cites', 'codifies'] }],
    ['cycles', 'cycles', [], {}],
    ['cycles-in-french', 'cycles', [], { language: 'fr', level: 'text' }],
    ['orphans', 'orphans', [], {}],
    ['orphans-in-french', 'orphans', [], { language: 'fr', kind: 'citing-nothing', within: [CSS] }],
    ['matrix', 'matrix', [], {}],
    ['matrix-of-codes-in-french', 'matrix', [], { nature: 'code', language: 'fr' }],
    ['impact-l162-5', 'impact', [`${CSS}/L162-5`], {}],
    ['impact-in-french', 'impact', [`${CSS}/L162-12-17`], { language: 'fr', limit: 1 }],
    ['impact-of-nothing', 'impact', ['decret-2004-177/1'], {}],
    ['similar-l162-5', 'similar', [`${CSS}/L162-5`], {}],
    ['similar-in-french', 'similar', [`${CSS}/L162-12-17`], { language: 'fr', limit: 1 }],
  ];

  test.each(cases)('%s', async (name, query, keys, options) => {
    const { table } = await ask(query, keys, options);
    expectGolden(`query/${name}.txt`, asText(table));
  });

  test.each(['who-cites', 'cites', 'show', 'history'])('%s for programs', async (name) => {
    const { table } = await ask(name, [`${CSS}/L162-12-17`]);
    expectGolden(`query/${name}.json`, asJson(table));
  });
});

describe('who-cites', () => {
  test('folds list and text into one row an article and keeps every proof', async () => {
    const { table } = await ask('who-cites', [`${CSS}/L162-5`]);
    expect(column(table, 'article')).toEqual([
      `${CSS}/L162-12-17`,
      `${CSS}/L162-12-20`,
      'loi-93-8/8',
      `${CSP}/L4134-4`,
    ]);
    expect(column(table, 'origins')[0]).toEqual(['list', 'text']);
    expect(column(table, 'evidence').map((cell) => (Array.isArray(cell) ? cell.length : 0))).toEqual([3, 1, 1, 2]);
    expect(table.about).toMatchObject({ articles: 4, texts: 3, dead: 1, declared: 0, formerly: 0, selfReferences: 1 });
  });

  test('puts what is proved first, then what is declared, formerly, and dead', async () => {
    const { table } = await ask('who-cites', [`${CSS}/L162-12-17`]);
    expect(column(table, 'standing')).toEqual(['declared', 'formerly']);
  });

  test.each<[string, QueryOptions, readonly string[]]>([
    [
      '--status in-force leaves out what is known to be dead',
      { status: 'in-force' },
      ['L162-12-17', 'L162-12-20', '8'],
    ],
    ['--in keeps the citing articles of a text', { within: ['loi-93-8'] }, ['8']],
    ['--proof list', { proof: 'list' }, ['L162-12-17', 'L4134-4']],
    ['--proof text', { proof: 'text' }, ['L162-12-17', 'L162-12-20', '8', 'L4134-4']],
    ['--relation', { relations: ['replaces'] }, []],
    ['--limit', { limit: 1 }, ['L162-12-17']],
  ])('%s', async (_, options, expected) => {
    const { table } = await ask('who-cites', [`${CSS}/L162-5`], options);
    expect(column(table, 'number')).toEqual(expected);
    if (options.limit !== undefined) expect(table.about).toMatchObject({ articles: 4 });
  });

  test('gives the graph of its rows', async () => {
    const graph = await (await ask('who-cites', [`${CSS}/L162-5`])).graph?.();
    expect(graph?.nodes()).toHaveLength(5);
    expect(graph?.edges()).toHaveLength(4);
  });
});

describe('cites', () => {
  test('tells the wordings of 1999 and of 2002 apart', async () => {
    const { table } = await ask('cites', [`${CSS}/L162-12-17`]);
    expect(table.head?.filter((line) => /^(1999|2002) /.test(line))).toEqual([
      '1999 (loi n° 99-1140, art.\u00a024): 2 (art.\u00a0L.\u00a0162-5, art.\u00a0L.\u00a0162-15)',
      '2002 (loi n° 2002-322, art.\u00a03): 7 (art.\u00a0L.\u00a0162-5, art.\u00a0L.\u00a0162-9, art.\u00a0L.\u00a0162-12-2, ' +
        'art.\u00a0L.\u00a0162-12-9, art.\u00a0L.\u00a0162-14, art.\u00a0L.\u00a0162-15, art.\u00a0L.\u00a0322-5-2)',
    ]);
  });
});

describe('a day', () => {
  const old = 'code-du-travail/L122-14';
  test.each<[string, string, readonly string[]]>([
    ['2007-06-01', 'who-cites', ['code-du-travail/L122-14-1']],
    ['2009-06-01', 'who-cites', []],
  ])('on %s, %s of L122-14 are %j', async (at, query, expected) => {
    const { table } = await ask(query, [old], { at }, dated);
    expect(column(table, 'article')).toEqual(expected);
  });

  test('an index without dated wordings refuses another day than its own', async () => {
    await expect(ask('who-cites', [`${CSS}/L162-5`], { at: '2010-01-01' })).rejects.toThrow(
      'the wordings asked about have no dates: the index cannot say what held on 2010-01-01',
    );
  });

  test('shows the wording of the day', async () => {
    const { table } = await ask('show', [old], { at: '1990-01-01' }, dated);
    expect(table.passages?.map(({ text: words }) => words)).toEqual(['Rédaction de 1989, article L. 122-14-1.']);
  });

  test('status on the day rests on the dates', async () => {
    const status = async (at: string) => (await ask('show', [old], { at }, dated)).table.head?.[0];
    expect(await status('1990-01-01')).toBe('status: en vigueur (dates of its versions)');
    expect(await status('1980-01-01')).toBe('status: pas encore en vigueur (dates of its versions)');
    expect(await status('2010-01-01')).toMatch(/^status: abrogé since 2008-05-01/);
  });
});

test('why a reference of the wording comes to nothing is said in the language asked for', async () => {
  const [row] = SEED_LAW.pages;
  if (row === undefined) throw new Error('no page');
  const start = row.text.indexOf('article');
  const reference = { form: 'same-text', span: { start, end: start + 7 }, surface: 'article' } as const;
  const outcome = { kind: 'unresolved', reason: 'the words do not say which text' } as const;
  const open = [{ page: row.id, path: row.path, line: 1, column: 1, reference, outcome }];
  const store = memoryStore({ ...SEED_LAW, open });
  const detail = async (language: 'en' | 'fr') => {
    const { table } = await ask('show', [row.article], { language }, store);
    return table.rows.filter(({ kind }) => kind === 'open-reference').map((each) => each['detail']);
  };
  expect(await detail('en')).toEqual(['the words do not say which text']);
  expect(await detail('fr')).toEqual(['les mots ne disent pas quel texte']);
});

describe('history', () => {
  test('tells the codification of the code from the creation of the article', async () => {
    const { table } = await ask('history', [`${CSS}/L162-12-17`]);
    expect(table.rows.map((row) => [row['date'], row['dateKind'], row['event'], row['article']])).toEqual([
      ['1985-12-17', 'signed', 'code-codified', 'decret-85-1353/'],
      ['1999-12-30', 'published', 'created', 'loi-99-1140/24'],
      ['2002-03-07', 'published', 'amended', 'loi-2002-322/3'],
    ]);
  });

  test('follows Anciens textes and Nouveaux textes', async () => {
    const { table } = await ask('history', ['code-du-travail/L1232-2'], {}, dated);
    expect(table.rows[0]).toMatchObject({ event: 'follows', article: 'code-du-travail/L122-14' });
    const back = await ask('history', ['code-du-travail/L122-14'], {}, dated);
    expect(back.table.rows.at(-1)).toMatchObject({ event: 'replaced', article: 'code-du-travail/L1232-2' });
  });
});

describe('successors', () => {
  const TRAVAIL = 'code-du-travail';
  const RECODED = 'ordonnance-2007-329/12';
  // The page of L. 432-1 lists L. 432-2 (T), where its words went in 1982, beside L. 2323-19, where they went in 2008.
  const [, page] = DATED_LAW.pages;
  const replaces = (source: string, target: string) => ({
    ...{ source: `${TRAVAIL}/${source}`, target: `${TRAVAIL}/${target}`, page: page!.id },
    ...{ words: source, relation: 'replaces' as const, origin: 'list' as const },
  });
  const ended = (since: string | undefined, more: object = {}) => ({
    ...{ status: 'repealed' as const, basis: 'nota' as const, by: RECODED, ...(since === undefined ? {} : { since }) },
    ...more,
  });
  const outcomes = async (statuses: NonNullable<typeof DATED_LAW.statuses>, name = 'successors', of = 'L432-1') => {
    const keyed = Object.fromEntries(Object.entries(statuses).map(([number, row]) => [`${TRAVAIL}/${number}`, row]));
    const article = `${TRAVAIL}/L432-1`;
    const text = 'Code du travail - art. L432-2, L2143-21, L2323-19';

    const edges = [replaces('L432-2', 'L432-1'), replaces('L2323-19', 'L432-1'), replaces('L2143-21', 'L432-2')];
    const law = { ...DATED_LAW, pages: [{ ...page!, article, text }], edges, statuses: keyed };
    const { table } = await ask(name, [`${TRAVAIL}/${of}`], {}, memoryStore(law));
    return table.rows.map((row) => [row['label'], row['outcome']]);
  };

  test('what had ended by then took no place: the step is of an earlier time, and nothing is followed through it', async () => {
    const both = { 'L432-1': ended('2008-05-01'), 'L432-2': ended('2008-05-01') };
    const earlier = [
      ['art.\u00a0L.\u00a0432-2 du code du travail', 'earlier'],
      ['art.\u00a0L.\u00a02323-19 du code du travail', 'unknown'],
    ];
    expect(await outcomes(both)).toEqual(earlier);
    expect(await outcomes({ 'L432-1': ended('2008-05-01'), 'L432-2': ended('1993-07-27') })).toEqual(earlier);
    expect(await outcomes(both, 'predecessors', 'L2143-21')).toEqual([
      ['art.\u00a0L.\u00a0432-2 du code du travail', 'through'],
      ['art.\u00a0L.\u00a0432-1 du code du travail', 'earlier'],
    ]);
  });

  test('where a day is missing or only a latest one, the act that ended both says so', async () => {
    const bound = { 'L432-1': ended('2008-03-01', { bound: true }), 'L432-2': ended('2008-05-01') };
    expect((await outcomes(bound))[0]).toEqual(['art.\u00a0L.\u00a0432-2 du code du travail', 'earlier']);
    const undated = { 'L432-1': ended(undefined), 'L432-2': ended(undefined) };
    expect((await outcomes(undated))[0]).toEqual(['art.\u00a0L.\u00a0432-2 du code du travail', 'earlier']);
  });

  test('what ended later is gone through', async () => {
    const later = { 'L432-1': ended('1982-11-04'), 'L432-2': ended('2008-05-01') };
    const through = [
      ['art.\u00a0L.\u00a0432-2 du code du travail', 'through'],
      ['art.\u00a0L.\u00a02323-19 du code du travail', 'unknown'],
      ['art.\u00a0L.\u00a02143-21 du code du travail', 'unknown'],
    ];
    expect(await outcomes(later)).toEqual(through);
    const acts = { 'L432-1': ended(undefined, { by: 'loi-82-915/28' }), 'L432-2': ended(undefined) };
    expect(await outcomes(acts)).toEqual(through);
  });
});

describe('path', () => {
  test('from an article to itself has no step', async () => {
    const { table } = await ask('path', [`${CSS}/L162-5`, `${CSS}/L162-5`]);
    expect(table.head).toEqual(['both are the same article']);
  });

  test('needs two articles', async () => {
    await expect(ask('path', [`${CSS}/L162-5`])).rejects.toThrow('a path needs two articles');
  });

  test('says when it gave up', async () => {
    const { table } = await ask('path', [`${CSS}/L162-12-20`, 'loi-93-8/6'], { limit: 1 });
    expect(table.head?.[0]).toContain('gave up');
  });
});

describe('measures', () => {
  test.each<[string, QueryOptions]>([
    ['stats', { within: ['nowhere'] }],
    ['orphans', { within: ['nowhere'] }],
    ['matrix', { within: ['nowhere'] }],
  ])('%s of a text that is not there', async (name, options) => {
    await expect(ask(name, [], options)).rejects.toThrow('nowhere: no such text in the index');
  });

  test('matrix of a nature that no text has names those there are', async () => {
    await expect(ask('matrix', [], { nature: 'novel' })).rejects.toThrow('no text of the index is a novel');
  });

  test('--status in-force leaves out what is known to be dead, and what it cites', async () => {
    const all = await ask('rank', [], {});
    const living = await ask('rank', [], { status: 'in-force' });
    const citedBy = ({ table }: typeof all): unknown =>
      table.rows.find((row) => row['article'] === `${CSS}/L162-5`)?.['citedBy'];
    expect([citedBy(all), citedBy(living)]).toEqual([4, 3]);
  });

  test('of a day that undated law cannot speak of', async () => {
    await expect(ask('rank', [], { at: '2010-01-01' })).rejects.toThrow('have no dates');
  });

  /** Eleven acts of one article each: the first five cite one another, the rest the first and one another in a ring; one is only named. */
  function elevenActs() {
    const keys = Array.from({ length: 11 }, (_, at) => `loi-20${String(at + 10)}-1`);
    const cites = (from: number, to: number) => ({
      ...{ source: `${keys[from]!}/1`, target: `${keys[to]!}/1`, page: `p-${keys[from]!}`, words: 'article 1' },
    });
    const five = [0, 1, 2, 3, 4];
    return memoryStore({
      texts: [...keys, 'loi-1999-1'].map((key) => ({ key, nature: 'loi', title: key, holding: 'partial' })),
      pages: keys.map((key) => ({ article: `${key}/1`, id: `p-${key}`, path: `${key}.md`, text: 'article 1' })),
      edges: [
        ...five.flatMap((from) => five.filter((to) => to !== from).map((to) => cites(from, to))),
        ...[5, 6, 7, 8, 9, 10].flatMap((from) => [cites(from, 0), cites(from, from === 10 ? 5 : from + 1)]),
        { ...cites(10, 0), target: 'loi-1999-1/1' },
      ],
    });
  }

  test('matrix names a rich club where enough texts have pages', async () => {
    for (const [language, words] of [
      ['en', '(--club): 32.2 % of their ordered pairs are joined, 90.6 % of the citations'],
      ['fr', '(--club) : 32,2\u00a0% de leurs couples ordonnés sont reliés, 90,6\u00a0% des citations'],
    ] as const)
      expect((await ask('matrix', [], { language }, elevenActs())).table.foot?.[1]).toContain(words);
  });

  test('the rich club, by hand: five acts that cite one another, six in a ring that cite the first', async () => {
    const { table } = await ask('matrix', [], { club: true, limit: 6 }, elevenActs());
    expect(table.about).toMatchObject({ texts: 11, pairs: 32, seen: 110, density: 32 / 110, samples: 100 });
    expect(column(table, 'text')).toEqual([10, 11, 12, 13, 14, 15].map((year) => `loi-20${String(year)}-1`));
    expect(table.rows[0]).toMatchObject({ cites: 4, citedBy: 10, given: 4, received: 10, density: 0, joined: '' });
    expect(column(table, 'density')).toEqual([0, 1, 1, 1, 1, 21 / 30]);
    // Degrees so unlike leave chance little choice, yet some.
    const chance = column(table, 'chance').map(Number);
    expect(chance[4]).toBeLessThan(1);
    expect(chance[4]).toBeGreaterThan(0.4);
    expect(new Set(column(table, 'community').slice(0, 5)).size).toBe(1);
    expect(table.foot?.at(-1)).toBe('and 5 more (--limit)');
    expect((await ask('matrix', [], { club: true, language: 'fr' }, elevenActs())).table.head?.[1]).toMatch(
      /^\d+ des 10/,
    );
  });

  test('a club of fewer texts than ten, and one asked together with pairs', async () => {
    const { table } = await ask('matrix', [], { club: true, nature: 'code' });
    expect([table.head?.length, column(table, 'chance')[0]]).toEqual([1, 0]);
    await expect(ask('matrix', [], { club: true, pairs: true })).rejects.toThrow('not with both');
  });

  test('communities of the texts of one nature', async () => {
    const { table } = await ask('communities', [], { level: 'text', nature: 'code' });
    expect(table.about?.['nodes']).toBe(2);
  });

  test('matrix as pairs says what its cells say, one row each, most citations first', async () => {
    const { table: pairs } = await ask('matrix', [], { pairs: true });
    const { table: cells } = await ask('matrix', [], { limit: 100 });
    const said = cells.rows.flatMap((row) =>
      Object.entries(row).flatMap(([to, count]) =>
        typeof count === 'number' && count > 0 && to !== 'place' && to !== 'others' ? [[row['text'], to, count]] : [],
      ),
    );
    const rows = pairs.rows.map((row) => [row['from'], row['to'], row['citations']]);
    expect([...rows].sort()).toEqual([...said].sort());
    expect(rows.map(([, , count]) => Number(count))).toEqual(rows.map((row) => Number(row[2])).sort((a, b) => b - a));
    const { table: cut } = await ask('matrix', [], { pairs: true, limit: 1 });
    expect([cut.rows.length, cut.foot?.[0]]).toEqual([1, expect.stringContaining('more')]);
  });

  test('orphans that stand alone', async () => {
    const { table } = await ask('orphans', [], { kind: 'alone' });
    expect(table.rows.every((row) => row['citedBy'] === 0 && row['cites'] === 0)).toBe(true);
  });

  test.each<[string, number]>([
    ['2007-06-01', 1],
    ['2009-06-01', 0],
  ])('on %s the old L122-14 stands in the graph with %i citation', async (at, citedBy) => {
    const { table } = await ask('rank', [], { at }, dated);
    const row = table.rows.find((each) => each['article'] === 'code-du-travail/L122-14');
    expect(row?.['citedBy'] ?? 0).toBe(citedBy);
  });

  test('impact follows to the asked depth and no further than one text', async () => {
    const { table } = await ask('impact', [`${CSS}/L162-5`], { depth: 1, within: [CSS] });
    expect(column(table, 'number')).toEqual(['L162-12-17', 'L162-12-20']);
    const on = await ask('impact', ['code-du-travail/L122-14'], { at: '2007-06-01', depth: 1 }, dated);
    expect(column(on.table, 'article')).toEqual(['code-du-travail/L122-14-1']);
  });

  test('impact leaves as a graph, with the edges of its rows alone', async () => {
    const { table, graph } = await ask('impact', [`${CSS}/L162-5`], { depth: 1, within: [CSS] });
    const found = await graph?.();
    expect(found?.nodes().sort()).toEqual([`${CSS}/L162-5`, ...column(table, 'article').map(String)].sort());
    expect(found?.everyEdge((_, __, ___, target) => target === `${CSS}/L162-5`)).toBe(true);
  });

  test('impact says where it stopped following', async () => {
    const numbers = ['1', '2', '3', '4'];
    const chain = memoryStore({
      texts: [{ key: 'loi-2010-1', nature: 'loi', title: 'loi n° 2010-1', holding: 'partial' }],
      pages: numbers.map((n) => ({ article: `loi-2010-1/${n}`, id: `p-${n}`, path: `${n}.md`, text: 'article 1' })),
      edges: numbers.slice(1).map((n) => ({
        ...{
          source: `loi-2010-1/${n}`,
          target: `loi-2010-1/${String(Number(n) - 1)}`,
          page: `p-${n}`,
          words: 'article 1',
        },
      })),
    });
    const subjects = await chain.articles(['loi-2010-1/1']);
    const within = async (most: number, depth: number) => {
      const { found, stopped } = await standingOn(chain, subjects, { depth, most });
      return [found.length, stopped];
    };
    expect(await within(1, 5)).toEqual([1, 1]);
    expect(await within(2, 5)).toEqual([2, 2]);
    expect(await within(1, 1)).toEqual([1, undefined]);
    expect(await within(100, 5)).toEqual([3, undefined]);
    expect(measureWords('en').impact.stopped(1)).toContain('only 1 step followed');
    expect(measureWords('fr').impact.stopped(2)).toContain('2 pas suivis');
  });

  test('similar on a day, and only what lives', async () => {
    const { table } = await ask(
      'similar',
      ['code-du-travail/L122-14'],
      { at: '2007-06-01', status: 'in-force' },
      dated,
    );
    expect(table.rows.every((row) => row['status'] !== 'repealed')).toBe(true);
  });
});

describe('diff', () => {
  const days = (from: string, to: string): [Side, Side] => [
    { store: dated, law: lawOn(dated, from), day: from },
    { store: dated, law: lawOn(dated, to), day: to },
  ];

  test.each(['en', 'fr'] as const)('of the law before and after the new code du travail, in %s', async (language) => {
    const compared = await compareLaw(...days('2007-06-01', '2009-06-01'), { relations: ['cites'] });
    const asked = { store: dated, from: '2007-06-01', to: '2009-06-01', options: { language } };
    expectGolden(`query/diff-${language}.txt`, asText(await diffTable(compared, asked)));
  });

  test('of a day and itself is nothing; a text that is not there is an error', async () => {
    const same = days('2007-06-01', '2007-06-01');
    const compared = await compareLaw(...same, { relations: ['cites'] });
    expect(compared).toEqual({ changes: [], unsaid: 0 });
    const asked = { store: dated, from: 'a', to: 'b', options: { limit: 1 } };
    expect((await diffTable(compared, asked)).head).toEqual(['nothing changed']);
    await expect(compareLaw(...same, { relations: ['cites'], within: ['nowhere'] })).rejects.toThrow('no such text');
  });

  test('of two indexes: what is in one only', async () => {
    const [older, newer] = [memoryStore({ ...SEED_LAW, edges: SEED_LAW.edges.slice(1) }), seeds];
    const compared = await compareLaw(
      { store: older, law: older },
      { store: newer, law: newer },
      { relations: ['cites'] },
    );
    expect(compared.changes.map(({ change, article, other }) => [change, article.key, other?.key])).toEqual([
      ['cites', `${CSS}/L162-5`, 'loi-93-8/6'],
    ]);
    const back = await compareLaw({ store: newer, law: newer }, { store: older, law: older }, { relations: ['cites'] });
    expect(back.changes.map(({ change }) => change)).toEqual(['cites-no-more']);
  });
});

describe('every query', () => {
  test.each(QUERIES.map(({ name }) => name))(
    '%s: named as registered, columns filled, no row with others',
    async (name) => {
      const entry = QUERIES.find((row) => row.name === name);
      const query = await load(name);
      expect([query.name, query.summary]).toEqual([entry?.name, entry?.summary]);
      const keys = [`${CSS}/L162-12-17`, `${CSS}/L162-5`].slice(0, query.subjects);
      const { table } = await ask(name, keys);
      const names = new Set(table.columns.map((each) => each.name));
      const stray = table.rows.flatMap((row) => Object.keys(row).filter((key) => !names.has(key)));
      expect(stray).toEqual([]);
      expect((table.groupBy ?? []).filter((each) => !names.has(each))).toEqual([]);
      for (const audience of ['people', 'flat', 'nested'] as const)
        expect(columnsFor(table, audience).length).toBeGreaterThan(0);
    },
  );

  test.each(QUERIES.map(({ name }) => name))('%s: the same answer twice', async (name) => {
    const query = await load(name);
    const keys = [`${CSS}/L162-12-17`, `${CSS}/L162-5`].slice(0, query.subjects);
    const [one, other] = [await ask(name, keys), await ask(name, keys)];
    expect(other.table).toEqual(one.table);
  });

  test.each(QUERIES.map(({ name }) => name))('%s: asked about nothing', async (name) => {
    const { subjects } = await load(name);
    // A question about the whole has nobody to ask about.
    if (subjects === 0) expect((await ask(name, [])).table.columns.length).toBeGreaterThan(0);
    else await expect(ask(name, [])).rejects.toThrow(/article/);
  });
});
