import { isAtLeast } from '../../check/severity.js';
import type { CheckReport, Severity } from '../../model/finding.js';
import { EXIT } from '../exit-codes.js';
import type { CheckSettings } from './settings.js';

/** What `--fail-on` takes. */
export const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const;

const thresholdOf = (words: string): Severity | undefined =>
  words === 'never' ? undefined : words === 'warning' || words === 'info' ? words : 'error';

/** What a run may find and still end well. */
type Threshold = Pick<CheckSettings, 'failOn' | 'maxWarnings'>;

/** The exit status of a report: findings at or above `--fail-on`, more warnings than `--max-warnings`, files that cannot be read. */
export function exitOf({ findings, unread }: CheckReport, { failOn, maxWarnings: most }: Threshold): number {
  const threshold = thresholdOf(failOn);
  const failed = threshold !== undefined && findings.some(({ severity }) => isAtLeast(severity, threshold));
  const tooMany = most !== undefined && findings.filter(({ severity }) => severity === 'warning').length > most;
  return failed || tooMany || unread.length > 0 ? EXIT.findings : EXIT.done;
}
