import { holdsOn } from '../../query/day.js';
import type { VersionRow } from '../../store/store.js';
import { quotationOf } from '../quotation.js';
import type { Judged, JudgedTarget, Rule, RuleContext, Verdict } from '../rule.js';
import { countWords, hasPieces, nearestDifference, piecesOf, type Difference, type Pieces } from '../same-words.js';
import { daysAfter, OLD_LAW } from '../versions-on.js';
import { quoteWords } from '../words/quote.js';

/** Fewer words are a term (« cause réelle et sérieuse »), not a wording. */
const FEWEST_WORDS = 5;

type Say = ReturnType<typeof quoteWords>;

interface Wording {
  readonly version: VersionRow;
  readonly words: string;
}

async function wordingsOf({ versions }: JudgedTarget, context: RuleContext): Promise<readonly Wording[]> {
  const held: Wording[] = [];
  for (const version of versions) {
    const page = version.wordless === true ? undefined : await context.page(version.id);
    if (page !== undefined && page.body.end > page.body.start)
      held.push({ version, words: page.text.slice(page.body.start, page.body.end) });
  }
  return held;
}

/** What is wrong with a quotation, in words; nothing where a wording of the day has it. */
function fault(pieces: Pieces, wordings: readonly Wording[], about: { judged: Judged; name: string; say: Say }) {
  const { judged, name, say } = about;
  const matching = wordings.filter(({ words }) => hasPieces(words, pieces));
  const frozen = judged.found.reference.marks?.includes('frozen') === true;
  if (matching.some(({ version }) => frozen || holdsOn(version, judged.day.day))) return undefined;
  const [older] = matching;
  if (older !== undefined) return say.older(name, older.version);
  const near = nearest(pieces, wordings, judged.day.day);
  return near === undefined ? say.strange(name) : say.differs(name, near);
}

/** The least difference from a wording of the day, else from any. */
function nearest(pieces: Pieces, wordings: readonly Wording[], day: string): Difference | undefined {
  const least = (of: readonly Wording[]): Difference | undefined =>
    of
      .flatMap(({ words }) => nearestDifference(words, pieces) ?? [])
      .reduce<Difference | undefined>(
        (best, one) => (best === undefined || one.steps < best.steps ? one : best),
        undefined,
      );
  return least(wordings.filter(({ version }) => holdsOn(version, day))) ?? least(wordings);
}

/** Formats whose source writes words as strings of a program: « \\n », « \\" » are no letters of the law. */
const ESCAPED: ReadonlySet<string> = new Set(['json', 'code']);
const ESCAPE = /\\(?:u([0-9a-f]{4})|[nrtbf"'\\/])/giu;

const unescaped = (words: string): string =>
  words.replace(ESCAPE, (_, code?: string) => (code === undefined ? ' ' : String.fromCharCode(parseInt(code, 16))));

/** The pieces of the words that are given as the wording of the one article that is cited. */
function quotedPieces({ file, found, targets }: Judged): Pieces | undefined {
  const { kind, marks, through } = found.reference;
  const amended = marks?.some((mark) => mark === 'mentioned' || mark === 'quoted') === true;
  if (targets.length !== 1 || kind !== 'article' || through !== undefined || amended) return undefined;
  const span = quotationOf(file, found);
  if (span === undefined) return undefined;
  const written = file.source.slice(span.start, span.end);
  const pieces = piecesOf(ESCAPED.has(file.format) ? unescaped(written) : written);
  return countWords(pieces) < FEWEST_WORDS ? undefined : pieces;
}

async function check(judged: Judged, context: RuleContext): Promise<readonly Verdict[]> {
  const [target] = judged.targets;
  const pieces = quotedPieces(judged);
  if (target === undefined || pieces === undefined) return [];
  const { key } = target;
  const name = context.nameOf(key);
  const say = quoteWords(context.language);
  const wordings = await wordingsOf(target, context);
  if (wordings.length === 0) return [{ message: say.notHeld(name), target: key, severity: 'info' }];
  const message = fault(pieces, wordings, { judged, name, say });
  if (message === undefined) return [];
  const known = context.textOf(key)?.knownOn;
  if (known !== undefined && daysAfter(known, OLD_LAW) < judged.day.day)
    return [{ message, target: key, severity: 'info', remark: say.younger(context.words.day(known)) }];
  if (wordings.length > 1) return [{ message, target: key }];
  // Of words that no part of the one wording comes near, a dated act may well quote another one.
  const unlike = judged.day.dated && message === say.strange(name);
  return [{ message, target: key, remark: say.oneWording, ...(unlike ? { severity: 'info' } : {}) }];
}

export const rule: Rule = {
  card: {
    name: 'quote',
    summary: 'words given as the wording of an article that it does not have',
    why: 'A quotation that is not exact, or no longer, puts words into the mouth of the law.',
    severity: 'warning',
  },
  examples: [
    {
      words:
        'Accord du 12 mars 2010\n\nL’article L. 1232-2 du code du travail dispose que « l’employeur qui envisage de punir un salarié le convoque »',
      reported: true,
      note: 'the law says “de licencier”',
    },
    {
      words:
        'L’article L. 1232-2 du code du travail dispose que « l’employeur qui envisage de punir un salarié le convoque »',
      reported: true,
      note: 'years younger than the law known: it may have been amended',
    },
    {
      words:
        'L’article L. 1232-2 du code du travail dispose que « l’employeur qui envisage de licencier un salarié le convoque, avant toute décision […] »',
      reported: false,
      note: 'its own words',
    },
    {
      words:
        'Accord du 12 mars 2010\n\nEn application de l’article L. 1232-2 du code du travail, « l’employeur qui envisage de punir un salarié le convoque »',
      reported: true,
      note: 'the same, given as what is applied',
    },
    {
      words:
        'Accord du 12 mars 2010\n\nconformément à l’article L. 1232-2 « Entretien préalable à la sanction du salarié » du code du travail',
      reported: false,
      note: 'the name of an article, not its words',
    },
    {
      words: 'L’article L. 1232-2 du code du travail vise « l’entretien préalable ».',
      reported: false,
      note: 'a term, not a wording',
    },
  ],
  concerns: (judged) => quotedPieces(judged) !== undefined,
  check,
};
