import type { RelationDate } from '../model/citation.js';

const KINDS: readonly RelationDate['kind'][] = ['effect', 'bound', 'published', 'signed'];

/** The date that says most: of effect before a bound, before publication, before signature. */
export const bestDate = (dates: readonly RelationDate[]): RelationDate | undefined =>
  dates.length < 2 ? dates[0] : [...dates].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))[0];
