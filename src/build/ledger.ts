import { articleKey, splitArticleKey } from '../model/article.js';
import type { LinkMark } from '../model/mark.js';
import type { Reference } from '../model/reference.js';
import type { Span } from '../model/span.js';
import type { OpenReferenceRow } from '../store/store.js';
import type { Tally } from './build-report.js';
import { createEvidenceLog, type EvidenceLog } from './evidence-log.js';
import { createLawTable, type LawTable } from './law-table.js';
import type { Declared, Found, PageReading } from './reading.js';
import { createTextBook, type TextBook } from './text-book.js';

/** The draft of an index: what both passes have found so far. */
export interface Ledger {
  readonly table: LawTable;
  readonly book: TextBook;
  readonly evidence: EvidenceLog;
  readonly open: OpenReferenceRow[];
  /** Marks that stand beside links to an article, by its key. */
  readonly marks: Map<string, Map<LinkMark, number>>;
  /** Keys of every article that evidence names. */
  readonly keys: Set<string>;
  /** `act article` for each « Créé par » of a list. */
  readonly creations: Set<string>;
  readonly tally: Tally;
}

/** An empty ledger. */
export const createLedger = (tally: Tally): Ledger => ({
  table: createLawTable(),
  book: createTextBook(),
  evidence: createEvidenceLog(),
  open: [],
  marks: new Map(),
  keys: new Set(),
  creations: new Set(),
  tally,
});

export const isDeclared = (one: Found | Declared): one is Declared => 'relation' in one;

/** Where the words of a reference are on their page. */
export const spanOf = ({ reference, start }: Found): Span => ({
  start,
  end: start + reference.span.end - reference.span.start,
});

function addMark(ledger: Ledger, key: string, mark: LinkMark): void {
  const marks = ledger.marks.get(key) ?? new Map<LinkMark, number>();
  ledger.marks.set(key, marks);
  marks.set(mark, (marks.get(mark) ?? 0) + 1);
}

/** A reference and the page it stands on. */
export interface OnPage {
  readonly reading: PageReading;
  readonly one: Found | Declared;
}

/** Enters that a reference of a page points to an article. */
export function prove(ledger: Ledger, { reading, one }: OnPage, target: string): void {
  const { reference, line, column } = one;
  const declared = isDeclared(one) ? one : undefined;
  // « Du présent code » names the frame an article stands in, and is no citation of it.
  if (declared === undefined && target === `${reading.text.key}/`) return;
  const outgoing = declared?.page !== 'target';
  const { text, number } = splitArticleKey(target);
  ledger.table.add(text, number);
  ledger.keys.add(target);
  ledger.evidence.add({
    source: outgoing ? reading.key : target,
    target: outgoing ? target : reading.key,
    relation: declared?.relation ?? 'cites',
    origin: declared?.origin ?? 'text',
    page: reading.version,
    span: spanOf(one),
    ...{ line, column, form: reference.form },
    ...(declared?.mark && { mark: declared.mark }),
    ...(declared?.date && { date: declared.date }),
    ...(reference.portion && { portion: reference.portion }),
  });
  if (declared?.mark !== undefined) addMark(ledger, target, declared.mark);
}

/**
 * Where a reference points, if that needs no table: one article of a text that is named, or the text itself. Ranges,
 * several candidates and numbers without a text wait until every article is known.
 */
function certainTarget({ text, number, through, following, outside, id }: Reference): string | undefined {
  const plain = through === undefined && following === undefined && outside === undefined && id === undefined;
  return text !== undefined && plain ? articleKey(text.key, number ?? '') : undefined;
}

/** A history note does not say whether the act it names created or amended; a list on another page may. */
const isVagueNote = (one: Found | Declared): boolean =>
  isDeclared(one) && one.origin === 'note' && one.relation === 'amends';

function nameTexts({ table, book }: Ledger, { text, candidates, number, through, outside }: Reference): void {
  for (const candidate of candidates ?? []) book.name(candidate);
  if (text === undefined) return;
  book.name(text);
  if (outside !== undefined) return;
  // A number that is named has existed: with both ends in the table, a range has something to lie between.
  if (number !== undefined) table.add(text.key, number);
  if (through !== undefined) table.add(text.key, through);
}

/**
 * Enters a page: itself, every text and number it names, and every reference that is certain. Returns the page with only
 * the references that wait for the second pass, so that the rest need not be held.
 */
export function enterPage(ledger: Ledger, reading: PageReading): PageReading {
  ledger.table.add(reading.text.key, reading.number, reading.status.status);
  const waits = (one: Found | Declared): boolean => {
    nameTexts(ledger, one.reference);
    const target = certainTarget(one.reference);
    if (target === undefined || isVagueNote(one)) return true;
    prove(ledger, { reading, one }, target);
    if (!isDeclared(one)) ledger.tally.count('references', `${one.reference.form} resolved`);
    else if (one.origin === 'list' && one.relation === 'creates') ledger.creations.add(`${target} ${reading.key}`);
    return false;
  };
  return { ...reading, found: reading.found.filter(waits), declared: reading.declared.filter(waits) };
}
