import { inNumberOrder } from '../model/article-order.js';
import type { PlacedArticle, PlacedVersion } from '../store/store.js';
import type { ArticleStates } from './article-states.js';
import type { Ledger } from './ledger.js';
import { listedVersions } from './listed-versions.js';

/** Keys of the texts that the index has articles of, in order. */
export const textsInOrder = ({ table, kept }: Ledger): readonly string[] =>
  table
    .textKeys()
    .filter((text) => [...table.ofText(text)].some((article) => kept.at(article) === 1))
    .sort();

/**
 * Every article of the index, in order of text and official number: those with pages, and a stub for each key that
 * evidence names.
 */
export function* articleRecords(ledger: Ledger, { status, speaker }: ArticleStates): Generator<PlacedArticle> {
  const { columns, kept, names, table } = ledger;
  for (const textKey of textsInOrder(ledger)) {
    const own = [...table.ofText(textKey)].filter((article) => kept.at(article) === 1);
    for (const keyPlace of inNumberOrder(own, table.number)) {
      const version = speaker.at(keyPlace);
      const cid = columns.cid.at(version);
      yield {
        ...{ key: table.key(keyPlace), keyPlace, textKey, number: table.number(keyPlace), held: version > 0 },
        status: columns.statusAt(status.at(keyPlace)),
        divisions: version === 0 ? [] : columns.divisionsAt(columns.divisions.at(version)),
        ...(cid > 0 && { cid: names.cidAt(cid) }),
      };
    }
  }
}

/** Every version of the index by its number: the pages, then what they only list. */
export function* versionRecords(ledger: Ledger, { speaker }: ArticleStates): Generator<PlacedVersion> {
  const { columns, names, shelf } = ledger;
  /** A cid is told only where it is not the article's own. */
  const placed = ({ cid, ...card }: PlacedVersion): PlacedVersion => {
    const own = columns.cid.at(speaker.at(card.keyPlace));
    return cid === undefined || cid === names.cidAt(own) ? card : { ...card, cid };
  };
  for (const [version, card] of shelf.all()) yield placed({ ...card, keyPlace: columns.article.at(version) });
  for (const card of listedVersions(ledger)) yield placed(card);
}
