import { readFileSync } from 'node:fs';
import type { StatusReport } from '../src/model/status.js';
import type { Text } from '../src/model/text.js';
import type { LiteralEdge, LiteralLaw, LiteralPage } from './memory-store.js';

/** Slices of the founding documents as an index would hold them, so that questions can be asked without building one. */
const fixture = (name: string): string => readFileSync(new URL(`./fixtures/query/${name}.md`, import.meta.url), 'utf8');

const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';

const text = (key: string, nature: Text['nature'], title: string, date?: string): Text => ({
  key,
  nature,
  title,
  holding: 'partial',
  ...(date === undefined ? {} : { date }),
});

const TEXTS: readonly Text[] = [
  text(CSP, 'code', 'code de la santé publique'),
  text(CSS, 'code', 'code de la sécurité sociale'),
  text('decret-85-1353', 'decret', 'décret n° 85-1353 du 17 décembre 1985', '1985-12-17'),
  text('decret-2004-177', 'decret', 'décret n° 2004-177 du 18 février 2004', '2004-02-18'),
  text('loi-93-8', 'loi', 'loi n° 93-8 du 4 janvier 1993', '1993-01-04'),
  text('loi-99-1140', 'loi', 'loi n° 99-1140 du 29 décembre 1999', '1999-12-29'),
  text('loi-2002-303', 'loi', 'loi n° 2002-303 du 4 mars 2002', '2002-03-04'),
  text('loi-2002-322', 'loi', 'loi n° 2002-322 du 6 mars 2002', '2002-03-06'),
  text('loi-2009-879', 'loi', 'loi n° 2009-879 du 21 juillet 2009', '2009-07-21'),
  text('ordonnance-2000-548', 'ordonnance', 'ordonnance n° 2000-548 du 15 juin 2000', '2000-06-15'),
];

const L162_5 = fixture('css-l162-5');
const L4134_4 = fixture('csp-l4134-4');
const OLD_L162_12_17 = fixture('css-l162-12-17-1999');
const NEW_L162_12_17 = fixture('css-l162-12-17-2002');
const SHORT = fixture('css-l162-12-20');
const LOI_93_8 = fixture('loi-93-8-art-8');
const PAGES: readonly LiteralPage[] = [
  { article: `${CSS}/L162-5`, id: 'p-l162-5', path: 'seeds/css-l162-5.md', text: L162_5 },
  {
    article: `${CSP}/L4134-4`,
    id: 'p-l4134-4',
    path: 'seeds/csp-l4134-4.md',
    text: L4134_4,
    bodyEnd: L4134_4.indexOf('**Liens'),
    repealedItems: [
      {
        portion: 'a',
        word: 'abrogé',
        span: { start: L4134_4.indexOf('a) (Abrogé)'), end: L4134_4.indexOf('a) (Abrogé)') + 11 },
      },
    ],
  },
  {
    article: `${CSS}/L162-12-17`,
    id: 'p-l162-12-17-1999',
    path: 'seeds/css-l162-12-17-1999.md',
    text: OLD_L162_12_17,
    bodyEnd: OLD_L162_12_17.indexOf('**Liens'),
  },
  { article: `${CSS}/L162-12-17`, id: 'p-l162-12-17-2002', path: 'seeds/css-2002.md', text: NEW_L162_12_17 },
  { article: `${CSS}/L162-12-20`, id: 'p-l162-12-20', path: 'seeds/css-2002.md', text: SHORT },
  { article: 'loi-93-8/8', id: 'p-loi-8', path: 'seeds/loi-93-8-art-8.md', text: LOI_93_8 },
];

const cite = (source: string, page: string, words: string, target: string): LiteralEdge => ({
  source,
  page,
  words,
  target,
});
const css = (number: string): string => `${CSS}/${number}`;

const NEW_TARGETS = ['L. 162-5', 'L. 162-9', 'L. 162-12-2', 'L. 162-12-9', 'L. 162-14', 'L. 322-5-2', 'L. 162-15'];
const number = (written: string): string => written.replace('. ', '');
const published = (on: string) => ({ on, kind: 'published' as const });

const EDGES: readonly LiteralEdge[] = [
  cite(css('L162-5'), 'p-l162-5', 'article 6', 'loi-93-8/6'),
  cite(css('L162-5'), 'p-l162-5', 'L. 6325-1', `${CSP}/L6325-1`),
  cite(css('L162-5'), 'p-l162-5', 'L. 162-2-1', css('L162-2-1')),
  cite(css('L162-5'), 'p-l162-5', 'L. 162-14-1', css('L162-14-1')),
  cite(css('L162-5'), 'p-l162-5', 'présent article', css('L162-5')),
  cite(`${CSP}/L4134-4`, 'p-l4134-4', 'L.\n162-5', css('L162-5')),
  {
    ...cite(`${CSP}/L4134-4`, 'p-l4134-4', 'Code de la sécurité sociale. - art. L162-5', css('L162-5')),
    origin: 'list',
  },
  {
    ...cite('decret-2004-177/1', 'p-l4134-4', 'Décret n°2004-177 du 18 février 2004 - art. 1 (Ab)', `${CSP}/L4134-4`),
    origin: 'list',
    mark: 'Ab',
  },
  {
    ...cite('ordonnance-2000-548/', 'p-l4134-4', 'Ordonnance 2000-548 2000-06-15', `${CSP}/L4134-4`),
    relation: 'codifies',
    origin: 'list',
  },
  {
    ...cite('loi-2002-303/92', 'p-l4134-4', 'Loi n°2002-303 2002-03-04 art. 92 JORF 5 mars 2002', `${CSP}/L4134-4`),
    relation: 'codifies',
    origin: 'list',
    date: published('2002-03-05'),
  },
  {
    ...cite('loi-2009-879/123', 'p-l4134-4', 'Loi n°2009-879 du 21 juillet 2009 - art. 123 (V)', `${CSP}/L4134-4`),
    relation: 'repeals',
    origin: 'list',
    mark: 'V',
  },
  {
    ...cite(`${CSP}/L4134-4`, 'p-l4134-4', 'Loi n°93-8 du 4 janvier 1993 - art. 8 (Ab)', 'loi-93-8/8'),
    relation: 'replaces',
    origin: 'list',
    mark: 'Ab',
  },
  cite(css('L162-12-17'), 'p-l162-12-17-1999', 'L. 162-5', css('L162-5')),
  cite(css('L162-12-17'), 'p-l162-12-17-1999', 'L. 162-15', css('L162-15')),
  {
    ...cite(css('L162-12-17'), 'p-l162-12-17-1999', 'Code de la sécurité sociale. - art. L162-5 (M)', css('L162-5')),
    origin: 'list',
    mark: 'M',
  },
  {
    ...cite(
      css('L162-12-18'),
      'p-l162-12-17-1999',
      'Code de la sécurité sociale. - art. L162-12-18 (Ab)',
      css('L162-12-17'),
    ),
    origin: 'list',
    mark: 'Ab',
  },
  {
    ...cite(
      css('L162-12-20'),
      'p-l162-12-17-1999',
      'Code de la sécurité sociale. - art. L162-12-20 (V)',
      css('L162-12-17'),
    ),
    origin: 'list',
    mark: 'V',
  },
  {
    ...cite('decret-85-1353/', 'p-l162-12-17-1999', 'Décret n°85-1353 1985-12-17', css('L162-12-17')),
    relation: 'codifies',
    origin: 'list',
  },
  {
    ...cite(
      'loi-99-1140/24',
      'p-l162-12-17-1999',
      'Loi n°99-1140 du 29 décembre 1999 - art. 24 () JORF 30 décembre 1999',
      css('L162-12-17'),
    ),
    relation: 'creates',
    origin: 'list',
    date: published('1999-12-30'),
  },
  ...NEW_TARGETS.map((words) => cite(css('L162-12-17'), 'p-l162-12-17-2002', words, css(number(words)))),
  {
    ...cite(
      'loi-99-1140/24',
      'p-l162-12-17-2002',
      'Loi n° 99-1140 du 29 décembre 1999 art. 24 XIV Journal Officiel du 30 décembre 1999',
      css('L162-12-17'),
    ),
    relation: 'creates',
    origin: 'note',
    date: published('1999-12-30'),
  },
  {
    ...cite(
      'loi-2002-322/3',
      'p-l162-12-17-2002',
      'Loi n° 2002-322 du 6 mars 2002 art. 3 I Journal Officiel du 7 mars 2002',
      css('L162-12-17'),
    ),
    relation: 'amends',
    origin: 'note',
    date: published('2002-03-07'),
  },
  ...NEW_TARGETS.slice(0, 5).map((words) => cite(css('L162-12-20'), 'p-l162-12-20', words, css(number(words)))),
  cite('loi-93-8/8', 'p-loi-8', 'L. 162-5', css('L162-5')),
];

const repealed = (by: string, since: string): StatusReport => ({ status: 'repealed', basis: 'page', since, by });

export const SEED_LAW: LiteralLaw = {
  texts: TEXTS,
  pages: PAGES,
  edges: EDGES,
  statuses: { [`${CSP}/L4134-4`]: repealed('loi-2009-879/123', '2009-07-21') },
  open: [
    {
      page: 'p-l162-5',
      path: 'seeds/css-l162-5.md',
      line: 3,
      column: 120,
      reference: { form: 'article', span: { start: 4, end: 9 }, surface: 'instances' },
      outcome: { kind: 'unresolved', reason: 'no text named' },
    },
  ],
  attribution: ['DILA, seeds (Licence Ouverte)'],
};
