import type { DeclaredLink } from '../model/document.js';
import type { DeclaredRelation, Relation } from '../model/relation.js';
import type { TextName } from '../model/text.js';

/** What only a later act can do to an earlier one. */
const LATER_ACTS: ReadonlySet<Relation> = new Set<Relation>([
  'creates',
  'amends',
  'repeals',
  'annuls',
  'corrects',
  'ratifies',
  'codifies',
  'transfers',
  'lapses',
]);

/**
 * Whether a link says that an act did something to one that was signed after it: LEGI has a few such rows, with the two
 * ends exchanged (décret 94-46 of 1994, `ABROGATION cible` to décret 2007-358, which repealed it).
 */
export function againstTime(link: DeclaredLink, relation: Relation, own: TextName): boolean {
  const other = link.target.official?.date;
  if (other === undefined || own.date === undefined || !LATER_ACTS.has(relation)) return false;
  return link.outgoing ? own.date < other : other < own.date;
}

/** Which end the page is, the days of signature heard where they leave no choice. */
export const pageOf = (link: DeclaredLink, relation: Relation, own: TextName): DeclaredRelation['page'] =>
  link.outgoing !== againstTime(link, relation, own) ? 'source' : 'target';
