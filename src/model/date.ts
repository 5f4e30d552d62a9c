/** French dates, as law writes them, to and from ISO days. */

const MONTHS: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juill: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  sept: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
};

const MONTH_NAMES = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** The number of a month from its folded (lower-case, accentless) name or abbreviation, 1 to 12. */
export const monthNumber = (folded: string): number | undefined =>
  Object.hasOwn(MONTHS, folded) ? MONTHS[folded] : undefined;

/** Every folded name and abbreviation of a month. */
export const MONTH_WORDS: readonly string[] = Object.keys(MONTHS);

/** Months and days as dates write them: law is full of dates. */
const TWO_FIGURES = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'));

/** `YYYY-MM-DD`, or `undefined` for a day that does not exist. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 100) || !(day >= 1 && day <= daysOf(year, month)) || !Number.isInteger(year + day)) return undefined;
  return `${year < 1000 ? `0${String(year)}` : String(year)}-${TWO_FIGURES[month]!}-${TWO_FIGURES[day]!}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; of what is no month, none. */
const daysOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (DAYS[month - 1] ?? 0);

/** Whether the words are an ISO day that exists. */
export function isIsoDate(words: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/** `2004-01-01` is « 1er janvier 2004 ». */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (year === undefined || month === undefined || day === undefined) return iso;
  const inMonth = Number(day);
  return `${inMonth === 1 ? '1er' : String(inMonth)} ${MONTH_NAMES[Number(month) - 1] ?? '?'} ${String(Number(year))}`;
}
