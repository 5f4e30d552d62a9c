import { DATE_KINDS, EVIDENCE_COLUMN, MARKS, ORIGINS, type EvidenceRows } from '../../model/evidence-rows.js';
import type { IntColumn } from '../../model/int-column.js';
import { intRows, orderRows, type IntRows } from '../../model/int-rows.js';
import { RELATION_NAMES } from '../../model/relation.js';
import { DATE_KIND, MARK, ORIGIN, RELATION } from '../rows/codes.js';
import type { Spool } from '../spool.js';
import { foldedRows } from './fold-rows.js';
import type { Interned } from './interned.js';
import { ranges, type Range } from './row-ranges.js';
import { EDGE_WIDTH, type LaidTables } from './table-file.js';
import type { ArticleIds } from './write-articles.js';
import { inOutgoingOrder, writeIncoming } from './write-edges.js';

// The table's columns stand in the order of `EVIDENCE_COLUMN`: rows are written as they are once their numbers are the
// index's own.
const { source: SOURCE, target: TARGET, relation: REL, version: VERSION, origin: FROM } = EVIDENCE_COLUMN;
const { form: FORM, mark: MARKED, dayKind: DAY_KIND, portion: PORTION } = EVIDENCE_COLUMN;
const KEY = [SOURCE, TARGET, REL, VERSION, EVIDENCE_COLUMN.start, EVIDENCE_COLUMN.length, FROM] as const;
/** Rows that are sorted at once: 56 MB of them. */
const MOST_ROWS = 1_000_000;

/** What writing evidence needs to know of the rest. */
export interface Known {
  readonly articles: ArticleIds;
  /** By version number, the article it belongs to. */
  readonly articleOfVersion: IntColumn;
  readonly strings: Interned;
  /** Where edges wait until all are known. */
  readonly spool: Pick<Spool, 'rows'>;
}

/** What a first look at all rows tells. */
interface Survey {
  /** How many rows an article is the source of, by its id. */
  readonly counts: Uint32Array;
  /** Ids of the words, by their places and one; what is none in front. */
  readonly words: Int32Array;
}

const unheld = (key: string | undefined): Error =>
  new Error(`evidence names ${String(key)}, which is not in the index`);

function survey({ rows, keys, words }: EvidenceRows, { articles, strings }: Known): Survey {
  const counts = new Uint32Array(articles.count + 1);
  const ids = new Int32Array(words.length + 1);
  ids[0] = -1;
  // Words get their ids in order of use: which list they came in must not show in the index.
  const use = (word: number): void => {
    if (ids[word + 1] === 0) ids[word + 1] = strings.id(words[word]!);
  };
  for (const cells of rows.chunks())
    for (let at = 0; at < cells.length; at += rows.width) {
      const source = articles.ids.at(cells[at + SOURCE]!);
      if (source === 0 || articles.ids.at(cells[at + TARGET]!) === 0)
        throw unheld(keys.at(cells[at + (source === 0 ? SOURCE : TARGET)]!));
      counts[source]! += 1;
      use(cells[at + FORM]!);
      use(cells[at + PORTION]!);
    }
  return { counts, words: ids };
}

/** Turns the numbers that rows come with into the index's own. */
type Translate = (cells: Int32Array, from: number) => void;

/** Codes by place and one, those of what is none in front. */
const codesOf = <Name extends string>(names: readonly Name[], code: (name: Name) => number): Int32Array =>
  Int32Array.of(-1, ...names.map(code));

const RELATIONS = codesOf(RELATION_NAMES, RELATION.code);
const FROMS = codesOf(ORIGINS, ORIGIN.code);
const LINK_MARKS = codesOf(MARKS, MARK.code);
const DAY_KINDS = codesOf(DATE_KINDS, DATE_KIND.code);

function translator({ words }: Survey, { articles: { ids } }: Known): Translate {
  return (cells, from) => {
    cells[from + SOURCE] = ids.at(cells[from + SOURCE]!);
    cells[from + TARGET] = ids.at(cells[from + TARGET]!);
    cells[from + REL] = RELATIONS[cells[from + REL]! + 1]!;
    cells[from + FROM] = FROMS[cells[from + FROM]! + 1]!;
    cells[from + FORM] = words[cells[from + FORM]! + 1]!;
    cells[from + MARKED] = LINK_MARKS[cells[from + MARKED]! + 1]!;
    cells[from + DAY_KIND] = DAY_KINDS[cells[from + DAY_KIND]! + 1]!;
    cells[from + PORTION] = words[cells[from + PORTION]! + 1]!;
  };
}

/** The rows of a range, in the index's own numbers. */
function load({ rows }: EvidenceRows, range: Range, { known, translate }: { known: Known; translate: Translate }) {
  const { width } = rows;
  const loaded = intRows(width);
  loaded.grow(range.rows);
  const own = loaded.cells();
  let to = 0;
  if (range.rows === rows.count)
    for (const cells of rows.chunks()) {
      own.set(cells, to);
      to += cells.length;
    }
  else
    for (const cells of rows.chunks())
      for (let cell = 0; cell < cells.length; cell += width) {
        const source = known.articles.ids.at(cells[cell + SOURCE]!);
        if (source < range.first || source > range.last) continue;
        for (let column = 0; column < width; column += 1) own[to + column] = cells[cell + column]!;
        to += width;
      }
  for (let at = 0; at < own.length; at += width) translate(own, at);
  return loaded;
}

/** The tables that evidence goes to. */
type Tables = Pick<LaidTables, 'evidence' | 'edge_out' | 'edge_in'>;

const sameKey = (cells: Int32Array, a: number, b: number): boolean => {
  for (let place = 0; place < KEY.length; place += 1)
    if (cells[a + KEY[place]!] !== cells[b + KEY[place]!]) return false;
  return true;
};

/** Writes one range in key order; returns its edges in that of theirs. */
function writeRange(rows: IntRows, tables: Tables, known: Known): IntRows {
  const limit = known.articles.count;
  const fold = foldedRows(known);
  const cells = rows.cells();
  let previous = -1;
  for (const row of orderRows(rows, KEY, limit)) {
    const at = row * rows.width;
    const again = previous >= 0 && sameKey(cells, at, previous);
    previous = at;
    if (again) continue;
    fold.add(cells, at);
    tables.evidence.add(cells, at);
  }
  const edges = inOutgoingOrder(fold.finish(), limit);
  for (let at = 0, own = edges.cells(); at < own.length; at += edges.width) tables.edge_out.add(own, at);
  return edges;
}

/**
 * Writes evidence in key order and both tables of edges; a piece given twice is one. Returns how many of each. Of more rows
 * than are sorted at once (`most`) a stretch of sources is taken at a time, and all rows looked through for each.
 */
export function writeEvidence(
  tables: Tables,
  evidence: EvidenceRows,
  known: Known & { readonly most?: number },
): { readonly evidence: number; readonly edges: number } {
  const seen = survey(evidence, known);
  const translate = translator(seen, known);
  const most = known.most ?? MOST_ROWS;
  const edges = known.spool.rows(EDGE_WIDTH);
  for (const range of ranges(seen.counts, most))
    edges.append(writeRange(load(evidence, range, { known, translate }), tables, known).cells());
  writeIncoming(tables.edge_in, edges, { limit: known.articles.count, most });
  return { evidence: tables.evidence.count, edges: tables.edge_out.count };
}
