import { formatDate } from '../../model/date.js';
import type { TextName } from '../../model/text.js';
import { ecliKey } from './ecli.js';

/** What names of decisions take from their court. */
export interface NumberingCourt {
  /** `cass`, `ce`, `caa-bordeaux`: what keys start with. */
  readonly key: string;
  /** « Cass. soc. », « CE », « CAA Bordeaux »: what titles start with. */
  readonly title: string;
  /** « aff. » before the number in titles; « n° » where nothing is said. */
  readonly sign?: string;
}

interface Known {
  readonly number?: string;
  readonly date?: string;
  readonly ecli?: string;
  readonly parties?: string;
}

/** The name of a decision: keyed by its number, else by its day and parties. */
export function decisionText(court: NumberingCourt, known: Known): TextName {
  const { number, date, ecli, parties } = known;
  const which = number ?? (ecli === undefined ? `${date ?? ''} ${parties ?? ''}` : undefined);
  const day = date === undefined ? '' : `, ${formatDate(date)}`;
  const last =
    number === undefined ? (parties === undefined ? '' : `, ${parties}`) : `, ${court.sign ?? 'n°'} ${number}`;
  return {
    key: which === undefined ? ecliKey(ecli ?? '') : `${court.key}-${slug(which)}`,
    nature: 'jurisprudence',
    title: `${court.title}${day}${last}`,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(ecli === undefined ? {} : { ecli }),
  };
}

/** Letters and figures with single hyphens between. */
export const slug = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((part) => part !== '')
    .join('-');
