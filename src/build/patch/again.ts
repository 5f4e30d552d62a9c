import type { ResolvedReference } from '../../model/citation.js';
import { evidencePacker, type EvidencePacker } from '../../model/evidence-packer.js';
import type { TextName } from '../../model/text.js';
import type { PackedOpenReference } from '../../store/store.js';
import { createTallies, type Tallies } from '../build-report.js';
import { isDeclared, proofOf } from '../certain.js';
import type { Engine } from '../engine.js';
import type { ArticleTable } from '../../resolve/article-table.js';
import { openReference } from '../open-reference.js';
import type { ParcelPage } from '../parcel.js';
import type { Declared, Found } from '../reading.js';
import type { GroupChange } from './group-change.js';
import { copyRow, rowsOf, type OpenParcel } from './open-parcel.js';
import type { Tables } from './tables.js';

/** What changed pages came to, before or now: their evidence, what stayed open, and how references ended. */
export interface Outcome {
  readonly evidence: EvidencePacker;
  readonly open: PackedOpenReference[];
  readonly tallies: Tallies;
}

/** Numbers of versions in the index by their pages' places. */
export type Numbers = readonly number[];

/** Changed pages of a group, with the numbers of all of its versions. */
interface Pages {
  readonly numbers: Numbers;
  readonly changed: ReadonlySet<number>;
}

function takeCertain(parcel: OpenParcel, { numbers, changed }: Pages, { evidence }: Outcome): void {
  for (const at of rowsOf(parcel, changed)) copyRow(parcel, at, { evidence, numberOf: (page) => numbers[page]! });
}

/** What a reference that waited came to: evidence, or nothing certain. */
function takeOne(one: Found | Declared, came: Ended, { evidence, open, tallies }: Outcome): void {
  const { page, text, number, outcome } = came;
  if (!isDeclared(one)) tallies.count('references', `${one.reference.form} ${outcome.kind}`);
  if (outcome.kind !== 'resolved') return void open.push(openReference(number, one, outcome));
  for (const key of outcome.targets) {
    const proof = proofOf(one, key, { key: page.card.articleKey, text });
    if (proof !== undefined) evidence.add(proof, number);
  }
}

/** The end of a reference, and the page it stands on. */
interface Ended {
  readonly page: ParcelPage;
  readonly text: TextName;
  readonly number: number;
  readonly outcome: ResolvedReference['outcome'];
}

/** What of the references that wait on changed pages comes to evidence, and what stays open. */
async function takeWaiting(
  { pages, head, waiting }: OpenParcel,
  { numbers, changed }: Pages,
  { engine, table, outcome: all }: { readonly engine: Engine; readonly table: ArticleTable; readonly outcome: Outcome },
): Promise<void> {
  for (const { page: place, references } of waiting) {
    const page = pages[place];
    const text = page && head.texts[page.text];
    if (page === undefined || text === undefined || !changed.has(place)) continue;
    const asked = references.map(({ reference }) => reference);
    const results = await engine.resolve(asked, table);
    const number = numbers[place] ?? 0;
    for (const [index, one] of references.entries())
      takeOne(one, { page, text, number, outcome: results[index]!.outcome }, all);
  }
}

/** What the changed pages came to at the last build (`before`) or come to now, resolved against the table of then or of now. */
export async function outcomeOf(
  changes: readonly GroupChange[],
  side: 'before' | 'now',
  known: { readonly engine: Engine; readonly tables: Tables; readonly numbers: ReadonlyMap<GroupChange, Numbers> },
): Promise<Outcome> {
  const outcome: Outcome = { evidence: evidencePacker(), open: [], tallies: createTallies() };
  for (const change of changes) {
    const { changed } = change;
    const numbers = known.numbers.get(change) ?? [];
    for (const [what, name, count] of change[side].head.counts) outcome.tallies.count(what, name, count);
    takeCertain(change[side], { numbers, changed }, outcome);
    await takeWaiting(change[side], { numbers, changed }, { engine: known.engine, table: known.tables[side], outcome });
  }
  return outcome;
}
