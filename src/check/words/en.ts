import { STATUS_LABELS, type Status } from '../../model/status.js';
import { isSure } from './sure-end.js';
import type { CheckWords, EndWords } from './words.js';

// ISO days read the same beside French words; « 21 July 2009 » would mix two ways of writing a day.
const day = (iso: string): string => iso;

const VERBS: Readonly<Partial<Record<Status, string>>> = {
  repealed: 'repealed',
  lapsed: 'lapsed',
  annulled: 'annulled',
  transferred: 'transferred',
  stillborn: 'never came into force',
};

/** A reader needs a few: the whole list stands among the suggestions. */
const listed = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more` : names.join(', ');

const ended = ({ status, since, bound, by }: EndWords): string => {
  const verb = VERBS[status] ?? status;
  const label = verb === status || status === 'repealed' ? `${verb} (${STATUS_LABELS[status]})` : verb;
  const when = since === undefined ? '' : bound ? ` at the latest on ${day(since)}` : ` since ${day(since)}`;
  return `${label}${when}${by === undefined ? '' : `, by ${by}`}`;
};

export const en: CheckWords = {
  day,
  dead: (end) => `${end.name}: ${ended(end)}`,
  outdated: (end, on, held) =>
    held
      ? `${end.name}: in force on the day of the text (${day(on)}), ${ended(end)}`
      : `${end.name}: ${ended(end)}, ${isSure(end, on) ? '' : 'as far as is known '}after the day of the text (${day(on)})`,
  readAs: (successors, clause) =>
    `lue comme ${successors.length === 0 ? 'what took its place' : listed(successors)} (${clause} replaces the reference)`,
  onlyMark: 'known only from a mark beside links to it, which is a hint and no proof',
  sameDay: 'known only from a mark beside links to an act of that day, and there may have been several',
  dayUnknown: 'the day it ended is not known: it may have been in force on the day of the text',
  youngerAct: (known) => `the law known ends on ${known}, before the act: the number may have been given again since`,
  onPurpose: (why) =>
    ({
      former: 'old law cited on purpose: the words say that it is the former article',
      renumbered: 'old law cited on purpose: the words give the number that it has become',
      frozen: 'old law cited on purpose: the words name the wording of that time',
      mentioned: 'not cited but mentioned: the old side of an amending clause',
      'said-repealed': 'the words themselves say that it is gone',
      quoted: 'inside a quotation of another text',
      'extension-note': 'a note of extension: it is the arrêté that speaks, on its own day',
    })[why],
};
