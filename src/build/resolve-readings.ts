import { splitArticleKey } from '../model/article.js';
import type { Outcome, ResolvedReference } from '../model/citation.js';
import type { LinkMark } from '../model/mark.js';
import type { OpenReferenceRow } from '../store/store.js';
import { knownRelation, type Creations } from './creations.js';
import type { Engine } from './engine.js';
import type { EvidenceLog } from './evidence-log.js';
import type { LawTable } from './law-table.js';
import type { Tally } from './read-declared.js';
import type { Declared, Found, PageReading } from './reading.js';

/** Where the second pass puts what it finds. */
export interface Resolution {
  readonly evidence: EvidenceLog;
  readonly open: OpenReferenceRow[];
  /** Marks that stand beside links to an article, by its key. */
  readonly marks: Map<string, Map<LinkMark, number>>;
  /** Keys at either end of a piece of evidence. */
  readonly keys: Set<string>;
}

/** What the second pass works with. */
export interface Resolving {
  readonly engine: Engine;
  readonly table: LawTable;
  /** Official identifiers of held articles and versions to article keys. */
  readonly officialIds: ReadonlyMap<string, string>;
  readonly creations: Creations;
  readonly tally: Tally;
}

const isDeclared = (one: Found | Declared): one is Declared => 'relation' in one;

function addMark(resolution: Resolution, key: string, mark: LinkMark): void {
  const marks = resolution.marks.get(key) ?? new Map<LinkMark, number>();
  resolution.marks.set(key, marks);
  marks.set(mark, (marks.get(mark) ?? 0) + 1);
}

const spanOf = ({ reference, start }: Found) => ({ start, end: start + reference.span.end - reference.span.start });

function prove(
  { reading, one }: { readonly reading: PageReading; readonly one: Found | Declared },
  target: string,
  { resolution, creations }: { readonly resolution: Resolution; readonly creations: Creations },
): void {
  const { reference, line, column } = one;
  const declared = isDeclared(one) ? one : undefined;
  // « Du présent code » names the frame an article stands in, and is no citation of it.
  if (declared === undefined && target === `${reading.text.key}/`) return;
  const outgoing = declared?.page !== 'target';
  resolution.keys.add(target);
  resolution.evidence.add({
    source: outgoing ? reading.key : target,
    target: outgoing ? target : reading.key,
    relation: declared === undefined ? 'cites' : knownRelation(declared, target, reading.key, creations),
    origin: declared?.origin ?? 'text',
    page: reading.version,
    span: spanOf(one),
    ...{ line, column, form: reference.form },
    ...(declared?.mark && { mark: declared.mark }),
    ...(declared?.date && { date: declared.date }),
    ...(reference.portion && { portion: reference.portion }),
  });
  if (declared?.mark !== undefined) addMark(resolution, target, declared.mark);
}

function leaveOpen(
  reading: PageReading,
  one: Found,
  outcome: OpenReferenceRow['outcome'],
  resolution: Resolution,
): void {
  const { reference, line, column } = one;
  const { form, surface, number, portion } = reference;
  resolution.open.push({
    ...{ page: reading.version, path: reading.path, line, column, outcome },
    reference: {
      form,
      surface,
      span: spanOf(one),
      ...(number !== undefined && { number }),
      ...(portion && { portion }),
    },
  });
}

function outcomeOf(one: Found, outcome: Outcome, officialIds: ReadonlyMap<string, string>): Outcome {
  if (outcome.kind === 'resolved' || one.reference.id === undefined) return outcome;
  const key = officialIds.get(one.reference.id);
  return key === undefined ? outcome : { kind: 'resolved', targets: [key] };
}

// One call to the resolver a few thousand references: it may ask its table once for all of them.
const BATCH = 4000;

function* batches(readings: readonly PageReading[]): Generator<{ reading: PageReading; one: Found | Declared }[]> {
  let batch: { reading: PageReading; one: Found | Declared }[] = [];
  for (const reading of readings) {
    for (const one of reading.found) batch.push({ reading, one });
    for (const one of reading.declared) batch.push({ reading, one });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Resolves every reference of every page against the whole table. */
export async function resolveReadings(
  readings: readonly PageReading[],
  resolving: Resolving,
  resolution: Resolution,
): Promise<void> {
  const { engine, table, tally, officialIds, creations } = resolving;
  for (const batch of batches(readings)) {
    const results: readonly ResolvedReference[] = await engine.resolve(
      batch.map(({ one }) => one.reference),
      table,
    );
    batch.forEach(({ reading, one }, index) => {
      const result = results[index];
      if (result === undefined) throw new Error('the resolver left a reference out');
      const outcome = outcomeOf(one, result.outcome, officialIds);
      if (!isDeclared(one)) tally.count('references', `${one.reference.form} ${outcome.kind}`);
      if (outcome.kind !== 'resolved') return leaveOpen(reading, one, outcome, resolution);
      for (const target of outcome.targets) {
        const { text, number } = splitArticleKey(target);
        table.add(text, number);
        prove({ reading, one }, target, { resolution, creations });
      }
    });
  }
}
