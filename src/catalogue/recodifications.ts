import { records } from './checked.js';
import recodifications from './recodifications.yml';

/** A text that moved into another, by an act, from a day. */
export interface Recodification {
  /** Key of the acting text: `ordonnance-2007-329`. */
  readonly act: string;
  /** The day the new text took over (ISO). */
  readonly effective: string;
  /** Key of the old text, and the part of it that moved (« partie législative », « livre III, titre III »). */
  readonly from: string;
  readonly part?: string;
  /** Key of the new text. */
  readonly to: string;
  /** Article of the act that replaces the old references by the new ones. */
  readonly clause?: string;
}

export const RECODIFICATIONS: readonly Recodification[] = records(recodifications, 'recodifications.yml', [
  'act',
  'effective',
  'from',
  'part',
  'to',
  'clause',
]).map((row) => {
  const part = row.optionalText('part');
  const clause = row.optionalText('clause');
  return {
    act: row.text('act'),
    effective: row.text('effective'),
    from: row.text('from'),
    to: row.text('to'),
    ...(part === undefined ? {} : { part }),
    ...(clause === undefined ? {} : { clause }),
  };
});
