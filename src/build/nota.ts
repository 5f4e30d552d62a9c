import { isoDate, monthNumber } from '../model/date.js';
import { fold } from '../model/fold.js';

/** Days that a Nota fixes for the whole article. */
export interface NotaDays {
  /** « … a fixé la date d'entrée en vigueur de la partie législative du code du travail au 1er mai 2008 ». */
  readonly enteredOn?: string;
  /** « les dispositions du présent article sont abrogées à compter du 26 février 2005 ». */
  readonly repealedOn?: string;
}

const DAY = String.raw`(?<day>\d{1,2})(?:er)? (?<month>[a-z]{3,9}) (?<year>\d{4})`;

/** « a fixé la date d'entrée en vigueur de … au 1er mai 2008 »; not « fixe la date » of a decree to come. */
const ENTERED = new RegExp(String.raw`a fixe la date d'entree en vigueur de [^.]{1,120}? au ${DAY}`, 'u');

/**
 * « Les présentes dispositions sont abrogées à compter du 1er mars 2008 », « ces dispositions sont abrogées le 1er janvier
 * 2020 »; not « l'article L356-1 du code … a été abrogé », which speaks of another.
 */
const REPEALED = new RegExp(
  String.raw`(?:dispositions du present article|present article|presentes dispositions|ces dispositions) (?:est|sont) abroge(?:e|es|s)? (?:a compter du|a partir du|le|au) ${DAY}(?<rest>[^.]{0,60})`,
  'u',
);

/** What both have in them, however it is written: « abrogées », « a fixé ». */
const SIGN = /abrog|fix/i;
const NEITHER: NotaDays = {};

/** Words after the day that take only a part of the article, or only some cases. */
const PARTIAL = /en tant qu|sauf|a l'exception|sous reserve|pour les|dans les conditions/u;

function dayOf(match: RegExpExecArray | null): string | undefined {
  const { day, month, year } = match?.groups ?? {};
  const number = month === undefined ? undefined : monthNumber(month);
  return number === undefined ? undefined : isoDate(Number(year), number, Number(day));
}

/** What a Nota says of the day the article ended, or the law that replaced it began; nothing where it says only a part. */
export function readNota(words: string): NotaDays {
  // Most speak of other things: to fold them would cost more than all else that is done for the page's status.
  if (!SIGN.test(words)) return NEITHER;
  const folded = fold(words).replace(/\s+/gu, ' ');
  const enteredOn = dayOf(ENTERED.exec(folded));
  const repealed = REPEALED.exec(folded);
  const whole = repealed !== null && !PARTIAL.test(repealed.groups?.['rest'] ?? '');
  const repealedOn = whole ? dayOf(repealed) : undefined;
  return { ...(enteredOn !== undefined && { enteredOn }), ...(repealedOn !== undefined && { repealedOn }) };
}
