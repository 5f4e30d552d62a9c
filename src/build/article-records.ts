import { articleKey } from '../model/article.js';
import { inNumberOrder } from '../model/article-order.js';
import type { PlacedArticle, PlacedVersion } from '../store/store.js';
import type { ArticleStates } from './article-states.js';
import type { Ledger } from './ledger.js';
import { listedVersions } from './listed-versions.js';

/** Keys of the texts that the index has articles of, in order. */
export const textsInOrder = ({ table, kept }: Ledger): readonly string[] =>
  table
    .textKeys()
    .filter((text) => {
      for (const article of table.ofText(text)) if (kept.at(article) === 1) return true;
      return false;
    })
    .sort();

/** Places of a text's articles that the index has, in official order, with their numbers. */
function inOrder(
  { table, kept }: Ledger,
  textKey: string,
): readonly { readonly place: number; readonly number: string }[] {
  const own: { readonly place: number; readonly number: string }[] = [];
  for (const place of table.ofText(textKey)) if (kept.at(place) === 1) own.push({ place, number: table.number(place) });
  return own.length < 2 ? own : inNumberOrder(own, ({ number }) => number);
}

const NO_DIVISIONS: readonly string[] = [];

/**
 * Every article of the index, in order of text and official number: those with pages, and a stub for each key that
 * evidence names. Texts are those of `textsInOrder`.
 */
export function* articleRecords(
  ledger: Ledger,
  { status, speaker }: ArticleStates,
  texts: readonly string[],
): Generator<PlacedArticle> {
  const { columns, names } = ledger;
  let [near, divisions] = [-1, NO_DIVISIONS];
  for (const textKey of texts)
    for (const { place: keyPlace, number } of inOrder(ledger, textKey)) {
      const version = speaker.at(keyPlace);
      const own = columns.divisions.at(version);
      // Articles of one division mostly follow each other.
      if (version > 0 && own !== near) [near, divisions] = [own, columns.divisionsAt(own)];
      const article = {
        key: articleKey(textKey, number),
        keyPlace,
        textKey,
        number,
        held: version > 0,
        status: columns.statusAt(status.at(keyPlace)),
        divisions: version > 0 ? divisions : NO_DIVISIONS,
      };
      const cid = columns.cid.at(version);
      yield cid > 0 ? { ...article, cid: names.cidAt(cid) } : article;
    }
}

/** Every version of the index by its number: the pages, then what they only list. */
export function* versionRecords(ledger: Ledger, { speaker }: ArticleStates): Generator<PlacedVersion> {
  const { columns, names, shelf } = ledger;
  const ownCid = (article: number): number => columns.cid.at(speaker.at(article));
  // A cid is told only where it is not the article's own.
  yield* shelf.all((version) => {
    const [keyPlace, cid] = [columns.article.at(version), columns.cid.at(version)];
    const status = columns.statusAt(columns.status.at(version));
    return { keyPlace, status, tellsCid: cid > 0 && cid !== ownCid(keyPlace) };
  });
  for (const { cid, ...card } of listedVersions(ledger))
    yield cid === undefined || cid === names.cidAt(ownCid(card.keyPlace)) ? card : { ...card, cid };
}
