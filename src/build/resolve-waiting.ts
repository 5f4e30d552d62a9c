import { articleKey, splitArticleKey } from '../model/article.js';
import type { Outcome, ResolvedReference } from '../model/citation.js';
import type { OpenReferenceRow } from '../store/store.js';
import { isDeclared, proofOf, spanOf } from './certain.js';
import type { Engine } from './engine.js';
import { pair, type Ledger, type LedgerPage } from './ledger.js';
import { readWaiting } from './parcel.js';
import type { Declared, Found } from './reading.js';

/** A reference and the page it stands on, by the number of its version. */
interface OnPage {
  readonly version: number;
  readonly page: LedgerPage;
  readonly one: Found | Declared;
}

function leaveOpen(ledger: Ledger, { page, one }: OnPage, outcome: OpenReferenceRow['outcome']): void {
  const { reference, line, column } = one;
  const { form, surface, number, portion } = reference;
  const words = { form, surface, span: spanOf(one) };
  ledger.open.push({
    ...{ page: page.card.id, path: page.card.path, line, column, outcome },
    reference: { ...words, ...(number !== undefined && { number }), ...(portion && { portion }) },
  });
}

/** Official identifiers of held texts, articles and versions, to article keys. */
function officialIds(pages: readonly LedgerPage[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { card, text } of pages) {
    if (text.cid !== undefined) ids.set(text.cid, articleKey(text.key, ''));
    if (card.cid !== undefined) ids.set(card.cid, card.articleKey);
    ids.set(card.id, card.articleKey);
  }
  // What a page is called in its own file says more than another article's list.
  for (const { listed = [] } of pages) for (const { id, articleKey: key } of listed) if (!ids.has(id)) ids.set(id, key);
  return ids;
}

/** An article that is not held, of a text that is. */
function inHeldText(one: OnPage['one'], ids: ReadonlyMap<string, string>): string | undefined {
  const text = isDeclared(one) && one.textCid !== undefined ? ids.get(one.textCid) : undefined;
  return text === undefined ? undefined : articleKey(splitArticleKey(text).text, one.reference.number ?? '');
}

function outcomeOf({ one }: OnPage, outcome: Outcome, ids: ReadonlyMap<string, string>): Outcome {
  // The identifier of a link says more than its words, which are cut, damaged or those of another text.
  const asIs = outcome.kind === 'resolved' && !(isDeclared(one) && one.origin === 'link');
  if (asIs || one.reference.id === undefined) return outcome;
  const key = ids.get(one.reference.id) ?? inHeldText(one, ids);
  return key === undefined ? outcome : { kind: 'resolved', targets: [key] };
}

/** « Créé par » on the page of another wording says what a history note leaves open. */
function withRelation(ledger: Ledger, { one, page }: OnPage, target: string): Found | Declared {
  if (!isDeclared(one) || one.origin !== 'note' || one.relation !== 'amends') return one;
  const created = ledger.creations.has(pair(ledger.keyPlace(target), ledger.keyPlace(page.card.articleKey)));
  return created ? { ...one, relation: 'creates' } : one;
}

// One call to the resolver a few thousand references: it may ask its table once for all of them.
const BATCH = 4000;

function* batches({ waiting, pages, spool }: Ledger): Generator<OnPage[]> {
  let batch: OnPage[] = [];
  for (const { ticket, versions } of waiting) {
    for (const { page: place, references: ones } of readWaiting(spool.get(ticket))) {
      const version = versions[place] ?? 0;
      const page = pages[version - 1];
      if (page !== undefined) for (const one of ones) batch.push({ version, page, one });
    }
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The second pass: resolves what waits on every page against the whole table. */
export async function resolveWaiting(ledger: Ledger, engine: Engine): Promise<void> {
  const ids = officialIds(ledger.pages);
  ledger.table.identify(ids);
  for (const batch of batches(ledger)) {
    const references = batch.map(({ one }) => one.reference);
    const results: readonly ResolvedReference[] = await engine.resolve(references, ledger.table);
    batch.forEach((waiting, index) => {
      const { one, page, version } = waiting;
      const result = results[index];
      if (result === undefined) throw new Error('the resolver left a reference out');
      const outcome = outcomeOf(waiting, result.outcome, ids);
      if (!isDeclared(one)) ledger.tallies.count('references', `${one.reference.form} ${outcome.kind}`);
      if (outcome.kind !== 'resolved') return leaveOpen(ledger, waiting, outcome);
      for (const target of outcome.targets) {
        const proof = proofOf(withRelation(ledger, waiting, target), target, {
          key: page.card.articleKey,
          text: page.text,
        });
        if (proof !== undefined) ledger.evidence.add(proof, version);
      }
    });
  }
}
