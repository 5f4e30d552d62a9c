import { RULES } from '../../check/registry.js';
import { ruleSeverity, type RuleSettings } from '../../check/severity.js';
import { applyComments, IGNORE_COMMENT, type CommentContext } from '../../check/suppressions.js';
import type { CheckReport, Finding, SuppressedFinding } from '../../model/finding.js';
import type { ReferredFile } from '../../model/found.js';
import type { Call } from '../command.js';

/** What comments need beside the report. */
export interface CommentRun {
  readonly files: readonly ReferredFile[];
  readonly settingsFor: (path: string) => RuleSettings;
}

/** The comments' own faults weigh what the settings say. */
function weighed(findings: readonly Finding[], settings: RuleSettings): readonly Finding[] {
  const severity = ruleSeverity(IGNORE_COMMENT, settings);
  return findings.flatMap((finding) => {
    if (finding.rule !== IGNORE_COMMENT.name) return [finding];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** The report without what comments in the files ignore, and with what is wrong with those comments. */
export function withComments(call: Call, report: CheckReport, { files, settingsFor }: CommentRun): CheckReport {
  const byPath = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const group = byPath.get(finding.path);
    if (group === undefined) byPath.set(finding.path, [finding]);
    else group.push(finding);
  }
  const context: CommentContext = {
    today: report.today,
    rules: RULES.map(({ name }) => name),
    language: call.settings.language,
  };
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const done = new Set<string>();
  for (const file of files) {
    // A file that holds several documents has one set of comments.
    if (done.has(file.path)) continue;
    done.add(file.path);
    const commented = applyComments(file, byPath.get(file.path) ?? [], context);
    findings.push(...weighed(commented.findings, settingsFor(file.path)));
    suppressed.push(...commented.suppressed);
  }
  return {
    ...report,
    findings,
    rules: [...report.rules, IGNORE_COMMENT],
    ...(suppressed.length === 0 ? {} : { suppressed: [...(report.suppressed ?? []), ...suppressed] }),
  };
}
