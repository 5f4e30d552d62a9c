import type { Page } from '../model/document.js';
import type { VersionCard, VersionRecord } from '../store/store.js';
import type { LedgerPage } from './ledger.js';
import { pageStatus } from './page-status.js';

/** No block has this number: a version whose words are not held. */
const NO_WORDS = { block: 0, start: 0, length: 0 };

/** The versions that a page's source lists beside its own: with days and state, without words. */
export function listedCards(page: Page, record: VersionRecord, day: string): readonly VersionCard[] | undefined {
  const { articleKey, cid, path, format, line, textFrom } = record;
  return page.otherVersions?.map((version) => ({
    ...version,
    ...{ articleKey, path, format, line, textFrom, place: NO_WORDS, spans: '{}' },
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
