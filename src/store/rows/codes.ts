import type { Evidence, Outcome, RelationDate } from '../../model/citation.js';
import { DATE_KINDS } from '../../model/evidence-rows.js';
import { LINK_MARKS, type LinkMark } from '../../model/mark.js';
import { STANDINGS } from '../../model/packed-law.js';
import { RELATION_NAMES, type Relation } from '../../model/relation.js';
import { STATUSES, type Status, type StatusBasis, type StatusReport } from '../../model/status.js';
import type { Standing } from '../store.js';

/** Names to the small integers the index holds, and back. */
export interface Codes<Name extends string> {
  readonly names: readonly Name[];
  code(name: Name): number;
  name(code: number): Name;
}

function codes<Name extends string>(what: string, names: readonly Name[]): Codes<Name> {
  const byName = new Map(names.map((name, code) => [name, code]));
  return {
    names,
    code: (name) => {
      const code = byName.get(name);
      if (code === undefined) throw new Error(`no code for the ${what} "${name}"`);
      return code;
    },
    name: (code) => {
      const name = names[code];
      if (name === undefined) throw new RangeError(`the index holds an unknown ${what}: ${String(code)}`);
      return name;
    },
  };
}

// The order of every list, those of the model among them, is part of the schema: append, and raise SCHEMA_VERSION for anything else.
export const RELATION: Codes<Relation> = codes('relation', RELATION_NAMES);
export const MARK: Codes<LinkMark> = codes('mark', Object.keys(LINK_MARKS) as LinkMark[]);
export const STATUS: Codes<Status> = codes('status', STATUSES);
export const BASIS: Codes<StatusBasis> = codes('basis', ['none', 'mark', 'division', 'page', 'nota', 'dates']);
export const STANDING: Codes<Standing> = codes('standing', STANDINGS);
export const ORIGIN: Codes<Evidence['origin']> = codes('origin', ['list', 'text', 'note', 'link']);
export const DATE_KIND: Codes<RelationDate['kind']> = codes('kind of date', DATE_KINDS);
export const OUTCOME: Codes<Exclude<Outcome['kind'], 'resolved'>> = codes('outcome', [
  'ambiguous',
  'unresolved',
  'outside',
]);

/** What `since` of a status is, in the column `bound`: null is the day, 1 a latest possible one, 2 a recodification's. */
export const sinceCode = ({ bound, dayFrom }: StatusReport): number | null =>
  bound === true ? 1 : dayFrom === undefined ? null : 2;

/** The same read back. */
export const sinceKind = (code: number | null): Pick<StatusReport, 'bound' | 'dayFrom'> =>
  code === 1 ? { bound: true } : code === 2 ? { dayFrom: 'recodification' } : {};

/** `2004-06-01` is 20040601; an absent day is null. */
export const dayCode = (iso: string | undefined): number | null =>
  iso === undefined ? null : Number(iso.slice(0, 4)) * 10000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10));

/** The ISO day of a code; `undefined` for null. */
export function codeDay(code: number | null): string | undefined {
  if (code === null) return undefined;
  const digits = String(code).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Several origins in one integer, a bit each. */
export const originBits = (origins: Iterable<Evidence['origin']>): number => {
  let bits = 0;
  for (const origin of origins) bits |= 1 << ORIGIN.code(origin);
  return bits;
};

/** The origins of the bits, in the order of `ORIGIN`. */
export const bitOrigins = (bits: number): Evidence['origin'][] =>
  ORIGIN.names.filter((_, code) => (bits & (1 << code)) !== 0);
