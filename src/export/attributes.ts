import type { ArticleAttributes, CitationAttributes } from '../graph/law-graph.js';

/** A typed attribute as it leaves: the name in every format, its type, its value (absent where there is none). */
export interface Attribute<T> {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'int';
  readonly value: (attributes: Readonly<T>) => string | boolean | number | undefined;
}

/** What an article carries out. The index's own integers stay inside: they mean nothing elsewhere. */
export const ARTICLE_ATTRIBUTES: readonly Attribute<ArticleAttributes>[] = [
  { name: 'label', type: 'string', value: ({ label }) => label },
  { name: 'text', type: 'string', value: ({ text }) => text },
  { name: 'title', type: 'string', value: ({ title }) => title },
  { name: 'number', type: 'string', value: ({ number }) => number },
  { name: 'held', type: 'boolean', value: ({ held }) => held },
  { name: 'status', type: 'string', value: ({ status }) => status },
  { name: 'basis', type: 'string', value: ({ basis }) => basis },
  { name: 'since', type: 'string', value: ({ since }) => since },
  { name: 'distance', type: 'int', value: ({ distance }) => distance },
];

/** What an edge carries out; `weight` counts its pieces of evidence. */
export const CITATION_ATTRIBUTES: readonly Attribute<CitationAttributes>[] = [
  { name: 'relation', type: 'string', value: ({ relation }) => relation },
  { name: 'standing', type: 'string', value: ({ standing }) => standing },
  { name: 'origins', type: 'string', value: ({ origins }) => origins },
  { name: 'weight', type: 'int', value: ({ weight }) => weight },
];

/** The attributes of one article or edge as a plain record, those without a value left out. */
export function recordOf<T>(
  list: readonly Attribute<T>[],
  attributes: Readonly<T>,
): Readonly<Record<string, string | boolean | number>> {
  const record: Record<string, string | boolean | number> = {};
  for (const { name, value } of list) {
    const found = value(attributes);
    if (found !== undefined) record[name] = found;
  }
  return record;
}
