import { articleKey, splitArticleKey } from '../model/article.js';
import type { Outcome, ResolvedReference } from '../model/citation.js';
import { isDeclared, proofOf } from './certain.js';
import type { Engine } from './engine.js';
import type { Ledger } from './ledger.js';
import type { OfficialNames } from './official-names.js';
import { openReference } from './open-reference.js';
import { readWaiting } from './parcel-sections.js';
import type { Declared, Found } from './reading.js';

/** A reference and the page it stands on, by the number of its version. */
interface OnPage {
  readonly version: number;
  readonly one: Found | Declared;
}

/** An article that is not held, of a text that is. */
function inHeldText(one: OnPage['one'], names: OfficialNames): string | undefined {
  const text = isDeclared(one) && one.textCid !== undefined ? names.keyOf(one.textCid) : undefined;
  return text === undefined ? undefined : articleKey(splitArticleKey(text).text, one.reference.number ?? '');
}

function outcomeOf({ one }: OnPage, outcome: Outcome, names: OfficialNames): Outcome {
  // The identifier of a link says more than its words, which are cut, damaged or those of another text.
  const asIs = outcome.kind === 'resolved' && !(isDeclared(one) && one.origin === 'link');
  if (asIs || one.reference.id === undefined) return outcome;
  const key = names.keyOf(one.reference.id) ?? inHeldText(one, names);
  return key === undefined ? outcome : { kind: 'resolved', targets: [key] };
}

/** « Créé par » on the page of another wording says what a history note leaves open. */
function withRelation(ledger: Ledger, { one, version }: OnPage, target: string): Found | Declared {
  if (!isDeclared(one) || one.origin !== 'note' || one.relation !== 'amends') return one;
  const created = ledger.creations.find(ledger.keyPlace(target), ledger.columns.article.at(version)) >= 0;
  return created ? { ...one, relation: 'creates' } : one;
}

// One call to the resolver a few thousand references: it may ask its table once for all of them.
const BATCH = 4000;

function* batches({ waiting, shelf, spool }: Ledger): Generator<OnPage[]> {
  let batch: OnPage[] = [];
  for (const { ticket, parcel } of waiting) {
    for (const { page: place, references: ones } of readWaiting(spool.bytes(ticket))) {
      const version = shelf.version(parcel, place);
      if (version > 0) for (const one of ones) batch.push({ version, one });
    }
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The article of a version's page; references of one page follow each other. */
function ownArticles({ columns, table }: Ledger) {
  let [near, own] = [0, { place: -1, key: '', text: { key: '' } }];
  return (version: number) => {
    if (version === near) return own;
    const place = columns.article.at(version);
    [near, own] = [version, { place, key: table.key(place), text: { key: table.textKey(place) } }];
    return own;
  };
}

/** The second pass: resolves what waits on every page against the whole table. */
export async function resolveWaiting(ledger: Ledger, engine: Engine): Promise<void> {
  const { names, table } = ledger;
  const ownOf = ownArticles(ledger);
  table.identify(names.keyOf);
  for (const batch of batches(ledger)) {
    const references = batch.map(({ one }) => one.reference);
    const results: readonly ResolvedReference[] = await engine.resolve(references, ledger.table);
    batch.forEach((waiting, index) => {
      const { one, version } = waiting;
      const result = results[index];
      if (result === undefined) throw new Error('the resolver left a reference out');
      const outcome = outcomeOf(waiting, result.outcome, names);
      if (!isDeclared(one)) ledger.tallies.count('references', `${one.reference.form} ${outcome.kind}`);
      if (outcome.kind !== 'resolved') {
        ledger.open.push(openReference(version, one, outcome));
        return;
      }
      const own = ownOf(version);
      for (const target of outcome.targets) {
        const proof = proofOf(withRelation(ledger, waiting, target), target, own);
        if (proof !== undefined) ledger.evidence.add(proof, version, own);
      }
    });
  }
}
