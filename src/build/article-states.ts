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

/** How often each mark stands beside links to the articles that are asked for: by a number that `of` has for each, from 1. */
function countMarks({ evidence, columns }: Ledger, of: IntColumn, asked: number): (number: number) => MarkCounts {
  const { rows } = evidence;
  const counts = new Uint32Array((asked + 1) * MARKS.length);
  for (const cells of asked === 0 ? [] : rows.chunks())
    for (let at = 0; at < cells.length; at += rows.width) {
      const mark = cells[at + EVIDENCE_COLUMN.mark]!;
      if (mark < 0) continue;
      const number = of.at(otherEnd(cells, at, columns.article.at(cells[at + EVIDENCE_COLUMN.version]!)));
      if (number > 0) counts[number * MARKS.length + mark]! += 1;
    }
  return (number) => {
    const found = new Map<LinkMark, number>();
    for (let code = 0; code < MARKS.length; code += 1) {
      const count = counts[number * MARKS.length + code]!;
      if (count > 0) found.set(MARKS[code]!, count);
    }
    return found;
  };
}

const fromPages = ({ basis }: StatusReport): boolean => basis !== 'none' && basis !== 'mark';

/** States of all articles: from their pages, and where these say nothing from the marks on others' links. */
export function articleStates(ledger: Ledger): ArticleStates {
  const { columns, kept, table } = ledger;
  const [status, speaker, undecided] = [intColumn(), intColumn(), intColumn()];
  let asked = 0;
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
  for (let article = 0; article < table.count; article += 1)
    if (kept.at(article) === 1 && !settle(article, NO_MARKS)) undecided.set(article, (asked += 1));
  const marks = countMarks(ledger, undecided, asked);
  for (let article = 0; article < undecided.count; article += 1)
    if (undecided.at(article) > 0) settle(article, marks(undecided.at(article)));
  return { status, speaker };
}
