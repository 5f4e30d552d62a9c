import type { CheckReport, Finding, RuleCard, Severity, SuppressedFinding } from '../model/finding.js';
import { inOrder, packedPlace } from './arrange.js';
import type { FindingsFormat } from './findings-format.js';
import { pathUri } from './location.js';
import { plainMessage } from './plain-message.js';
import type { Language } from './wording.js';

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/; what GitHub asks beyond it is in its « SARIF support for code scanning ».
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

const ruleObject = ({ name, summary, why, severity }: RuleCard): object => ({
  id: name,
  name: name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: summary },
  fullDescription: { text: why },
  help: { text: `${summary}. ${why}`, markdown: `**${summary}**\n\n${why}` },
  defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
  properties: {
    tags: ['law', 'france'],
    precision: 'high',
    'problem.severity': severity === 'info' ? 'recommendation' : severity,
  },
});

const artifact = (path: string): object => {
  const uri = pathUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
};

const atLeastOne = (count: number): number => Math.max(1, count);

const region = ({ line, column, endLine, endColumn, span, surface }: Finding): object => ({
  startLine: atLeastOne(line),
  startColumn: atLeastOne(column),
  endLine: atLeastOne(endLine),
  endColumn: atLeastOne(endColumn),
  charOffset: span.start,
  charLength: span.end - span.start,
  snippet: { text: surface },
});

/** Pages and paragraphs are no lines that a viewer of the file could show. */
function location(finding: Finding): object {
  const place = packedPlace(finding, 'en');
  return {
    physicalLocation: {
      artifactLocation: artifact(finding.path),
      region: place === undefined ? region(finding) : { startLine: 1, snippet: { text: finding.surface } },
    },
    ...(place === undefined ? {} : { message: { text: place } }),
  };
}

/** Only what is safe to write: the certain ones. */
function fixes({ path, suggestions }: Finding): object {
  const edits = suggestions.flatMap(({ certain, edit, words }) => (certain && edit ? [{ edit, words }] : []));
  if (edits.length === 0) return {};
  return {
    fixes: edits.map(({ edit: { span, replacement }, words }) => ({
      description: { text: words },
      artifactChanges: [
        {
          artifactLocation: artifact(path),
          replacements: [
            {
              deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
              insertedContent: { text: replacement },
            },
          ],
        },
      ],
    })),
  };
}

function suppressions(finding: Finding | SuppressedFinding): object {
  if (!('suppression' in finding)) return {};
  const { kind, reason } = finding.suppression;
  return {
    suppressions: [
      {
        kind: kind === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        ...(reason === undefined ? {} : { justification: reason }),
      },
    ],
  };
}

function baselineState(finding: Finding | SuppressedFinding, report: CheckReport): object {
  if (report.baseline === undefined) return {};
  const known = 'suppression' in finding && finding.suppression.kind === 'baseline';
  return { baselineState: known ? 'unchanged' : 'new' };
}

function result(finding: Finding, report: CheckReport, language: Language): object {
  const { rule, severity, fingerprint, target, address, basis, judgedOn, suggestions } = finding;
  const ruleIndex = report.rules.findIndex(({ name }) => name === rule);
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: plainMessage(finding, language) },
    locations: [location(finding)],
    // Not `primaryLocationLineHash`: that one is GitHub's own, and another value in it is refused.
    partialFingerprints: { 'citeGraph/v1': fingerprint },
    ...baselineState(finding, report),
    ...suppressions(finding),
    ...fixes(finding),
    ...(address === undefined ? {} : { hostedViewerUri: address }),
    properties: { target, basis, judgedOn, suggestions: suggestions.map(({ words }) => words) },
  };
}

const run = (report: CheckReport, language: Language): object => ({
  tool: {
    driver: {
      name: report.program.split(' ')[0] ?? report.program,
      version: report.program.split(' ')[1] ?? '0',
      rules: report.rules.map(ruleObject),
    },
  },
  columnKind: 'utf16CodeUnits',
  originalUriBaseIds: { '%SRCROOT%': { description: { text: 'where cite-graph was run' } } },
  invocations: [
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        ...report.unread.map(({ path, message }) => ({
          level: 'error',
          message: { text: message },
          locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
        })),
        ...(report.cautions ?? []).map((text) => ({ level: 'warning', message: { text } })),
      ],
    },
  ],
  results: [...inOrder(report.findings), ...inOrder(report.suppressed ?? [])].map((finding) =>
    result(finding, report, language),
  ),
  properties: {
    law: report.law,
    today: report.today,
    files: report.files,
    references: report.references,
    outcomes: report.outcomes,
  },
});

/** SARIF 2.1.0: GitHub code scanning and editors; what a baseline or a comment holds back is in it as suppressed. */
export const format: FindingsFormat = {
  *render(report, { language }) {
    yield `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run(report, language)] }, null, 2)}\n`;
  },
};
