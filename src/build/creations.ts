import { articleKey } from '../model/article.js';
import type { Relation } from '../model/relation.js';
import type { Declared, PageReading } from './reading.js';

/** Acts that a list says created an article: `act article`. */
export type Creations = ReadonlySet<string>;

const pair = (act: string, article: string): string => `${act} ${article}`;

/** What the lists « Créé par » of all pages say. */
export function creationsOf(readings: readonly PageReading[]): Creations {
  const found = new Set<string>();
  for (const { key, declared } of readings)
    for (const { relation, page, origin, reference } of declared)
      if (relation === 'creates' && page === 'target' && origin === 'list' && reference.text !== undefined)
        found.add(pair(articleKey(reference.text.key, reference.number ?? ''), key));
  return found;
}

/**
 * The relation of a declaration, where another page of the article knows better: a history note names an act and does not
 * say whether it created or amended, « Créé par » on the page of another wording does.
 */
export function knownRelation(declared: Declared, act: string, article: string, creations: Creations): Relation {
  const vague = declared.origin === 'note' && declared.relation === 'amends';
  return vague && creations.has(pair(act, article)) ? 'creates' : declared.relation;
}
