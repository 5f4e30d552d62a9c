import { readable } from '../model/filler.js';
import type { CheckReport, Finding, Severity } from '../model/finding.js';
import { clean } from '../report/cells.js';
import { findingDress, type FindingDress } from '../report/finding-dress.js';
import { padTo, wrap } from '../report/width.js';
import { byFile, countSeverities, isAsGrave, placeOf, withRepeats, type Repeated } from './arrange.js';
import { caretLines } from './caret.js';
import { wellFormed } from './characters.js';
import type { FindingsDress, FindingsFormat } from './findings-format.js';
import { beside } from './plain-message.js';
import { summaryOf, unlistedLines } from './summary.js';
import { candidateWords, chainWords, counted, SEVERITY_WORDS, wayOut, whyWords } from './wording.js';

/** Where no terminal sets a width, lines are still cut for the eye. */
const PROSE = 120;
const NARROWEST = 40;
const INDENT = '    ';
/** Places of a repeat that are listed before only their number is said. */
const MOST_PLACES = 8;

interface Look {
  readonly dress: FindingDress;
  readonly language: 'en' | 'fr';
  readonly width: number;
}

function lookOf({ color, language, width }: FindingsDress): Look {
  return {
    dress: findingDress(color),
    language,
    width: Math.max(NARROWEST, width === 0 ? PROSE : Math.min(width, PROSE)),
  };
}

/** Lines at most so wide that keep the indent of the first. */
function hanging(words: string, width: number): string[] {
  const indent = ' '.repeat(words.length - words.trimStart().length);
  return wrap(words.trimStart(), width - indent.length).flatMap((line) => (line === '' ? [] : [indent + line]));
}

function* indented(words: string, look: Look, dress = (line: string): string => line): Generator<string> {
  for (const line of hanging(clean(words), look.width - INDENT.length)) yield `${INDENT}${dress(line)}\n`;
}

/** `  3:32  error  repealed  art. L. 122-14 du code du travail`. */
function headLine({ first }: Repeated, { dress, language }: Look, widths: readonly [number, number]): string {
  const [place, rule] = widths;
  const name = first.targetName ?? readable(first.surface);
  const severity = padTo(SEVERITY_WORDS[language][first.severity], language === 'fr' ? 6 : 7);
  const cells = [dress.soft(padTo(placeOf(first, language), place)), dress.severity[first.severity](severity)];
  const named =
    name === '' ? [dress.soft(first.rule)] : [dress.soft(padTo(first.rule, rule)), dress.strong(clean(name))];
  return `  ${[...cells, ...named].join('  ')}`;
}

function* suggestionLines(finding: Finding, look: Look): Generator<string> {
  const { suggestions } = finding;
  const { dress, language } = look;
  // How one came to another is worth a line where there is one; among many nobody could follow.
  const [only] = suggestions.length === 1 ? suggestions : suggestions.filter(({ certain }) => certain);
  if (only !== undefined) {
    yield* indented(`→ ${wayOut(only, finding, language)}`, look, dress.way);
    const chain = chainWords(only, language);
    if (chain !== undefined) yield* indented(`  ${chain}`, look, dress.soft);
  }
  const others = suggestions.filter((suggestion) => suggestion !== only);
  if (others.length > 0) yield* indented(`→ ${candidateWords(others, language)}`, look, dress.way);
}

function* repeatLine({ again }: Repeated, look: Look): Generator<string> {
  if (again.length === 0) return;
  const french = look.language === 'fr';
  const places = [...new Set(again.map((each) => placeOf(each, look.language)))];
  const more = places.length - MOST_PLACES;
  const rest =
    more > 0
      ? french
        ? ` et à ${counted(more, 'autre', 'fr')} ${more > 1 ? 'endroits' : 'endroit'}`
        : ` and in ${counted(more, 'more place', 'en')}`
      : '';
  yield* indented(
    `${french ? 'de même' : 'also at'} ${places.slice(0, MOST_PLACES).join(', ')}${rest}`,
    look,
    look.dress.soft,
  );
}

function* findingLines(repeated: Repeated, look: Look): Generator<string> {
  const { first } = repeated;
  const { dress, language } = look;
  if (first.context.text !== '') {
    const [line, carets] = caretLines(first, look.width - INDENT.length - 2);
    yield `${INDENT}${dress.soft('│')} ${line}\n`;
    yield `${INDENT}${dress.soft('│')} ${dress.severity[first.severity](carets)}\n`;
  }
  yield* indented(beside(first), look);
  if (first.remark !== undefined) yield* indented(first.remark, look);
  yield* suggestionLines(first, look);
  const why = whyWords(first, language);
  if (why !== undefined) yield* indented(why, look, dress.soft);
  // An address that is broken over lines leads nowhere.
  if (first.address !== undefined) yield `${INDENT}${dress.link(clean(first.address))}\n`;
  yield* repeatLine(repeated, look);
}

function* fileLines(path: string, findings: readonly Finding[], look: Look): Generator<string> {
  yield `${look.dress.path(clean(path))}\n`;
  const repeated = withRepeats(findings);
  const most = (words: (each: Finding) => string): number =>
    repeated.reduce((width, { first }) => Math.max(width, words(first).length), 0);
  const widths = [most((each) => placeOf(each, look.language)), most(({ rule }) => rule)] as const;
  for (const each of repeated) {
    yield `${headLine(each, look, widths)}\n`;
    yield* findingLines(each, look);
  }
  yield '\n';
}

function* summaryDressed(report: CheckReport, look: Look, show: Severity): Generator<string> {
  const { dress, language, width } = look;
  const { result, read, held, stale, unread, cautions, law } = summaryOf(report, language);
  const { error, warning } = countSeverities(report.findings);
  const grave = error > 0 ? dress.severity.error : warning > 0 ? dress.severity.warning : dress.way;
  yield `${dress.strong(grave(result))}\n`;
  const lines = [...unlistedLines(report, show, language), ...read, ...held, ...stale, ...unread];
  for (const line of lines) for (const piece of hanging(clean(line), width)) yield `${piece}\n`;
  for (const line of cautions)
    for (const piece of hanging(clean(line), width)) yield `${dress.severity.warning(piece)}\n`;
  for (const piece of hanging(clean(law), width)) yield `${dress.soft(piece)}\n`;
}

/** For people: grouped by file, the words marked, what to do, and what was not checked. */
export const format: FindingsFormat = {
  *render(report, options) {
    const look = lookOf(options);
    const { show = 'info' } = options;
    const listed = report.findings.filter(({ severity }) => isAsGrave(severity, show));
    for (const [path, findings] of byFile(listed))
      for (const line of fileLines(path, findings, look)) yield wellFormed(line);
    for (const line of summaryDressed(report, look, show)) yield wellFormed(line);
  },
};
