import type { Evidence } from '../model/citation.js';
import type { Relation } from '../model/relation.js';
import type { Standing } from './store.js';

/** What the evidence of one (source, target, relation) comes to; filled piece by piece. */
export interface FoldedEdge {
  weight: number;
  /** Whether the source's own page has it. */
  own: boolean;
  origins: Set<Evidence['origin']>;
}

/** An edge before its first piece of evidence. */
export const emptyEdge = (): FoldedEdge => ({ weight: 0, own: false, origins: new Set() });

/**
 * How far a folded edge is believed. Only a citation can be *formerly*: a page that is held and does not cite disproves
 * what the other side's list remembers, but an act is not expected to list what it amended or codified.
 */
export function standingOf({ own }: Pick<FoldedEdge, 'own'>, relation: Relation, sourceHeld: boolean): Standing {
  if (own) return 'proved';
  return relation === 'cites' && sourceHeld ? 'formerly' : 'declared';
}
