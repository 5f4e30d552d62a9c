import { distance } from 'fastest-levenshtein';
import { isIsoDate } from '../model/date.js';
import type { Finding, RuleCard, SuppressedFinding } from '../model/finding.js';
import { faultOf, fingerprint } from './finding-of.js';
import { ignoreComments, type IgnoreComment } from './ignore-comments.js';

const RULE = 'ignore-comment';

/** What is said of comments that ignore findings. It judges no reference, so it is no row of the registry. */
export const IGNORE_COMMENT: RuleCard = {
  name: RULE,
  summary: 'a comment that ignores findings, but not as it should',
  why:
    'A comment that hides a finding outlives its author: it must say why, name its rules, and go when it hides nothing ' +
    'or when its day has come.',
  severity: 'warning',
};

/** A file as the comments in it see it. */
export interface CommentedFile {
  readonly path: string;
  /** Name of the input format. */
  readonly format: string;
  /** As decoded. */
  readonly source: string;
}

export interface CommentContext {
  /** ISO. */
  readonly today: string;
  /** Names that a comment may give. */
  readonly rules: readonly string[];
  readonly language: 'en' | 'fr';
}

/** Findings apart: those that stand, with what is wrong with the comments themselves, and those that comments hold back. */
export interface Commented {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

type Fault = 'no-rule' | 'unknown-rule' | 'no-reason' | 'no-day' | 'expired' | 'unused';

const FORM = 'cite-graph-ignore RULE until YYYY-MM-DD: reason';

const MESSAGES: Readonly<Record<CommentContext['language'], Readonly<Record<Fault, (detail: string) => string>>>> = {
  en: {
    'no-rule': () => `the comment names no rule, so it ignores nothing: write ${FORM}`,
    'unknown-rule': (detail) => `the comment ignores a rule that does not exist: ${detail}`,
    'no-reason': () => 'the comment gives no reason: write it behind a colon',
    'no-day': (detail) => `“${detail}” is no day, so the comment ignores nothing: write until YYYY-MM-DD`,
    expired: (detail) => `the comment ignored this until ${detail}, and that day is past`,
    unused: (detail) => `the comment ignores nothing here: ${detail} found nothing; take it away`,
  },
  fr: {
    'no-rule': () => `le commentaire ne nomme aucune règle et n’ignore donc rien : écrire ${FORM}`,
    'unknown-rule': (detail) => `le commentaire ignore une règle qui n’existe pas : ${detail}`,
    'no-reason': () => 'le commentaire ne donne pas de raison : l’écrire après deux-points',
    'no-day': (detail) => `« ${detail} » n’est pas un jour, le commentaire n’ignore donc rien: écrire until AAAA-MM-JJ`,
    expired: (detail) => `le commentaire valait jusqu’au ${detail} : ce jour est passé`,
    unused: (detail) => `le commentaire n’ignore rien ici : ${detail} n’a rien trouvé ; l’enlever`,
  },
};

/** `repeled (did you mean repealed?)`. */
function nearest(word: string, { rules, language }: CommentContext): string {
  const [near] = [...rules].sort((a, b) => distance(word, a) - distance(word, b));
  if (near === undefined || distance(word, near) > Math.max(2, Math.ceil(word.length / 3))) return word;
  return language === 'fr' ? `${word} (plutôt ${near}?)` : `${word} (did you mean ${near}?)`;
}

/** What is wrong with a comment by itself, and whether it holds anything back at all. */
function judge(comment: IgnoreComment, context: CommentContext): { faults: [Fault, string][]; works: boolean } {
  const { rules, until, reason } = comment;
  if (rules.length === 0) return { faults: [['no-rule', '']], works: false };
  const faults = rules
    .filter((rule) => !context.rules.includes(rule))
    .map((rule): [Fault, string] => ['unknown-rule', nearest(rule, context)]);
  if (reason === undefined) faults.push(['no-reason', '']);
  if (until !== undefined && !isIsoDate(until)) return { faults: [...faults, ['no-day', until]], works: false };
  // The day itself still counts.
  if (until !== undefined && until < context.today) return { faults: [...faults, ['expired', until]], works: false };
  return { faults, works: faults.every(([fault]) => fault !== 'unknown-rule') || rules.length > 1 };
}

const covers = ({ wholeFile, covers: [first, last], rules }: IgnoreComment, finding: Finding): boolean =>
  rules.includes(finding.rule) && (wholeFile || (finding.line <= last && finding.endLine >= first));

function lineAround(source: string, { start, end }: IgnoreComment['span']): Finding['context'] {
  const from = source.lastIndexOf('\n', start) + 1;
  const newline = source.indexOf('\n', end);
  const text = source.slice(from, newline < 0 ? source.length : newline).replace(/\r$/, '');
  return { text, start: start - from, end: end - from };
}

/** A fault of a comment as a finding of its own. */
function complaint(
  comment: IgnoreComment,
  file: CommentedFile,
  said: { readonly message: string; readonly ordinal: number },
): Finding {
  const { span, line, column, surface } = comment;
  const about = { rule: RULE, path: file.path, surface };
  return {
    ...about,
    severity: 'warning',
    span,
    line,
    column,
    endLine: line,
    endColumn: column + surface.length,
    context: lineAround(file.source, span),
    message: said.message,
    suggestions: [],
    fingerprint: fingerprint(faultOf(about, said.message), said.ordinal),
  };
}

/**
 * Findings of one file after the comments in it: what a comment covers is held back, and a comment without reason, past its
 * day, of an unknown rule or without use is a finding itself.
 */
export function applyComments(file: CommentedFile, found: readonly Finding[], context: CommentContext): Commented {
  const comments = ignoreComments(file.source, file.format).map((comment) => ({ comment, ...judge(comment, context) }));
  if (comments.length === 0) return { findings: found, suppressed: [] };
  const used = new Set<string>();
  const suppressed: SuppressedFinding[] = [];
  const standing = found.filter((finding) => {
    const by = comments.filter(({ comment, works }) => works && covers(comment, finding));
    for (const { comment } of by) used.add(`${String(comment.span.start)} ${finding.rule}`);
    const [first] = by;
    if (first === undefined) return true;
    const { reason, line } = first.comment;
    suppressed.push({
      ...finding,
      suppression: { kind: 'comment', line, ...(reason === undefined ? {} : { reason }) },
    });
    return false;
  });
  const seen = new Map<string, number>();
  const complaints = comments.flatMap(({ comment, works, faults }) => {
    const idle = comment.rules.filter(
      (rule) => works && context.rules.includes(rule) && !used.has(`${String(comment.span.start)} ${rule}`),
    );
    return [...faults, ...idle.map((rule): [Fault, string] => ['unused', rule])].map(([fault, detail]) => {
      const message = MESSAGES[context.language][fault](detail);
      const key = `${comment.surface}\n${message}`;
      const ordinal = seen.get(key) ?? 0;
      seen.set(key, ordinal + 1);
      return complaint(comment, file, { message, ordinal });
    });
  });
  return { findings: [...standing, ...complaints], suppressed };
}
