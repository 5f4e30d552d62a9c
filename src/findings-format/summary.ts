import type { CheckReport, Severity } from '../model/finding.js';
import { countSeverities, isAsGrave } from './arrange.js';
import { COLON, counted, dayWords, isJudged, outcomeWords, type Language } from './wording.js';

const listed = (counts: readonly (readonly [string, number])[], language: Language): string =>
  counts
    .map(([name, count]) =>
      // « abrogé : 4 »: French participles would have to agree.
      language === 'fr'
        ? `${outcomeWords(name, language)}${COLON.fr} ${String(count)}`
        : `${String(count)} ${outcomeWords(name, language)}`,
    )
    .join(', ');

function findingCounts({ findings }: CheckReport, language: Language): string {
  const { error, warning, info } = countSeverities(findings);
  if (error + warning + info === 0) return language === 'fr' ? 'rien à signaler' : 'nothing to report';
  const nouns = language === 'fr' ? ['erreur', 'alerte', 'information'] : ['error', 'warning', 'note'];
  return [error, warning, info]
    .flatMap((count, index) => (count === 0 ? [] : [counted(count, nouns[index] ?? '', language)]))
    .join(', ');
}

/** What was read and what it came to, what was not checked told apart. */
function readLines(report: CheckReport, language: Language): string[] {
  const counts = Object.entries(report.outcomes).filter(([, count]) => count > 0);
  const judged = counts.filter(([name]) => isJudged(name));
  const others = counts.filter(([name]) => !isJudged(name));
  const sum = (rows: typeof counts): number => rows.reduce((total, [, count]) => total + count, 0);
  const french = language === 'fr';
  const files = counted(report.files, french ? 'fichier' : 'file', language);
  const references = counted(report.references, french ? 'renvoi' : 'reference', language);
  const inside = french ? `${references} dans ${files}` : `${references} in ${files}`;
  const checked = french ? counted(sum(judged), 'vérifié', language) : `${String(sum(judged))} checked`;
  const unchecked = french ? `${String(sum(others))} sans vérification` : `${String(sum(others))} not checked`;
  const part = (words: string, rows: typeof counts): string =>
    rows.length === 0 ? words : `${words} (${listed(rows, language)})`;
  return [`${inside}${COLON[language]} ${part(checked, judged)}${french ? ' ;' : ';'} ${part(unchecked, others)}`];
}

/** What is found and not listed, by rule, and how to see it. */
export function unlistedLines({ findings }: CheckReport, show: Severity, language: Language): string[] {
  const rules = new Map<string, number>();
  for (const { rule, severity } of findings)
    if (!isAsGrave(severity, show)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  if (rules.size === 0) return [];
  const counts = [...rules].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const words = counts.map(([rule, count]) => `${rule} ${String(count)}`).join(', ');
  const least = findings.some(({ severity }) => severity === 'info') ? 'info' : 'warning';
  return language === 'fr'
    ? [`Non détaillés${COLON.fr} ${words} (--show ${least} les montre)`]
    : [`Not listed: ${words} (--show ${least} does)`];
}

function heldBack({ suppressed = [] }: CheckReport, language: Language): string[] {
  const known = suppressed.filter(({ suppression }) => suppression.kind === 'baseline').length;
  const ignored = suppressed.length - known;
  const french = language === 'fr';
  const parts = [
    ...(known > 0 ? [`${String(known)} ${french ? 'dans la base de référence' : 'known to the baseline'}`] : []),
    ...(ignored > 0 ? [`${String(ignored)} ${french ? 'par un commentaire' : 'ignored by a comment'}`] : []),
  ];
  return parts.length === 0
    ? []
    : [`${french ? 'Passés sous silence' : 'Not told again'}${COLON[language]} ${parts.join(', ')}`];
}

function staleEntries({ baseline }: CheckReport, language: Language): string[] {
  const stale = baseline?.stale ?? [];
  if (baseline === undefined || stale.length === 0) return [];
  const french = language === 'fr';
  const head = french
    ? `${baseline.path}${COLON.fr} ${counted(stale.length, 'entrée', language)} sans objet (--update-baseline les retire)`
    : `${baseline.path}: ${String(stale.length)} stale ${stale.length === 1 ? 'entry' : 'entries'} (--update-baseline removes them)`;
  return [head, ...stale.map((entry) => `  ${entry}`)];
}

/** The two dates of the law and where it comes from. */
function lawLine({ law }: CheckReport, language: Language): string {
  const french = language === 'fr';
  const known = law.knownOn === undefined ? undefined : dayWords(law.knownOn, language);
  const state = law.stateOn === undefined ? undefined : dayWords(law.stateOn, language);
  const parts = [
    known === undefined
      ? french
        ? `Droit${COLON.fr} jour de connaissance inconnu`
        : 'Law: nobody says up to which day it is known'
      : `${french ? 'Droit connu au' : 'Law known on'} ${known}`,
    ...(state === undefined ? [] : [`${french ? 'consolidé au' : 'consolidated to'} ${state}`]),
  ];
  const source = law.attribution.length === 0 ? '' : ` Source${COLON[language]} ${law.attribution.join('; ')}.`;
  return `${parts.join(', ')}.${source}`;
}

/** The end of a report for people, line by line, without dress. */
export interface Summary {
  /** How many of each severity. */
  readonly result: string;
  readonly read: readonly string[];
  readonly held: readonly string[];
  readonly stale: readonly string[];
  readonly unread: readonly string[];
  readonly cautions: readonly string[];
  readonly law: string;
}

/** What people are told after the findings: what was not checked is counted too. */
export function summaryOf(report: CheckReport, language: Language): Summary {
  const unread = report.unread.map(({ path, message }) => `  ${path}: ${message}`);
  const head = language === 'fr' ? `Illisibles${COLON.fr}` : 'Could not be read:';
  return {
    result: findingCounts(report, language),
    read: readLines(report, language),
    held: heldBack(report, language),
    stale: staleEntries(report, language),
    unread: unread.length === 0 ? [] : [head, ...unread],
    cautions: report.cautions ?? [],
    law: lawLine(report, language),
  };
}

/** The same as lines. */
export const summaryLines = (report: CheckReport, language: Language): readonly string[] => {
  const { result, read, held, stale, unread, cautions, law } = summaryOf(report, language);
  return [result, ...read, ...held, ...stale, ...unread, ...cautions, law];
};
