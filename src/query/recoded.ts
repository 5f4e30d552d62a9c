import type { Recodification } from '../catalogue/recodifications.js';
import type { ArticleRow } from '../store/store.js';

/** The letters that the numbers of a part begin with; a part that is told otherwise is not told by numbers. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  'partie législative': /^L/,
  'partie réglementaire': /^[RD]/,
};

const moved = ({ part }: Recodification, number: string): boolean =>
  part === undefined || number === '' || LETTERS[part]?.test(number) === true;

/**
 * The recodifications that took an article, or a whole text, away: the one by the act that its own page says ended it, else
 * those that moved the text, or the part its number is of, into another text.
 */
export function recodificationsOf(
  { textKey, number, status }: Pick<ArticleRow, 'textKey' | 'number' | 'status'>,
  known: readonly Recodification[],
): readonly Recodification[] {
  const here = known.filter(({ from }) => from === textKey);
  const act = status.by?.split('/')[0];
  const ended = here.find((one) => one.act === act);
  if (ended !== undefined) return [ended];
  return here.filter((one) => one.to !== textKey && act === undefined && moved(one, number));
}
