import { formatDate } from '../model/date.js';
import type { Finding, PassageDay, Severity, SuccessionStep, Suggestion } from '../model/finding.js';
import { splitArticleKey } from '../model/article.js';
import { readable } from '../model/filler.js';
import { formatNumber } from '../model/number.js';
import { STATUS_LABELS, type Status, type StatusBasis } from '../model/status.js';

/** Candidates that are named before only their number is said. */
const MOST_CANDIDATES = 5;

export type Language = 'en' | 'fr';

/** French puts a no-break space before it. */
export const COLON: Readonly<Record<Language, string>> = { en: ':', fr: '\u00a0:' };

export const SEVERITY_WORDS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  fr: { error: 'erreur', warning: 'alerte', info: 'info' },
};

/** What a judgement rests on. */
const BASIS_WORDS: Readonly<Record<Language, Readonly<Record<StatusBasis, string>>>> = {
  en: {
    dates: 'its dates',
    nota: 'its Nota',
    page: 'its own page',
    division: 'its division',
    mark: 'a mark beside a link',
    none: 'nothing held',
  },
  fr: {
    dates: 'ses dates',
    nota: 'son nota',
    page: 'sa propre page',
    division: 'sa division',
    mark: 'une marque à côté d’un lien',
    none: 'rien de connu',
  },
};

const DAY_FROM: Readonly<Record<Language, Readonly<Record<PassageDay['from'], string>>>> = {
  en: {
    asked: 'asked for',
    note: 'the note',
    heading: 'the heading',
    'front-matter': 'the front matter',
    'file-name': 'the file’s name',
    'first-lines': 'the first lines',
    signature: 'the signature',
    identifier: 'the identifier’s own date',
    today: 'today',
  },
  fr: {
    asked: 'demandé',
    note: 'la note',
    heading: 'le titre',
    'front-matter': 'l’en-tête',
    'file-name': 'le nom du fichier',
    'first-lines': 'les premières lignes',
    signature: 'la signature',
    identifier: 'la date de l’identifiant',
    today: 'aujourd’hui',
  },
};

/** A day as the language writes it: ISO in English, « 1er mai 2008 » in French. */
export const dayWords = (iso: string, language: Language): string => (language === 'fr' ? formatDate(iso) : iso);

/** `2 errors`; French makes a plural from two on. */
export function counted(count: number, noun: string, language: Language): string {
  const plural = language === 'fr' ? count > 1 : count !== 1;
  return `${String(count)} ${noun}${plural ? 's' : ''}`;
}

/** What the judgement rests on, in one phrase; nothing where the finding has no basis. */
export function basisWords({ basis, remark }: Finding, language: Language): string | undefined {
  if (basis === undefined || basis.basis === 'none') return undefined;
  // Rules say themselves that a mark is only a hint.
  if (basis.basis === 'mark' && remark !== undefined) return undefined;
  const rests = language === 'fr' ? 'fondé sur' : 'rests on';
  return `${rests} ${BASIS_WORDS[language][basis.basis]}`;
}

/** On which day the passage was judged, where it is not simply today and the remark does not say so already. */
export function dayOfPassage({ judgedOn, message, remark }: Finding, language: Language): string | undefined {
  if (judgedOn === undefined || judgedOn.from === 'today') return undefined;
  if (`${message} ${remark ?? ''}`.includes(language === 'fr' ? 'jugé' : 'judged')) return undefined;
  const words = judgedOn.words === undefined ? '' : ` « ${readable(judgedOn.words)} »`;
  const on = language === 'fr' ? 'jugé au' : 'judged on';
  return `${on} ${dayWords(judgedOn.day, language)} (${DAY_FROM[language][judgedOn.from]}${words})`;
}

/** The day and what the judgement rests on, in one line; nothing where there is nothing to say. */
export function whyWords(finding: Finding, language: Language): string | undefined {
  const why = [dayOfPassage(finding, language), basisWords(finding, language)].filter((each) => each !== undefined);
  return why.length === 0 ? undefined : why.join(language === 'fr' ? '\u00a0; ' : '; ');
}

/** « L. 122-14 », and its text's key where the text is another one. */
function stepName(key: string, before: string | undefined): string {
  const { text, number } = splitArticleKey(key);
  if (number === '') return key;
  const other = before !== undefined && splitArticleKey(before).text !== text;
  return other ? `${formatNumber(number)} (${text})` : formatNumber(number);
}

function stepWords({ from, to, by, on }: SuccessionStep, language: Language): string {
  const act = [by, on === undefined ? undefined : dayWords(on, language)]
    .filter((each) => each !== undefined)
    .join(', ');
  return stepName(to, from) + (act === '' ? '' : ` (${act})`);
}

/** `L. 321-1 → L. 1233-3 (ordonnance n° 2007-329, 2008-05-01)`. */
export function chainWords({ chain }: Suggestion, language: Language): string | undefined {
  const [first] = chain;
  if (first === undefined) return undefined;
  return [stepName(first.from, undefined), ...chain.map((step) => stepWords(step, language))].join(' → ');
}

const REUSED: Readonly<Record<Language, string>> = {
  en: ' (its number has another rule today)',
  fr: ' (son numéro porte aujourd’hui une autre règle)',
};

/** What could be written instead, one line a suggestion; what old law has become where it is cited on purpose. */
export function wayOut(
  { words, certain, reused }: Suggestion,
  { severity }: Pick<Finding, 'severity'>,
  language: Language,
): string {
  const french = language === 'fr';
  if (!certain) return `${french ? 'peut-être' : 'perhaps'} ${words}${reused ? REUSED[language] : ''}`;
  if (severity === 'info') return `${french ? 'aujourd’hui' : 'today'} ${words}`;
  return `${french ? 'à remplacer par' : 'replace by'} ${words}`;
}

/** Candidates among which nobody can choose by rule, in one phrase: the text that all share is said once. */
export function candidateWords(suggestions: readonly Suggestion[], language: Language): string {
  const shown = suggestions.slice(0, MOST_CANDIDATES).map(({ words }) => words);
  const more = suggestions.length - shown.length;
  const text = / (?:du|de la|de l’|des) .*$/.exec(shown[0] ?? '')?.[0] ?? '';
  const shared = text !== '' && shown.length > 1 && shown.every((words) => words.endsWith(text));
  const names = shared ? shown.map((words) => words.slice(0, -text.length).replace(/^art\.\s/, '')) : shown;
  const rest =
    more === 0 ? '' : language === 'fr' ? ` ou ${counted(more, 'autre', language)}` : ` or ${String(more)} more`;
  const list = `${shared ? 'art.\u00a0' : ''}${names.join(', ')}${shared ? text : ''}`;
  // Only where the lists name one successor is it known.
  const reused = suggestions.some((one) => one.reused) ? REUSED[language] : '';
  return `${language === 'fr' ? 'peut-être' : 'perhaps'} ${list}${rest}${reused}`;
}

const isStatus = (name: string): name is Status => Object.hasOwn(STATUS_LABELS, name);

/** Outcomes of references that nobody judged, in the words of the language. */
const OUTCOMES_FR: Readonly<Record<string, string>> = {
  ambiguous: 'ambigu',
  outside: 'hors de la loi',
  unresolved: 'non résolu',
  'not-held': 'texte absent de l’index',
  'not-known': 'article inconnu',
  'not-checked': 'non vérifié',
};

/** An outcome's name for people: « repealed » is « abrogé » in French. */
export function outcomeWords(name: string, language: Language): string {
  if (language === 'en') return name === 'unknown' ? 'of unknown state' : name.replaceAll('-', ' ');
  return isStatus(name) ? STATUS_LABELS[name] : (OUTCOMES_FR[name] ?? name.replaceAll('-', ' '));
}

/** Whether an outcome is a judgement: a state of the law that is known. What else there is was not checked. */
export const isJudged = (name: string): boolean => isStatus(name) && name !== 'unknown';
