import { intColumn, type IntColumn } from '../model/int-column.js';
import type { Status, StatusReport } from '../model/status.js';
import { stringPool } from '../model/string-pool.js';
import { readOwn } from '../read/own-json.js';
import { unsliced } from './section.js';

/** What is asked of every page before the index is written, by its version, as numbers. */
export interface PageColumns {
  /** Place of the page's article. */
  readonly article: IntColumn;
  readonly status: IntColumn;
  /** Number of the page's cid; 0 for none. */
  readonly cid: IntColumn;
  readonly divisions: IntColumn;
  /** By the place of an article, its last version; by version, the one before it of the same article; 0 for none. */
  readonly last: IntColumn;
  readonly before: IntColumn;
  /** The number of a status: equal ones have the same. */
  statusNumber(report: StatusReport): number;
  statusAt(number: number): StatusReport;
  /** What it says, which is one word whatever else is known. */
  stateAt(number: number): Status;
  /** The same, of a status that is JSON. */
  statusOf(json: string): number;
  /** The number of a list of divisions that is JSON: equal ones have the same. */
  divisionsOf(json: string): number;
  divisionsAt(number: number): readonly string[];
}

const nameOf = ({ status, basis, since, bound, dayFrom, by }: StatusReport): string =>
  [status, basis, since, bound, dayFrom, by].join('\n');

const UNKNOWN: StatusReport = { status: 'unknown', basis: 'none' };

/** Empty columns. */
export function pageColumns(): PageColumns {
  const numbers = new Map<string, number>();
  const [reports, states]: [StatusReport[], Status[]] = [[], []];
  const byJson = new Map<string, number>();
  const divisions = stringPool();
  const statusNumber = (report: StatusReport): number => {
    const name = nameOf(report);
    let number = numbers.get(name);
    if (number === undefined) {
      number = reports.push(report) - 1;
      states.push(report.status);
      numbers.set(name, number);
    }
    return number;
  };
  return {
    ...{ article: intColumn(), status: intColumn(), cid: intColumn(), divisions: intColumn() },
    ...{ last: intColumn(), before: intColumn() },
    statusNumber,
    statusOf: (json) => {
      let number = byJson.get(json);
      if (number === undefined) {
        number = statusNumber(readOwn<StatusReport>(json));
        byJson.set(unsliced(json), number);
      }
      return number;
    },
    stateAt: (number) => states[number] ?? 'unknown',
    statusAt: (number) => reports[number] ?? UNKNOWN,
    divisionsOf: divisions.place,
    divisionsAt: (number) => readOwn<readonly string[]>(divisions.at(number)),
  };
}
