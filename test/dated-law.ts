import type { LiteralLaw } from './memory-store.js';

const OLD = 'code-du-travail/L122-14';
const OTHER = 'code-du-travail/L122-14-1';
const NEW = 'code-du-travail/L1232-2';

/** Two articles of the labour code of 1973 with dated wordings, and the one that took over on 1 May 2008. */
export const DATED_LAW: LiteralLaw = {
  texts: [
    { key: 'code-du-travail', nature: 'code', title: 'code du travail', holding: 'whole-history' },
    {
      key: 'ordonnance-2007-329',
      nature: 'ordonnance',
      title: 'ordonnance n° 2007-329 du 12 mars 2007',
      date: '2007-03-12',
      holding: 'partial',
    },
  ],
  pages: [
    {
      article: OLD,
      id: 'LEGIARTI000006646367',
      path: 'L122-14.md',
      text: 'Rédaction de 1989, article L. 122-14-1.',
      from: '1989-08-08',
      until: '1991-01-18',
      status: { status: 'superseded', basis: 'dates' },
    },
    {
      article: OLD,
      id: 'LEGIARTI000006646368',
      path: 'L122-14.md',
      text: 'Rédaction de 1991. Anciens textes: Code du travail - art. L1232-2 ; Ordonnance 2007-329 - art. 12',
      from: '1991-01-18',
      until: '2008-05-01',
      status: { status: 'repealed', basis: 'dates', since: '2008-05-01' },
    },
    {
      article: OTHER,
      id: 'LEGIARTI000006646370',
      path: 'L122-14-1.md',
      text: 'La convocation prévue à l’article L. 122-14.',
      from: '1987-01-01',
      until: '2008-05-01',
      status: { status: 'repealed', basis: 'dates', since: '2008-05-01' },
    },
  ],
  edges: [
    { source: OTHER, target: OLD, page: 'LEGIARTI000006646370', words: 'L. 122-14' },
    { source: OLD, target: OTHER, page: 'LEGIARTI000006646367', words: 'L. 122-14-1' },
    {
      source: NEW,
      target: OLD,
      page: 'LEGIARTI000006646368',
      words: 'Code du travail - art. L1232-2',
      relation: 'replaces',
      origin: 'list',
    },
    {
      source: 'ordonnance-2007-329/12',
      target: OLD,
      page: 'LEGIARTI000006646368',
      words: 'Ordonnance 2007-329 - art. 12',
      relation: 'repeals',
      origin: 'list',
      date: { on: '2008-05-01', kind: 'effect' },
    },
  ],
  statuses: { [OLD]: { status: 'repealed', basis: 'dates', since: '2008-05-01', by: 'ordonnance-2007-329/12' } },
};
