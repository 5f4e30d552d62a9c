import { describe, expect, test } from '@jest/globals';
import { articleStatus, statusByMarks } from '../../src/build/article-status.js';
import { createTextBook } from '../../src/build/text-book.js';
import { readNota } from '../../src/build/nota.js';
import { pageStatus, type PageFacts } from '../../src/build/page-status.js';
import type { LinkMark } from '../../src/model/mark.js';
import type { StatusReport } from '../../src/model/status.js';

const DAY = '2020-10-28';
const page = (facts: Partial<PageFacts>): StatusReport =>
  pageStatus({ ends: [], divisions: [], vouched: true, ...facts }, DAY);

const NOTA_TRAVAIL = `Ordonnance 2007-329 2007-03-12 art. 14 : Les dispositions de la présente ordonnance entrent en vigueur
en même temps que la partie réglementaire du nouveau code du travail et au plus tard le 1er mars 2008.

La loi n° 2008-67 du 21 janvier 2008 dans son article 2 X a fixé la date d'entrée en vigueur de la partie législative du code
du travail au 1er mai 2008.`;

describe('days that a Nota fixes', () => {
  test.each([
    [NOTA_TRAVAIL, { enteredOn: '2008-05-01' }],
    [
      'Décret n° 2005-180 du 24 février 2005 : les dispositions du présent article sont abrogées à compter du 26 février 2005.',
      { repealedOn: '2005-02-26' },
    ],
    [
      'Conformément aux dispositions des II et VIII de l’article 90 de la loi n° 2019-828 du 6 août 2019, ces dispositions sont abrogées le 1er janvier 2020.',
      { repealedOn: '2020-01-01' },
    ],
  ])('%s', (nota, expected) => expect(readNota(nota)).toEqual(expected));

  test.each([
    "(1) l'article L437-1 a été abrogé par l'article 12 de la loi n° 82-1097 du 23 décembre 1982.",
    'les dispositions du présent article sont abrogées à compter du 1er janvier 2010 en tant qu’il concerne les missions sociales.',
    'le présent article est abrogé sauf en ce qui concerne les établissements dans lesquels de la musique est jouée',
    'est abrogé à compter d’une date fixée par décret en Conseil d’Etat et au plus tard le 1er janvier 2005.',
    'Par décision du Conseil d’Etat n° 337396 du 23 décembre 2010 l’ordonnance du 13 janvier 2010 est annulée en tant que',
    'ces dispositions sont abrogées le 32 janvier 2020.',
  ])('none: %s', (nota) => expect(readNota(nota)).toEqual({}));
});

describe('the state of a page', () => {
  const repealed = (date?: PageFacts['ends'][number]['date']): PageFacts['ends'] => [
    { relation: 'repeals', by: 'ordonnance-2007-329/12', ...(date && { date }) },
  ];
  const by = 'ordonnance-2007-329/12';

  test.each<[string, Partial<PageFacts>, StatusReport]>([
    ['nothing ended it and the source vouches for the day', {}, { status: 'in-force', basis: 'page' }],
    ['nobody vouches for the day', { vouched: false }, { status: 'unknown', basis: 'none' }],
    [
      'a later act ended it, and its Nota tells when the code began',
      { text: 'code-du-travail', nota: NOTA_TRAVAIL, ends: [{ relation: 'repeals', by: 'loi-2009-1437/8' }] },
      { status: 'repealed', basis: 'page', by: 'loi-2009-1437/8' },
    ],
    ['« Abrogé par »', { ends: repealed() }, { status: 'repealed', basis: 'page', by }],
    [
      '« en vigueur le 1er mai 2008 »',
      { ends: repealed({ on: '2008-05-01', kind: 'effect' }) },
      { status: 'repealed', basis: 'page', since: '2008-05-01', by },
    ],
    [
      'the act recodified the text: its day stands, and is said to be the recodification’s',
      { text: 'code-du-travail', ends: repealed({ on: '2008-03-01', kind: 'bound' }) },
      { status: 'repealed', basis: 'page', since: '2008-05-01', dayFrom: 'recodification', by },
    ],
    [
      'and where the page gives no day at all',
      { text: 'code-du-travail', ends: [{ relation: 'repeals', by: 'decret-2008-244/9' }] },
      {
        ...{ status: 'repealed', basis: 'page', since: '2008-05-01', dayFrom: 'recodification' },
        by: 'decret-2008-244/9',
      },
    ],
    [
      'the Nota of the page comes before it',
      { text: 'code-du-travail', nota: NOTA_TRAVAIL, ends: repealed() },
      { status: 'repealed', basis: 'nota', since: '2008-05-01', by },
    ],
    [
      'so does the day of effect in its own bullet',
      { text: 'code-du-travail', ends: repealed({ on: '2007-07-01', kind: 'effect' }) },
      { status: 'repealed', basis: 'page', since: '2007-07-01', by },
    ],
    [
      'an article of another text that the same act repealed keeps what its page says',
      { text: 'code-rural', ends: repealed({ on: '2008-03-01', kind: 'bound' }) },
      { status: 'repealed', basis: 'page', since: '2008-03-01', bound: true, by },
    ],
    [
      'a transfer by that act is no repeal',
      { text: 'code-du-travail', ends: [{ relation: 'transfers', by }] },
      { status: 'transferred', basis: 'page', by },
    ],
    [
      '« au plus tard le 1er mars 2008 » is a bound',
      { ends: repealed({ on: '2008-03-01', kind: 'bound' }) },
      { status: 'repealed', basis: 'page', since: '2008-03-01', bound: true, by },
    ],
    [
      'the Nota beats the bound (L122-14 of the old code du travail)',
      { ends: repealed({ on: '2008-03-01', kind: 'bound' }), nota: NOTA_TRAVAIL },
      { status: 'repealed', basis: 'nota', since: '2008-05-01', by },
    ],
    [
      'a day of effect stands against a Nota',
      { ends: repealed({ on: '2006-01-01', kind: 'effect' }), nota: NOTA_TRAVAIL },
      { status: 'repealed', basis: 'page', since: '2006-01-01', by },
    ],
    [
      'a day of publication is no day of effect',
      { ends: repealed({ on: '2007-03-13', kind: 'published' }) },
      { status: 'repealed', basis: 'page', by },
    ],
    [
      'a repeal to come',
      { ends: repealed({ on: '2021-01-01', kind: 'effect' }) },
      { status: 'in-force', basis: 'page' },
    ],
    ['« Transféré par »', { ends: [{ relation: 'transfers' }] }, { status: 'transferred', basis: 'page' }],
    ['« Annulé par »', { ends: [{ relation: 'annuls' }] }, { status: 'annulled', basis: 'page' }],
    [
      '« PEREMPTION: Décret n°88-76 1988-01-22 art. 1 »',
      { ends: [{ relation: 'lapses', by: 'decret-88-76/1' }] },
      { status: 'lapsed', basis: 'page', by: 'decret-88-76/1' },
    ],
    [
      'a division « Partie législative ancienne »',
      { divisions: ['Partie législative ancienne'] },
      { status: 'repealed', basis: 'division' },
    ],
    [
      'an old division with the day in its Nota',
      { divisions: ['Partie législative ancienne'], nota: NOTA_TRAVAIL },
      { status: 'repealed', basis: 'nota', since: '2008-05-01' },
    ],
    ['« ancienneté » is no old division', { divisions: ["Prime d'ancienneté"] }, { status: 'in-force', basis: 'page' }],
    [
      'the Nota of the day a new code began ends nothing by itself',
      { nota: NOTA_TRAVAIL },
      { status: 'in-force', basis: 'page' },
    ],
    [
      'dates beat everything',
      { from: '2019-01-01', until: '2022-01-01', ends: repealed() },
      { status: 'in-force', basis: 'dates', since: '2019-01-01' },
    ],
    ['not yet', { from: '2021-01-01' }, { status: 'not-yet-in-force', basis: 'dates', since: '2021-01-01' }],
    [
      'another wording followed',
      { from: '2001-01-01', until: '2004-01-01' },
      { status: 'superseded', basis: 'dates', since: '2004-01-01' },
    ],
    [
      'repealed, says the source',
      { from: '2001-01-01', until: '2004-01-01', state: 'ABROGE' },
      { status: 'repealed', basis: 'dates', since: '2004-01-01' },
    ],
    ['a beginning alone proves nothing', { from: '2002-03-07', vouched: false }, { status: 'unknown', basis: 'none' }],
    [
      'a beginning and the official state do',
      { from: '2002-03-07', vouched: false, state: 'VIGUEUR' },
      { status: 'in-force', basis: 'dates', since: '2002-03-07' },
    ],
    [
      'a day of publication does not',
      { from: '2002-03-07', dated: 'published' },
      { status: 'in-force', basis: 'page' },
    ],
    [
      'annulled: it never held, whatever its interval',
      { from: '2002-03-07', until: '2999-01-01', state: 'DISJOINT' },
      { status: 'annulled', basis: 'dates', since: '2002-03-07' },
    ],
    ['annulled, without days', { state: 'ANNULE' }, { status: 'annulled', basis: 'dates' }],
    ['a word that is no state', { state: 'BROUILLON', vouched: false }, { status: 'unknown', basis: 'none' }],
    ['the official state alone', { state: 'MODIFIE_MORT_NE' }, { status: 'stillborn', basis: 'dates' }],
  ])('%s', (_, facts, expected) => expect(page(facts)).toEqual(expected));
});

describe('the state of an article', () => {
  const living: StatusReport = { status: 'in-force', basis: 'dates', since: '2002-01-01' };
  const dead: StatusReport = { status: 'repealed', basis: 'page', since: '1995-01-01' };
  const superseded: StatusReport = { status: 'superseded', basis: 'dates', since: '2002-01-01' };
  const unknown: StatusReport = { status: 'unknown', basis: 'none' };
  const marks = (counts: Partial<Record<LinkMark, number>>): Map<LinkMark, number> =>
    new Map(Object.entries(counts) as [LinkMark, number][]);

  test.each<[string, readonly StatusReport[], Partial<Record<LinkMark, number>>, StatusReport]>([
    ['one living life is enough (a number used again)', [dead, living], {}, living],
    ['an old wording says nothing beside a new one', [superseded, dead], {}, dead],
    ['the latest end counts', [{ ...dead, since: '1980-01-01' }, dead], {}, dead],
    ['marks do not stand against the page', [living], { Ab: 9 }, living],
    ['marks hint where nothing else is known', [unknown], { Ab: 2, M: 5 }, { status: 'repealed', basis: 'mark' }],
    ['only old wordings known', [superseded], {}, unknown],
    ['nothing at all', [], {}, unknown],
  ])('%s', (_, pages, counts, expected) => expect(articleStatus(pages, marks(counts))).toEqual(expected));

  test.each<[Partial<Record<LinkMark, number>>, StatusReport['status'] | undefined]>([
    [{ V: 3, Ab: 1 }, 'in-force'],
    [{ V: 1, AbD: 1 }, 'repealed'],
    [{ VD: 1 }, 'in-force'],
    [{ T: 5, V: 1 }, 'in-force'],
    [{ T: 1 }, 'transferred'],
    [{ P: 1 }, 'lapsed'],
    [{ M: 3, VT: 2, MMN: 1 }, undefined],
  ])('marks %j hint %s', (counts, expected) => expect(statusByMarks(marks(counts))?.status).toBe(expected));
});

describe('what sources hold of a text', () => {
  const text = { key: 'code-du-travail', nature: 'code', title: 'code du travail' } as const;
  const HOLDINGS = ['whole-history', 'in-force-only', 'partial'] as const;

  test.each(HOLDINGS.flatMap((first) => HOLDINGS.map((second) => [first, second] as const)))(
    '%s and %s: the source that holds more speaks, whichever was read first',
    (first, second) => {
      const book = createTextBook();
      for (const holding of [first, second]) book.hold(text, { words: text.title, from: 'folder', holding });
      const most = HOLDINGS.find((holding) => holding === first || holding === second);
      expect(book.texts([text.key])[0]?.holding).toBe(most);
    },
  );

  test('nothing said is a part', () => {
    const book = createTextBook();
    book.hold(text, undefined);
    expect(book.texts([text.key])[0]?.holding).toBe('partial');
  });
});
