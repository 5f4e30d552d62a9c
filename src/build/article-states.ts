import { EVIDENCE_COLUMN, MARKS } from '../model/evidence-rows.js';
import { intColumn, type IntColumn } from '../model/int-column.js';
import type { LinkMark } from '../model/mark.js';
import type { StatusReport } from '../model/status.js';
import { articleStatus, type MarkCounts } from './article-status.js';
import { otherEnd, type Ledger } from './ledger.js';

/** What is decided of every article once everything is read, by its place. */
export interface ArticleStates {
  /** Number of the status. */
  readonly status: IntColumn;
  /** The version whose page speaks for the article; 0 for one without pages. */
  readonly speaker: IntColumn;
}

/** An article's versions, the first read first. */
export function versionsOf({ columns }: Ledger, article: number): readonly number[] {
  const versions: number[] = [];
  for (let version = columns.last.at(article); version > 0; version = columns.before.at(version))
    versions.push(version);
  return versions.reverse();
}

const NO_MARKS: MarkCounts = new Map();

/** Numbers of statuses by the marks that stand beside links to an article without pages. */
function statusesByMarks({ columns }: Ledger) {
  const none = columns.statusNumber(articleStatus([]));
  /** By the one mark that there is, as there mostly is. */
  const alone: number[] = [];
  return (codes: Uint32Array, from: number): number => {
    let [kinds, only] = [0, -1];
    for (let code = 0; code < MARKS.length; code += 1)
      if (codes[from + code]! > 0) {
        kinds += 1;
        only = code;
      }
    if (kinds === 0) return none;
    if (kinds === 1) return (alone[only] ??= columns.statusNumber(articleStatus([], new Map([[MARKS[only]!, 1]]))));
    return columns.statusNumber(articleStatus([], marksIn(codes, from)));
  };
}

function marksIn(codes: Uint32Array, from: number): MarkCounts {
  const found = new Map<LinkMark, number>();
  for (const [code, mark] of MARKS.entries()) if (codes[from + code]! > 0) found.set(mark, codes[from + code]!);
  return found;
}

/**
 * How often each mark stands beside links to the articles that are asked for: as many counts as there are marks by a number
 * that `of` has for each, from 1.
 */
function countMarks({ evidence, columns }: Ledger, of: IntColumn, asked: number): Uint32Array {
  const { rows } = evidence;
  const counts = new Uint32Array((asked + 1) * MARKS.length);
  for (const cells of asked === 0 ? [] : rows.chunks())
    for (let at = 0; at < cells.length; at += rows.width) {
      const mark = cells[at + EVIDENCE_COLUMN.mark]!;
      if (mark < 0) continue;
      const number = of.at(otherEnd(cells, at, columns.article.at(cells[at + EVIDENCE_COLUMN.version]!)));
      if (number > 0) counts[number * MARKS.length + mark]! += 1;
    }
  return counts;
}

const fromPages = ({ basis }: StatusReport): boolean => basis !== 'none' && basis !== 'mark';

/** Whether a status is an article's own that has one page of it: nothing else is asked then. */
const tells = ({ status, basis }: StatusReport): boolean =>
  status !== 'superseded' && status !== 'unknown' && basis !== 'none';

/** States of all articles: from their pages, and where these say nothing from the marks on others' links. */
export function articleStates(ledger: Ledger): ArticleStates {
  const { columns, kept, table } = ledger;
  const [status, speaker, undecided] = [intColumn(), intColumn(), intColumn()];
  const settle = (article: number, marks: MarkCounts): boolean => {
    const versions = versionsOf(ledger, article);
    const report = articleStatus(
      versions.map((version) => columns.statusAt(columns.status.at(version))),
      marks,
    );
    const number = columns.statusNumber(report);
    status.set(article, number);
    // The page of the life or wording that its status comes from, else the last one read.
    const says = (version: number): boolean => fromPages(report) && columns.status.at(version) === number;
    speaker.set(article, versions.find(says) ?? versions.at(-1) ?? 0);
    return report.basis !== 'none';
  };
  const decided = (article: number): boolean => {
    const last = columns.last.at(article);
    if (last === 0) return false;
    const number = columns.status.at(last);
    if (columns.before.at(last) > 0 || !tells(columns.statusAt(number))) return settle(article, NO_MARKS);
    status.set(article, number);
    speaker.set(article, last);
    return true;
  };
  let asked = 0;
  for (let article = 0; article < table.count; article += 1)
    if (kept.at(article) === 1 && !decided(article)) undecided.set(article, (asked += 1));
  const marks = countMarks(ledger, undecided, asked);
  const byMarks = statusesByMarks(ledger);
  for (let article = 0; article < undecided.count; article += 1) {
    const from = undecided.at(article) * MARKS.length;
    if (from === 0) continue;
    if (columns.last.at(article) > 0) settle(article, marksIn(marks, from));
    else status.set(article, byMarks(marks, from));
  }
  return { status, speaker };
}
