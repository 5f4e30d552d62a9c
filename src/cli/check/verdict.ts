import { isAtLeast } from '../../check/severity.js';
import type { CheckReport, Severity } from '../../model/finding.js';
import type { Call } from '../command.js';
import { EXIT } from '../exit-codes.js';

/** What `--fail-on` takes. */
export const THRESHOLDS = ['error', 'warning', 'info', 'never'] as const;

const thresholdOf = (words: string | undefined): Severity | undefined =>
  words === 'never' ? undefined : words === 'warning' || words === 'info' ? words : 'error';

/** The exit status of a report: findings at or above `--fail-on`, more warnings than `--max-warnings`, files that cannot be read. */
export function exitOf({ findings, unread }: CheckReport, { options }: Call): number {
  const threshold = thresholdOf(options.text('failOn'));
  const most = options.number('maxWarnings');
  const failed = threshold !== undefined && findings.some(({ severity }) => isAtLeast(severity, threshold));
  const tooMany = most !== undefined && findings.filter(({ severity }) => severity === 'warning').length > most;
  return failed || tooMany || unread.length > 0 ? EXIT.findings : EXIT.done;
}
