import { isIsoDate } from '../../model/date.js';

/** A commit as the log lists it. */
export interface Commit {
  /** All figures of its name. */
  readonly id: string;
  /** The day of the law it holds: what its title says (« Version consolidée du 2016-10-01 »), else the day it was made on. */
  readonly day: string;
  /** Seconds since 1970. */
  readonly time: number;
}

/** What `git log` is to print of each commit: name, author's day and second, title. */
export const LOG_FORMAT = '%H%x09%ad%x09%at%x09%s';

// Git knows no day before 1970; mirrors of older law write it into the title.
const CONSOLIDATED = /^Version consolidée (?:du|au) (\d{4}-\d{2}-\d{2})\b/i;

/** The commits in a log, newest first as git gives them. */
export function readLog(log: string): readonly Commit[] {
  return log.split('\n').flatMap((line) => {
    const [id = '', made = '', seconds = '', ...title] = line.split('\t');
    if (!/^[0-9a-f]{40,64}$/.test(id)) return [];
    const said = CONSOLIDATED.exec(title.join('\t'))?.[1];
    return [{ id, day: said !== undefined && isIsoDate(said) ? said : made, time: Number(seconds) }];
  });
}

/** The commit in force on a day: of those not after it the one of the latest day, the newest of several. */
export function commitOn(commits: readonly Commit[], day: string): Commit | undefined {
  let found: Commit | undefined;
  for (const commit of commits)
    if (commit.day <= day && (found === undefined || commit.day > found.day)) found = commit;
  return found;
}
