import type { Page } from '../model/document.js';
import { intColumn } from '../model/int-column.js';
import type { PlacedVersion, VersionCard } from '../store/store.js';
import type { Ledger } from './ledger.js';
import { pageStatus } from './page-status.js';
import type { VersionFacts } from './reading.js';

/** A version whose words are not held: no place in any block, no spans. */
const NO_WORDS = { place: { block: 0, start: 0, length: 0 }, spans: '' };

/** The versions that a page's source lists beside its own: with days and state, without words. */
export function listedCards(page: Page, record: VersionFacts, day: string): readonly VersionCard[] | undefined {
  const { articleKey, cid, path, format, line, textFrom } = record;
  return page.otherVersions?.map((version) => ({
    ...version,
    ...{ articleKey, path, format, line, textFrom, ...NO_WORDS },
    ...(cid !== undefined && { cid }),
    status: pageStatus({ ...version, ends: [], divisions: [], vouched: true }, day),
  }));
}

/** The listed versions that no page gives the words of, each once. */
export function* listedVersions({ shelf, names, columns }: Ledger): Generator<PlacedVersion> {
  const told = intColumn();
  for (const [version, listed] of shelf.listed())
    for (const card of listed) {
      const name = names.place(card.id);
      if (names.version(name) > 0 || told.at(name) === 1) continue;
      told.set(name, 1);
      yield { ...card, keyPlace: columns.article.at(version) };
    }
}
