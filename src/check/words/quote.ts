import { formatDate } from '../../model/date.js';

/** Days of a wording (ISO), where they are known. */
export interface WordingDays {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

interface QuoteWords {
  readonly older: (name: string, days: WordingDays) => string;
  readonly differs: (name: string, said: { readonly quoted: string; readonly law: string }) => string;
  readonly strange: (name: string) => string;
  readonly notHeld: (name: string) => string;
  /** Why the words may be right although the index has not got them. */
  readonly oneWording: string;
  /** The passage is younger than the law known on that day. */
  readonly younger: (known: string) => string;
}

const en: QuoteWords = {
  older: (name, { from, until }) =>
    `${name}: the words quoted are an older wording${from === undefined ? '' : `, in force from ${from}`}${until === undefined ? '' : ` until ${until}`}`,
  differs: (name, { quoted, law }) =>
    `${name}: the words quoted are not its own: “… ${quoted} …” where it says “… ${law} …”`,
  strange: (name) => `${name}: the words quoted stand in no wording held`,
  notHeld: (name) => `${name}: the words quoted were not compared, because its wording is not held`,
  oneWording: 'only one wording is held; another one may say so',
  younger: (known) => `compared with the law known on ${known}: a later wording may say so`,
};

const fr: QuoteWords = {
  older: (name, { from, until }) =>
    `${name} : les mots cités sont d’une rédaction antérieure${from === undefined ? '' : `, en vigueur du ${formatDate(from)}`}${until === undefined ? '' : ` au ${formatDate(until)}`}`,
  differs: (name, { quoted, law }) =>
    `${name} : les mots cités ne sont pas les siens : « … ${quoted} … » au lieu de « … ${law} … »`,
  strange: (name) => `${name} : les mots cités ne figurent dans aucune rédaction détenue`,
  notHeld: (name) => `${name} : les mots cités n’ont pas été comparés, car sa rédaction n’est pas détenue`,
  oneWording: 'une seule rédaction est détenue ; une autre peut le dire',
  younger: (known) => `comparé au droit connu au ${known} : une rédaction plus récente peut le dire`,
};

/** What rule `quote` says. */
export const quoteWords = (language: 'en' | 'fr'): QuoteWords => (language === 'fr' ? fr : en);
