import type { Page } from '../model/document.js';
import type { VersionCard, VersionRecord } from '../store/store.js';
import type { LedgerPage } from './ledger.js';
import { pageStatus } from './page-status.js';

/** A version whose words are not held: no place in any block, no spans. */
const NO_WORDS = { place: { block: 0, start: 0, length: 0 }, spans: '' };

/** The versions that a page's source lists beside its own: with days and state, without words. */
export function listedCards(page: Page, record: VersionRecord, day: string): readonly VersionCard[] | undefined {
  const { articleKey, cid, path, format, line, textFrom } = record;
  return page.otherVersions?.map((version) => ({
    ...version,
    ...{ articleKey, path, format, line, textFrom, ...NO_WORDS },
    ...(cid !== undefined && { cid }),
    status: pageStatus({ ...version, ends: [], divisions: [], vouched: true }, day),
  }));
}

/** The listed versions that no page gives the words of, each once. */
export function* listedVersions(pages: readonly LedgerPage[]): Generator<VersionCard> {
  const known = new Set(pages.map(({ card }) => card.id));
  for (const { listed = [] } of pages) {
    for (const card of listed) {
      if (known.has(card.id)) continue;
      known.add(card.id);
      yield card;
    }
  }
}
