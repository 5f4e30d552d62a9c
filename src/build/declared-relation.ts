import { numberPrefix } from '../model/number.js';
import { officialRelation, parseRelationLabel, type DeclaredRelation } from '../model/relation.js';
import type { Nature } from '../model/text.js';

/** An article as the rank of norms sees it. */
export interface Ranked {
  readonly nature: Nature | undefined;
  readonly number: string | undefined;
}

const RANKS: Readonly<Partial<Record<Nature, number>>> = {
  constitution: 0,
  'bloc-constitutionnel': 0,
  traite: 1,
  'reglement-ue': 1,
  'directive-ue': 1,
  'loi-organique': 2,
  loi: 3,
  ordonnance: 3,
  'decret-loi': 3,
  code: 3,
  decret: 4,
  arrete: 5,
  circulaire: 6,
  instruction: 6,
};
const PART_RANKS: Readonly<Record<string, number>> = { LO: 2, L: 3, R: 4, D: 4, A: 5 };

/** Place in the rank of norms, 0 the highest; an article of a code has the rank of its letter. */
export const rankOf = ({ nature, number }: Ranked): number => {
  const part = number === undefined ? undefined : PART_RANKS[numberPrefix(number).replace('*', '')];
  return part ?? (nature === undefined ? undefined : RANKS[nature]) ?? 5;
};

/**
 * Which end the page is where the list says only the official name of the relation (`TXT_SOURCE:`), whose direction these
 * lists have lost. What acts (repeals, transfers, lets lapse …) is the bullet: in the whole LEGI base the other way does
 * not occur on codes. What applies is the lower norm; between equals it is the page, save for SPEC_APPLI.
 */
function byPrefix(name: string, page: number, other: Ranked): DeclaredRelation | undefined {
  const relation = officialRelation(name);
  if (relation === undefined) return undefined;
  if (relation === 'associates') return { relation, page: 'source' };
  if (relation !== 'applies') return { relation, page: 'target' };
  const difference = page - rankOf(other);
  const pageApplies = difference === 0 ? name !== 'SPEC_APPLI' : difference > 0;
  return { relation, page: pageApplies ? 'source' : 'target' };
}

// Labels are a few dozen, bullets half a million.
const labels = new Map<string, DeclaredRelation>();
const MOST_LABELS = 1000;

function byLabel(label: string): DeclaredRelation | undefined {
  const known = labels.get(label);
  if (known !== undefined) return known;
  const relation = parseRelationLabel(label);
  if (relation !== undefined && labels.size < MOST_LABELS) labels.set(label, relation);
  return relation;
}

/**
 * What a bullet declares on a page of this rank: by the relation it names itself, else by the label of its list; `undefined`
 * when neither does.
 */
export function declaredRelation(
  bullet: { readonly label: string; readonly prefix?: string },
  page: number,
  other: Ranked,
): DeclaredRelation | undefined {
  const prefix = bullet.prefix?.replace(/\s*:\s*$/u, '').toUpperCase();
  return (prefix === undefined ? undefined : byPrefix(prefix, page, other)) ?? byLabel(bullet.label);
}
