import type { CheckReport, Finding } from '../model/finding.js';
import { byFile, countSeverities, placeOf } from './arrange.js';
import type { FindingsFormat } from './findings-format.js';
import { tidyPath } from './location.js';
import { plainMessage } from './plain-message.js';
import { summaryLines } from './summary.js';
import type { Language } from './wording.js';
import { attributes, content } from './xml.js';

/** Only told, nothing to do: it passes. */
const passes = ({ severity }: Finding): boolean => severity === 'info';

function* testCase(finding: Finding, language: Language): Generator<string> {
  const { path, line, rule, surface, severity } = finding;
  const name = `${placeOf(finding, language)} ${rule}: ${surface}`;
  const message = plainMessage(finding, language);
  yield `    <testcase${attributes({ name, classname: tidyPath(path), file: tidyPath(path), line, time: 0 })}>\n`;
  yield passes(finding)
    ? `      <system-out>${content(message)}</system-out>\n`
    : `      <failure${attributes({ message, type: severity })}>${content(`${finding.context.text}\n${finding.address ?? ''}`)}</failure>\n`;
  yield '    </testcase>\n';
}

function* suite(path: string, findings: readonly Finding[], language: Language): Generator<string> {
  const failures = findings.filter((finding) => !passes(finding)).length;
  const counts = { tests: findings.length, failures, errors: 0, time: 0 };
  yield `  <testsuite${attributes({ name: tidyPath(path), ...counts })}>\n`;
  for (const finding of findings) yield* testCase(finding, language);
  yield '  </testsuite>\n';
}

/** The run itself is a case, so that no run is one without tests; each file that could not be read is an error. */
function* runSuite(report: CheckReport, language: Language): Generator<string> {
  const counts = { tests: 1 + report.unread.length, failures: 0, errors: report.unread.length, time: 0 };
  yield `  <testsuite${attributes({ name: report.program, ...counts })}>\n`;
  yield `    <testcase${attributes({ name: 'check', classname: report.program, time: 0 })}>\n`;
  yield `      <system-out>${content(summaryLines(report, language).join('\n'))}</system-out>\n    </testcase>\n`;
  for (const { path, message } of report.unread) {
    const file = tidyPath(path);
    yield `    <testcase${attributes({ name: file, classname: report.program, file, time: 0 })}>\n`;
    yield `      <error${attributes({ message, type: 'unread' })}/>\n    </testcase>\n`;
  }
  yield '  </testsuite>\n';
}

/** JUnit's XML: a suite a file, a case a finding; errors and warnings are failures. */
export const format: FindingsFormat = {
  *render(report, { language }) {
    const { error, warning, info } = countSeverities(report.findings);
    const errors = report.unread.length;
    const tests = error + warning + info + 1 + errors;
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<testsuites${attributes({ name: report.program, tests, failures: error + warning, errors, time: 0 })}>\n`;
    yield* runSuite(report, language);
    for (const [path, findings] of byFile(report.findings)) yield* suite(path, findings, language);
    yield '</testsuites>\n';
  },
};
