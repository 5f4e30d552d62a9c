import { isKnownDead } from '../model/status.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { namesOfText } from './names-of-text.js';

/** The living before the dead, otherwise in the order they came in. */
export const livingFirst = (rows: readonly ArticleRow[]): ArticleRow[] => [
  ...rows.filter((row) => !isKnownDead(row.status)),
  ...rows.filter((row) => isKnownDead(row.status)),
];

/** What may stand before the figures that somebody typed without it. */
const PREFIXES = ['', 'L', 'LO', 'R', 'D', 'A'];

/**
 * The articles that have just these figures, whatever letter they begin with: « 162 5 css » is L. 162-5 and R. 162-5 of the
 * code de la sécurité sociale, and not first L. 162-1-5. Other words typed must be names of the text; the living come first.
 */
export async function byFigures(store: LawStore, words: readonly string[]): Promise<readonly ArticleRow[]> {
  const figures = words.filter((word) => /^\d+$/.test(word));
  if (figures.length === 0 || figures.length > 4) return [];
  const numbers = PREFIXES.map((prefix) => `${prefix}${figures.join('-')}`);
  const rows = (await Promise.all(numbers.map((number) => store.withNumber(number)))).flat();
  const others = words.filter((word) => !figures.includes(word));
  const texts = await store.texts([...new Set(rows.map(({ textKey }) => textKey))]);
  const meant = new Set(
    texts.filter((text) => others.every((word) => namesOfText(text).includes(word))).map(({ key }) => key),
  );
  const found = rows.filter(({ textKey }) => meant.has(textKey));
  return livingFirst(found);
}
