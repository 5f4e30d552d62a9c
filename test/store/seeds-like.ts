import type { Evidence } from '../../src/model/citation.js';
import { RELATION_NAMES } from '../../src/model/relation.js';
import type { ArticleRecord, IndexContents, PageText, VersionRecord } from '../../src/store/store.js';

const CSS = 'code-de-la-securite-sociale';
const CSP = 'code-de-la-sante-publique';

const article = (textKey: string, number: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  key: `${textKey}/${number}`,
  textKey,
  number,
  divisions: [],
  status: { status: 'unknown', basis: 'none' },
  ...more,
});

const page = (text: string): PageText => ({ text, body: { start: 0, end: text.length }, notes: [], repealedItems: [] });

const version = (articleKey: string, path: string, text: string, id = articleKey): VersionRecord => ({
  id,
  articleKey,
  status: { status: 'unknown', basis: 'none' },
  path,
  format: 'markdown',
  line: 1,
  textFrom: 'configuration',
  page: page(text),
});

const L4134_4 = `mentionnées à l’article L.\n162-5 du code de la sécurité sociale.

  - Code de la sécurité sociale. - art. L162-5 (M)
  - Code de la sécurité sociale. - art. L162-5`;

type Words = Pick<Evidence, 'page' | 'origin' | 'span'> & Partial<Pick<Evidence, 'mark' | 'relation'>>;

const evidence = (source: string, target: string, { relation = 'cites', ...words }: Words): Evidence => ({
  source,
  target,
  relation,
  line: 1,
  column: 1,
  form: words.origin === 'list' ? 'code-article' : 'single',
  ...words,
});

const span = (text: string, words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

const IN_TEXT = span(L4134_4, 'L.\n162-5');
const FIRST_BULLET = span(L4134_4, 'L162-5');
const SECOND_BULLET = span(L4134_4, 'L162-5', FIRST_BULLET.end);

/** A corner of the founding documents, small enough to read: who cites L162-5, and how. */
export const seedsLike = (): IndexContents => ({
  meta: { program: 'cite-graph 0.0.0', sources: ['seeds'], attribution: ['DILA, LEGI'] },
  texts: [
    { key: 'loi-93-8', nature: 'loi', title: 'Loi n° 93-8 du 4 janvier 1993', number: '93-8', holding: 'partial' },
    { key: CSS, nature: 'code', title: 'Code de la sécurité sociale', holding: 'partial', knownOn: '2020-10-28' },
    { key: CSP, nature: 'code', title: 'Code de la santé publique', holding: 'partial' },
    { key: 'decret-2004-177', nature: 'decret', title: 'Décret n° 2004-177', date: '2004-02-18', holding: 'partial' },
  ],
  articles: [
    article('loi-93-8', '8', {
      status: { status: 'repealed', basis: 'mark' },
      divisions: ['Titre II', 'Chapitre Ier'],
    }),
    article(CSS, ''),
    article(CSS, 'L162-12-20'),
    article(CSS, 'L162-12-17'),
    article(CSS, 'L162-5-2'),
    article(CSS, 'L162-5', { cid: 'LEGIARTI000006740684' }),
    article(CSP, 'L162-5'),
    article(CSP, 'L4134-4'),
    article('decret-2004-177', '1'),
  ],
  versions: [
    version('loi-93-8/8', 'loi-93-8/8.md', 'visées à l’article L. 162-5 du code'),
    version(`${CSS}/L162-5`, 'css/L162-5.md', 'du présent article\n\n  - Décret - art. 1', 'LEGIARTI000051140851'),
    version(`${CSS}/L162-12-17`, 'css/L162-12-17.md', 'rien'),
    version(`${CSP}/L4134-4`, 'csp/L4134-4.md', L4134_4),
  ],
  evidence: [
    evidence('loi-93-8/8', `${CSS}/L162-5`, { page: 'loi-93-8/8', origin: 'text', span: { start: 18, end: 26 } }),
    evidence(`${CSP}/L4134-4`, `${CSS}/L162-5`, { page: `${CSP}/L4134-4`, origin: 'list', span: SECOND_BULLET }),
    evidence(`${CSP}/L4134-4`, `${CSS}/L162-5`, { page: `${CSP}/L4134-4`, origin: 'text', span: IN_TEXT }),
    evidence(`${CSP}/L4134-4`, `${CSS}/L162-5`, {
      page: `${CSP}/L4134-4`,
      origin: 'list',
      span: FIRST_BULLET,
      mark: 'M',
    }),
    evidence('decret-2004-177/1', `${CSS}/L162-5`, {
      page: 'LEGIARTI000051140851',
      origin: 'list',
      span: { start: 24, end: 38 },
    }),
    evidence(`${CSS}/L162-12-17`, `${CSS}/L162-5`, {
      page: 'LEGIARTI000051140851',
      origin: 'list',
      span: { start: 20, end: 22 },
    }),
    evidence(`${CSS}/L162-5`, `${CSS}/L162-5`, {
      page: 'LEGIARTI000051140851',
      origin: 'text',
      span: { start: 3, end: 18 },
    }),
    evidence('decret-2004-177/1', `${CSP}/L4134-4`, {
      page: `${CSP}/L4134-4`,
      origin: 'list',
      span: { start: 0, end: 3 },
      relation: 'repeals',
    }),
    ...RELATION_NAMES.map((relation, place) =>
      evidence(`${CSS}/L162-12-20`, 'loi-93-8/8', {
        page: 'loi-93-8/8',
        origin: 'link',
        span: { start: place, end: place + 1 },
        relation,
      }),
    ),
  ],
  openReferences: [],
  diagnostics: [],
});
