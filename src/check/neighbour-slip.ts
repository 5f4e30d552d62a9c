import { articleKey, splitArticleKey } from '../model/article.js';
import type { Judged, RuleContext } from './rule.js';

const NUMBER = /^(?<letter>(?:LO|[LRDA])\*?)(?<first>\d{3,4})(?<rest>(?:-\d+)*)$/;
/** So many neighbours of one chapter make it likely that all are; one does where it is the next number. */
const ENOUGH = 2;

interface Parts {
  readonly letter: string;
  readonly first: string;
  readonly rest: string;
}

function partsOf(number: string): Parts | undefined {
  const { letter, first, rest } = NUMBER.exec(number)?.groups ?? {};
  return letter === undefined || first === undefined ? undefined : { letter, first, rest: rest ?? '' };
}

/** Whether two groups of digits differ in one digit. */
const oneDigit = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;

/** « L. 1225-66 » and « L. 1225-67 ». */
const areNext = (a: Parts, b: Parts): boolean =>
  a.letter === b.letter && Math.abs(Number(a.rest) - Number(b.rest)) === 1;

/**
 * The article in force that an unknown number of a list was meant to be by its neighbours: « articles L. 2231-6, L. 2231-7,
 * D. 2331-2 et D. 2231-3 » means D. 2231-2, since every other number is of that chapter and one digit makes it so.
 */
export async function meantByNeighbours(
  { file, found }: Judged,
  key: string,
  { store }: Pick<RuleContext, 'store'>,
): Promise<string | undefined> {
  const { text, number } = splitArticleKey(key);
  const own = partsOf(number);
  if (own === undefined) return undefined;
  const phrase = found.reference.phraseSpan.start;
  const beside = file.references.flatMap((other) =>
    other === found || other.reference.phraseSpan.start !== phrase ? [] : (partsOf(other.reference.number ?? '') ?? []),
  );
  const [only, ...others] = new Set(beside.map(({ first }) => first));
  if (only === undefined || others.length > 0 || !oneDigit(own.first, only)) return undefined;
  if (beside.length < ENOUGH && !beside.some((each) => areNext(own, each))) return undefined;
  const meant = articleKey(text, own.letter + only + own.rest);
  const [row] = await store.articles([meant]);
  return row?.held === true && row.status.status === 'in-force' ? meant : undefined;
}
