import { articleKey, splitArticleKey } from '../model/article.js';
import type { Outcome, ResolvedReference } from '../model/citation.js';
import type { OpenReferenceRow } from '../store/store.js';
import type { Engine } from './engine.js';
import { isDeclared, prove, spanOf, type Ledger, type OnPage } from './ledger.js';
import type { PageReading } from './reading.js';

function leaveOpen(ledger: Ledger, { reading, one }: OnPage, outcome: OpenReferenceRow['outcome']): void {
  const { reference, line, column } = one;
  const { form, surface, number, portion } = reference;
  const words = { form, surface, span: spanOf(one) };
  ledger.open.push({
    ...{ page: reading.version, path: reading.path, line, column, outcome },
    reference: { ...words, ...(number !== undefined && { number }), ...(portion && { portion }) },
  });
}

/** Official identifiers of held articles and versions, to article keys. */
function officialIds(readings: readonly PageReading[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { cid, version, key, text } of readings) {
    if (text.cid !== undefined) ids.set(text.cid, articleKey(text.key, ''));
    if (cid !== undefined) ids.set(cid, key);
    ids.set(version, key);
  }
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
function withRelation(ledger: Ledger, on: OnPage, target: string): OnPage {
  const { one, reading } = on;
  if (!isDeclared(one) || one.origin !== 'note' || one.relation !== 'amends') return on;
  return ledger.creations.has(`${target} ${reading.key}`) ? { reading, one: { ...one, relation: 'creates' } } : on;
}

// One call to the resolver a few thousand references: it may ask its table once for all of them.
const BATCH = 4000;

function* batches(readings: readonly PageReading[]): Generator<OnPage[]> {
  let batch: OnPage[] = [];
  for (const reading of readings) {
    for (const one of [...reading.found, ...reading.declared]) batch.push({ reading, one });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The second pass: resolves what waits on every page against the whole table. */
export async function resolveReadings(readings: readonly PageReading[], engine: Engine, ledger: Ledger): Promise<void> {
  const ids = officialIds(readings);
  for (const batch of batches(readings)) {
    const references = batch.map(({ one }) => one.reference);
    const results: readonly ResolvedReference[] = await engine.resolve(references, ledger.table);
    batch.forEach((waiting, index) => {
      const { one } = waiting;
      const result = results[index];
      if (result === undefined) throw new Error('the resolver left a reference out');
      const outcome = outcomeOf(waiting, result.outcome, ids);
      if (!isDeclared(one)) ledger.tally.count('references', `${one.reference.form} ${outcome.kind}`);
      if (outcome.kind !== 'resolved') return leaveOpen(ledger, waiting, outcome);
      for (const target of outcome.targets) prove(ledger, withRelation(ledger, waiting, target), target);
    });
  }
}
