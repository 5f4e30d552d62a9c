import { describe, expect, test } from '@jest/globals';
import type { StatusReport } from '../../src/model/status.js';
import { lawOn, requireLawOn } from '../../src/query/law-on-day.js';
import { statusOn } from '../../src/query/day.js';
import { RELATION_NAMES } from '../../src/model/relation.js';
import { scopeFor } from '../../src/query/measures/scope.js';
import { wholeGraph } from '../../src/graph/whole-graph.js';
import { DATED_LAW } from '../dated-law.js';
import { memoryStore } from '../memory-store.js';
import { SEED_LAW } from '../seed-law.js';

const superseded: StatusReport = { status: 'superseded', basis: 'dates' };
const repealed: StatusReport = { status: 'repealed', basis: 'dates', since: '2008-05-01' };
const alive: StatusReport = { status: 'in-force', basis: 'dates' };
const UNKNOWN: StatusReport = { status: 'unknown', basis: 'none' };

/** Article L. 122-14 of 1973: a wording of 1989, one of 1991, the end on 1 May 2008. */
const LIFE = [
  { from: '1989-08-08', until: '1991-01-18', status: superseded },
  { from: '1991-01-18', until: '2008-05-01', status: repealed },
];
/** Article D. 6332-93: it died, and its number was used again. */
const TWICE = [
  { from: '2008-05-01', until: '2012-07-01', status: { ...repealed, since: '2012-07-01' } },
  { from: '2015-01-01', status: alive },
];
const page = (since?: string, bound?: true): StatusReport => ({
  ...{ status: 'repealed', basis: 'page' },
  ...(since !== undefined && { since }),
  ...(bound && { bound }),
});

describe('the status of an article on a day', () => {
  test.each<[string, string | undefined, Parameters<typeof statusOn>[2], StatusReport, StatusReport]>([
    ['no day asked: as the index has it', undefined, LIFE, repealed, repealed],
    ['before its first wording', '1989-08-07', LIFE, repealed, { status: 'not-yet-in-force', basis: 'dates' }],
    ['on the first day of a wording', '1989-08-08', LIFE, repealed, alive],
    ['on the day one wording follows another', '1991-01-18', LIFE, repealed, alive],
    ['on its last day', '2008-04-30', LIFE, repealed, alive],
    ['on the day it ended: intervals are half-open', '2008-05-01', LIFE, repealed, repealed],
    ['between two lives of its number the first one’s end holds', '2013-01-01', TWICE, alive, TWICE[0]!.status],
    ['in its second life', '2015-01-01', TWICE, alive, alive],
    [
      'a wording that never came into force',
      '2000-01-01',
      [{ from: '1999-01-01', until: '1999-01-01', status: { status: 'stillborn', basis: 'dates' } }],
      alive,
      { status: 'stillborn', basis: 'dates', since: '1999-01-01' },
    ],
    [
      'a wording that was annulled afterwards',
      '1990-01-01',
      [{ ...LIFE[0]!, state: 'ANNULE' }],
      repealed,
      { status: 'annulled', basis: 'dates' },
    ],
    [
      'one that was separated beside one that holds',
      '1990-01-01',
      [{ ...LIFE[0]!, state: 'DISJOINT' }, LIFE[0]!],
      repealed,
      alive,
    ],
    [
      'after a wording that another should follow',
      '1995-01-01',
      [LIFE[0]!],
      alive,
      { status: 'unknown', basis: 'dates' },
    ],
    ['no dates: its own page, after the day it names', '2009-01-01', [], page('2008-05-01'), page('2008-05-01')],
    ['no dates: its own page, before the day it names', '2007-01-01', [], page('2008-05-01'), UNKNOWN],
    [
      'no dates: the latest possible day has passed',
      '2008-03-01',
      [],
      page('2008-03-01', true),
      page('2008-03-01', true),
    ],
    ['no dates: the latest possible day has not come', '2008-02-01', [], page('2008-03-01', true), UNKNOWN],
    ['no dates and no day: as if unchanged', '2000-01-01', [{ status: page() }], page(), page()],
    [
      'no dates: marks come last',
      '2000-01-01',
      [],
      { status: 'repealed', basis: 'mark' },
      { status: 'repealed', basis: 'mark' },
    ],
  ])('%s', (_title, day, versions, status, expected) => {
    expect(statusOn({ status }, day, versions)).toEqual(expected);
  });
});

describe('the law on a day', () => {
  const OLD = 'code-du-travail/L122-14';
  const OTHER = 'code-du-travail/L122-14-1';
  const dated = memoryStore(DATED_LAW);

  test.each([
    ['1990-01-01', [`${OLD} cites ${OTHER}`, `${OTHER} cites ${OLD}`]],
    ['1995-01-01', [`${OTHER} cites ${OLD}`]],
    ['2009-01-01', []],
  ])('on %s the wordings of that day cite', async (day, expected) => {
    const graph = await wholeGraph(lawOn(dated, day));
    expect(graph.edges().filter((edge) => edge.includes(' cites '))).toEqual(expected);
  });

  test.each([
    ['2007-03-11', 0],
    ['2007-03-12', 1],
  ])('on %s an act of 12 March 2007 has acted on %d article', async (day, count) => {
    const ties = (await wholeGraph(lawOn(dated, day))).edges().filter((edge) => edge.startsWith('ordonnance-2007-329'));
    expect(ties).toHaveLength(count);
    const relations = [...RELATION_NAMES];
    const { graph } = await scopeFor(dated, { at: day, relations, within: ['code-du-travail', 'ordonnance-2007-329'] });
    const all = await scopeFor(dated, {
      at: '2007-03-12',
      relations,
      within: ['code-du-travail', 'ordonnance-2007-329'],
    });
    expect(all.graph.edges - graph.edges).toBe(1 - count);
  });

  test('articles have the status of the day', async () => {
    const graph = await wholeGraph(lawOn(dated, '2000-01-01'));
    expect([OLD, OTHER].map((key) => graph.getNodeAttribute(key, 'status'))).toEqual(['in-force', 'in-force']);
  });

  test('an index of undated wordings refuses another day than its own, and answers its own', async () => {
    const seeds = memoryStore(SEED_LAW);
    const asked = { within: ['code-de-la-securite-sociale'], language: 'en' } as const;
    await expect(requireLawOn(seeds, { ...asked, day: '2001-01-01' })).rejects.toThrow(/have no dates.*2001-01-01/);
    const texts = SEED_LAW.texts.map((text) => ({ ...text, stateOn: '2020-10-28' }));
    const own = memoryStore({ ...SEED_LAW, texts });
    await expect(requireLawOn(own, { ...asked, day: '2020-10-28' })).resolves.toBeDefined();
    await expect(requireLawOn(own, { ...asked, day: '2020-10-29' })).rejects.toThrow(/have no dates/);
  });
});
