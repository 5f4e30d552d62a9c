import { readable } from '../model/filler.js';
import type { CheckReport, Finding } from '../model/finding.js';
import { cleanWords } from '../report/cells.js';
import { byFile, countSeverities, gravestFirst, placeOf, withRepeats, type Repeated } from './arrange.js';
import { wellFormed } from './characters.js';
import type { FindingsFormat } from './findings-format.js';
import { beside } from './plain-message.js';
import { summaryOf } from './summary.js';
import { candidateWords, counted, SEVERITY_WORDS, wayOut, type Language } from './wording.js';

/** A comment of GitHub ends at 65,536 characters; what is cut is counted. */
const MOST_CHARACTERS = 60_000;

const SIGNS = { error: '❌', warning: '⚠️', info: 'ℹ️' };

const LABELS: Readonly<Record<Language, readonly string[]>> = {
  en: ['place', 'severity', 'rule', 'cited', 'what is wrong', 'instead'],
  fr: ['endroit', 'gravité', 'règle', 'cité', 'constat', 'à la place'],
};

// `@` too: a comment must call nobody; « #12 » must lead to no issue.
const escape = (words: string): string =>
  wellFormed(cleanWords(words))
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/[@#&]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

const isPlainAddress = (address: string): boolean => /^https:\/\/[\w./?=&%-]+$/.test(address);

function cited({ targetName, surface, address }: Finding): string {
  const words = escape(targetName ?? readable(surface));
  return address !== undefined && isPlainAddress(address) ? `[${words}](${address})` : words;
}

function row({ first, again }: Repeated, language: Language): string {
  const places = [first, ...again].map((each) => placeOf(each, language));
  const more = places.length > 6 ? [`+${String(places.length - 6)}`] : [];
  const sure = first.suggestions.filter(({ certain }) => certain);
  const others = first.suggestions.filter(({ certain }) => !certain);
  const instead = [
    ...sure.map((suggestion) => wayOut(suggestion, first, language)),
    ...(others.length === 0 ? [] : [candidateWords(others, language)]),
  ].map(escape);
  const cells = [
    [...places.slice(0, 6), ...more].join('<br>'),
    `${SIGNS[first.severity]} ${SEVERITY_WORDS[language][first.severity]}`,
    `\`${first.rule}\``,
    cited(first),
    [beside(first), first.remark].flatMap((words) => (words === undefined ? [] : [escape(words)])).join('<br>'),
    instead.join('<br>'),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** A file's table, as heading and rows. */
function fileTable(path: string, findings: readonly Finding[], language: Language): readonly string[] {
  const labels = LABELS[language];
  const head = `\n#### ${escape(path)}\n\n| ${labels.join(' | ')} |\n|${' --- |'.repeat(labels.length)}\n`;
  return [head, ...withRepeats(findings).map((each) => row(each, language))];
}

/** Files with their gravest first, cut before a comment would be refused. */
function* tables({ findings }: CheckReport, language: Language): Generator<string> {
  const first = new Map([...gravestFirst(findings)].reverse().map(({ path }, rank) => [path, -rank]));
  const files = [...byFile(findings)].sort(([a], [b]) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
  let length = 0;
  let left = 0;
  for (const [path, ofFile] of files) {
    const [head = '', ...rows] = fileTable(path, ofFile, language);
    const fitting = rows.filter((each, index) => {
      length += each.length + (index === 0 ? head.length : 0);
      return length <= MOST_CHARACTERS;
    });
    left += rows.length - fitting.length;
    if (fitting.length > 0) yield head + fitting.join('');
  }
  if (left > 0)
    yield language === 'fr'
      ? `\n… et ${counted(left, 'autre', 'fr')} ${left > 1 ? 'lignes' : 'ligne'} ; le rapport entier est dans un autre format.\n`
      : `\n… and ${counted(left, 'more row', 'en')}; the whole report is in another format.\n`;
}

/** Tables for a comment of a pull request or a job's summary. */
export const format: FindingsFormat = {
  *render(report, { language }) {
    const { result, read, held, stale, unread, cautions, law } = summaryOf(report, language);
    const { error, warning } = countSeverities(report.findings);
    const sign = error > 0 ? SIGNS.error : warning > 0 ? SIGNS.warning : '✅';
    yield `### cite-graph: ${sign} ${result}\n`;
    yield* tables(report, language);
    const lines = [...read, ...held, ...stale, ...unread, ...cautions].map((line) => escape(line.trim()));
    yield `\n${lines.join('  \n')}\n\n<sub>${escape(law)}</sub>\n`;
  },
};
