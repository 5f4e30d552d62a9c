import type { RelationDate } from '../model/citation.js';
import type { LinkMark } from '../model/mark.js';
import type { Mutable } from '../model/mutable.js';
import type { Reference } from '../model/reference.js';
import type { Relation } from '../model/relation.js';
import { bestDate } from './best-date.js';
import { reframed } from './bullet-frame.js';
import { evidenceDate } from './certain.js';
import { declaredRelation } from './declared-relation.js';
import { declaredRow, type DeclaredRow } from './declared-row.js';
import type { KnownBullet } from './known-bullet.js';
import type { Declared } from './reading.js';

/** What bullets that are read alike declare under one label, each of one article or text: all but where they stand. */
export interface Declaration {
  readonly reference: Reference;
  /** Where it stands in the bullet, and how long it is where its number is not the bullet's own. */
  readonly start: number;
  readonly length: number;
  readonly relation: Relation;
  readonly page: Declared['page'];
  readonly mark: LinkMark | undefined;
  readonly date: RelationDate | undefined;
  readonly moved: boolean;
  readonly row: DeclaredRow;
}

/** What bullets declare under a label, on pages of one rank. */
export interface Declarations {
  readonly label: string;
  readonly rank: number;
  /** What such a bullet is counted as. */
  readonly counted: string;
  readonly all: readonly Declaration[];
}

/** One article or text that a list declares. */
export interface Listed {
  readonly declaration: Declaration;
  /** The number where it is the bullet's own; else it is the reference's. */
  readonly number: string | undefined;
  /** Start of the number or words, counted from the page's first character, and how long they are. */
  readonly start: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

const MOVED = /^DEPLACE/i;

function declare({ reading }: KnownBullet, label: string, rank: number): Declarations {
  const { references, mark, dates, prefix, shape } = reading;
  const bullet: { label: string; prefix?: string } = { label };
  if (prefix !== undefined) bullet.prefix = prefix;
  const moved = prefix !== undefined && MOVED.test(prefix);
  const date = bestDate(dates);
  const all: Declaration[] = [];
  for (const reference of references) {
    const other = { nature: reference.text?.nature, number: reference.number };
    const declared = declaredRelation(bullet, rank, other);
    if (declared === undefined) continue;
    const { relation, page } = declared;
    const row = declaredRow({ relation, origin: 'list', mark, date: evidenceDate(reference, date) });
    const { start, end } = reference.span;
    all.push({ reference, start, length: end - start, relation, page, mark, date, moved, row });
  }
  const unrelated = references.length > 0 && all.length === 0;
  return { label, rank, counted: unrelated ? `${shape} (no relation)` : shape, all };
}

// Labels are a few dozen; what stands under more of them is no list of links.
const MOST_LABELS = 64;

/** What a bullet declares under a label, on a page of this rank. */
export function declarationsOf(known: KnownBullet, label: string, rank: number): Declarations {
  const { under } = known;
  for (const each of under) if (each.rank === rank && each.label === label) return each;
  const fresh = declare(known, label, rank);
  if (under.length < MOST_LABELS) under.push(fresh);
  return fresh;
}

/** The number of the article that is declared. */
export const listedNumber = ({ number, declaration }: Listed): string | undefined =>
  number ?? declaration.reference.number;

/** What a list declares, as notes and links declare it. */
export function declaredOf({ declaration, number, start, line, column }: Listed): Declared {
  const { reference: known, relation, page, mark, date, moved } = declaration;
  const reference = number === undefined ? known : reframed(known, number);
  const one: Mutable<Declared> = { reference, start, line, column, relation, page, origin: 'list' };
  if (mark !== undefined) one.mark = mark;
  if (date !== undefined) one.date = date;
  if (moved) one.moved = true;
  return one;
}
