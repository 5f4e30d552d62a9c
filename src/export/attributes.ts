import type { ArticleNode, CitationLink } from '../graph/law-stream.js';
import { withoutIllegal } from './legal-characters.js';

type Scalar = string | boolean | number;

/** A typed attribute as it leaves: the name in every format, its type, what it means, its value (absent where there is none). */
export interface Attribute<T> {
  readonly name: string;
  /** A `date` is an ISO day, kept as a string by formats that have no days. */
  readonly type: 'string' | 'boolean' | 'int' | 'date';
  readonly summary: string;
  readonly value: (attributes: T) => Scalar | undefined;
}

/** What an article carries out. The index's own integers stay inside: they mean nothing elsewhere. */
export const ARTICLE_ATTRIBUTES: readonly Attribute<ArticleNode>[] = [
  { name: 'label', type: 'string', summary: 'for people: « art. L. 162-5 »', value: ({ label }) => label },
  { name: 'text', type: 'string', summary: 'key of its text', value: ({ text }) => text },
  { name: 'title', type: 'string', summary: 'title of its text', value: ({ title }) => title },
  { name: 'nature', type: 'string', summary: 'code, loi, decret, …', value: ({ nature }) => nature },
  { name: 'number', type: 'string', summary: 'canonical number; empty: the whole text', value: ({ number }) => number },
  {
    name: 'held',
    type: 'boolean',
    summary: 'the index holds its page; else it is only named',
    value: ({ held }) => held,
  },
  {
    name: 'status',
    type: 'string',
    summary: 'state on the day of the index, or of --at',
    value: ({ status }) => status,
  },
  { name: 'basis', type: 'string', summary: 'what the state rests on', value: ({ basis }) => basis },
  { name: 'since', type: 'date', summary: 'since when, where that is known', value: ({ since }) => since },
  { name: 'distance', type: 'int', summary: 'steps from what was asked about', value: ({ distance }) => distance },
  { name: 'official', type: 'string', summary: 'official identifier (cid)', value: ({ official }) => official },
  { name: 'eli', type: 'string', summary: 'European identifier of its text', value: ({ eli }) => eli },
  { name: 'address', type: 'string', summary: 'where Légifrance or EUR-Lex shows it', value: ({ address }) => address },
  {
    name: 'division',
    type: 'string',
    summary: 'where it stands in its text, outermost first',
    value: ({ divisions }) => divisions?.join(' > '),
  },
  {
    name: 'from',
    type: 'date',
    summary: 'first day of the first wording that has days',
    value: ({ spells }) => spells?.[0]?.from,
  },
  {
    name: 'until',
    type: 'date',
    summary: 'the day after the last wording’s last, where it ended',
    value: ({ spells }) => spells?.at(-1)?.until,
  },
  {
    name: 'article',
    type: 'string',
    summary: 'with --unit version: the article this is a wording of',
    value: ({ article }) => article,
  },
  {
    name: 'articles',
    type: 'int',
    summary: 'with --group-by: articles it stands for',
    value: ({ articles }) => articles,
  },
];

const portion = ({ proof }: CitationLink): string | undefined =>
  proof?.portion
    ?.map(({ kind, value, through }) => `${kind} ${value}${through === undefined ? '' : `–${through}`}`)
    .join(', ');

/** What an edge carries out. */
export const CITATION_ATTRIBUTES: readonly Attribute<CitationLink>[] = [
  {
    name: 'relation',
    type: 'string',
    summary: 'what the source does to the target',
    value: ({ relation }) => relation,
  },
  { name: 'standing', type: 'string', summary: 'proved, declared or formerly', value: ({ standing }) => standing },
  { name: 'origins', type: 'string', summary: 'kinds of evidence: list, text', value: ({ origins }) => origins },
  { name: 'weight', type: 'int', summary: 'pieces of evidence folded into it', value: ({ weight }) => weight },
  {
    name: 'page',
    type: 'string',
    summary: 'with --no-merge: the wording that has it',
    value: ({ proof }) => proof?.page,
  },
  { name: 'path', type: 'string', summary: 'with --no-merge: the file', value: ({ proof }) => proof?.path },
  { name: 'line', type: 'int', summary: 'with --no-merge: the line in it', value: ({ proof }) => proof?.line },
  { name: 'surface', type: 'string', summary: 'with --no-merge: the words', value: ({ proof }) => proof?.surface },
  { name: 'portion', type: 'string', summary: 'with --no-merge: the part cited, outermost first', value: portion },
  {
    name: 'date',
    type: 'date',
    summary: 'with --no-merge: the day the list gives',
    value: ({ proof }) => proof?.date?.on,
  },
];

/** The attributes of one article or edge as a plain record, those without a value left out and words cleaned. */
export function recordOf<T>(list: readonly Attribute<T>[], attributes: T): Readonly<Record<string, Scalar>> {
  const record: Record<string, Scalar> = {};
  for (const { name, value } of list) {
    const found = value(attributes);
    if (found !== undefined) record[name] = typeof found === 'string' ? withoutIllegal(found) : found;
  }
  return record;
}
