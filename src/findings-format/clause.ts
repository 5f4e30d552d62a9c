import { formatNumber } from '../model/number.js';
import { splitArticleKey } from '../model/article.js';
import { readable } from '../model/filler.js';
import type { CheckReport, Finding, Suggestion } from '../model/finding.js';
import { isDead } from '../model/status.js';
import { clean } from '../report/cells.js';
import { byFile } from './arrange.js';
import { harmless } from './characters.js';
import type { FindingsFormat } from './findings-format.js';
import { summaryOf } from './summary.js';

/** More candidates are no choice. */
const MOST_CANDIDATES = 6;

/** One change to draft: the same dead article, the same way out, wherever it stands. */
interface Change {
  readonly first: Finding;
  readonly places: Finding[];
}

/** « l’article L. 122-4 du code du travail » out of « art. L. 122-4 du code du travail ». */
const inFull = (name: string, several = false): string =>
  readable(name).replace(/^art\.[ \u00a0]/, several ? 'les articles ' : 'l’article ');

/** « du même code », « de la même loi »: the text again, by its nature. */
function sameText(name: string): string | undefined {
  const nature = / (?:du |de la |de l’)(code|loi|ordonnance|décret|arrêté)\b/i.exec(readable(name))?.[1]?.toLowerCase();
  if (nature === undefined) return undefined;
  return nature === 'loi' || nature === 'ordonnance' ? `de la même ${nature}` : `du même ${nature}`;
}

/** What stands in place of a reference, after « à »: shorter where the text stays the same. */
function replacementWords({ targets, words }: Suggestion, { target = '', targetName = '' }: Finding): string {
  const [first] = targets;
  const old = splitArticleKey(target).text;
  const same = sameText(targetName);
  if (first === undefined || targets.length !== 1 || same === undefined) return inFull(words, targets.length > 1);
  const { text, number } = splitArticleKey(first);
  return text === old && number !== '' ? `l’article ${formatNumber(number)} ${same}` : inFull(words);
}

/** The way out of a finding: the certain article, a choice in brackets, or a gap to be filled. */
function wayOut(finding: Finding): string {
  const certain = finding.suggestions.find((one) => one.certain);
  if (certain !== undefined) return `par la référence à ${replacementWords(certain, finding)}`;
  const words = finding.suggestions.map((one) => replacementWords(one, finding));
  if (words.length === 0) return 'par la référence à [article à déterminer]';
  if (words.length === 1) return `par la référence à [à vérifier : ${words[0] ?? ''}]`;
  const more = words.length - MOST_CANDIDATES;
  const rest = more > 0 ? [`… et ${String(more)} autre${more > 1 ? 's' : ''}`] : [];
  return `par la référence à [au choix : ${[...words.slice(0, MOST_CANDIDATES), ...rest].join(' ; ')}]`;
}

/** « À l’article 35 », « Aux articles 35 et 36 », « À la page 3 », « Au paragraphe 4 », « Aux lignes 3 et 12 ». */
function where(places: readonly Finding[]): string {
  const named = (of: readonly (string | number | undefined)[]): readonly string[] => [
    ...new Set(of.flatMap((one) => (one === undefined ? [] : [String(one)]))),
  ];
  const list = (all: readonly string[]): string =>
    all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} et ${all.at(-1) ?? ''}`;
  const articles = named(places.map(({ article }) => article));
  const pages = named(places.map(({ article, page }) => (article === undefined ? page : undefined)));
  const loose = places.filter(({ article, page }) => article === undefined && page === undefined);
  const paragraphs = named(loose.map(({ paragraph }) => paragraph));
  const lines = named(loose.map(({ paragraph, line }) => (paragraph === undefined ? line : undefined)));
  const parts = [
    ...(articles.length === 0 ? [] : [`${articles.length > 1 ? 'aux articles' : 'à l’article'} ${list(articles)}`]),
    ...(pages.length === 0 ? [] : [`${pages.length > 1 ? 'aux pages' : 'à la page'} ${list(pages)}`]),
    ...(paragraphs.length === 0
      ? []
      : [`${paragraphs.length > 1 ? 'aux paragraphes' : 'au paragraphe'} ${list(paragraphs)}`]),
    ...(lines.length === 0 ? [] : [`${lines.length > 1 ? 'aux lignes' : 'à la ligne'} ${list(lines)}`]),
  ];
  const words = list(parts);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function clause({ first, places }: Change): string {
  const stands = new Set(places.map(({ article, page, line }) => article ?? page ?? line)).size;
  const often = places.length > stands ? ', à chaque occurrence,' : '';
  const cited = inFull(first.targetName ?? first.surface);
  return `${where(places)}, la référence à ${cited} est remplacée${often} ${wayOut(first)}.`;
}

/** What can be corrected by a clause: an article that is gone, and not cited on purpose. */
const isDraftable = ({ basis, severity, target }: Finding): boolean =>
  severity !== 'info' && basis !== undefined && isDead(basis.status) && target !== undefined && !target.endsWith('/');

function changesOf(findings: readonly Finding[]): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const finding of findings.filter(isDraftable)) {
    const key = finding.target ?? '';
    const before = changes.get(key);
    if (before === undefined) changes.set(key, { first: finding, places: [finding] });
    else before.places.push(finding);
  }
  return [...changes.values()];
}

function* lines(report: CheckReport): Generator<string> {
  for (const [path, findings] of byFile(report.findings)) {
    const changes = changesOf(findings);
    if (changes.length === 0) continue;
    yield `${path}\n\n`;
    for (const change of changes) yield `${clause(change)}\n`;
    yield '\n';
  }
  yield `${summaryOf(report, 'fr').law}\n`;
}

/** The clauses that correct the documents, in French, as an avenant would have them; what is not certain is a choice in brackets. */
export const format: FindingsFormat = {
  *render(report) {
    for (const line of lines(report)) {
      const end = line.endsWith('\n\n') ? '\n\n' : '\n';
      yield `${harmless(clean(line.trimEnd()))}${end}`;
    }
  },
};
