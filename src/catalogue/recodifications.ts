import { optionalText, records, text, type Row } from './checked.js';
import { lazy } from './lazy.js';
import recodificationRecords from './recodifications.yml';

/** A text that moved into another, or was numbered anew, by an act, from a day. */
export interface Recodification {
  /** Key of the acting text: `ordonnance-2007-329`. */
  readonly act: string;
  /** The day the new text took over (ISO). */
  readonly effective: string;
  /** Key of the old text, and the part of it that moved (« partie législative », « livre III, titres III à IV bis »). */
  readonly from: string;
  readonly part?: string;
  /** Key of the new text; the same as `from` where articles were only numbered anew. */
  readonly to: string;
  /** Article of the act that replaces the old references by the new ones. */
  readonly clause?: string;
}

const FIELDS = ['act', 'effective', 'from', 'part', 'to', 'clause'];

/** The recodifications known for certain, oldest first. */
export const recodifications = lazy(() =>
  records({ name: 'recodifications.yml', value: recodificationRecords(), known: FIELDS }, recodification),
);

function recodification(row: Row): Recodification {
  const part = optionalText(row, 'part');
  const clause = optionalText(row, 'clause');
  return {
    act: text(row, 'act'),
    effective: text(row, 'effective'),
    from: text(row, 'from'),
    to: text(row, 'to'),
    ...(part === undefined ? {} : { part }),
    ...(clause === undefined ? {} : { clause }),
  };
}
