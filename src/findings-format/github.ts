import type { Finding, Severity } from '../model/finding.js';
import { gravestFirst, packedPlace } from './arrange.js';
import { harmless } from './characters.js';
import type { FindingsFormat } from './findings-format.js';
import { tidyPath } from './location.js';
import { plainMessage } from './plain-message.js';
import { summaryLines } from './summary.js';
import type { Language } from './wording.js';

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: what must be escaped is in its toolkit.
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const escapeMessage = (words: string): string =>
  harmless(words).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (words: string): string => escapeMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A line that somebody else's words begin must never be read as a command. */
const noCommand = (line: string): string =>
  harmless(line)
    .replace(/[\r\n]+/g, ' ')
    .replace(/^(\s*)(::|##\[)/, '$1 $2');

/** Columns are only allowed on one line; pages and paragraphs have no lines. */
function place({ line, endLine, column, endColumn, page, paragraph }: Finding): Readonly<Record<string, number>> {
  if (page !== undefined || paragraph !== undefined) return {};
  // GitHub's end column is the last one, ours the one behind it.
  return line === endLine
    ? { line, endLine, col: column, endColumn: Math.max(column, endColumn - 1) }
    : { line, endLine };
}

function command(finding: Finding, language: Language): string {
  const { path, severity, rule, surface } = finding;
  const packed = packedPlace(finding, language);
  const words = Object.entries({ file: tidyPath(path), ...place(finding), title: `${rule}: ${surface}` })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  const message = (packed === undefined ? '' : `${packed}: `) + plainMessage(finding, language);
  return `::${COMMANDS[severity]} ${words}::${escapeMessage(message)}\n`;
}

/** Workflow commands: annotations of GitHub Actions, gravest first since it shows ten of a kind; then the summary. */
export const format: FindingsFormat = {
  *render(report, { language }) {
    for (const { path, message } of report.unread)
      yield `::error file=${escapeProperty(tidyPath(path))},title=unread::${escapeMessage(message)}\n`;
    for (const finding of gravestFirst(report.findings)) yield command(finding, language);
    for (const caution of report.cautions ?? []) yield `::warning title=cite-graph::${escapeMessage(caution)}\n`;
    for (const line of summaryLines(report, language)) yield `${noCommand(line)}\n`;
  },
};
