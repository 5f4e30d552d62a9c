import { WORD } from '../lexer.js';
import type { GrammarPart } from '../part.js';
import { portionBefore, type PortionReading } from '../portions/before.js';
import { newDraft, recallArticle, setPortion, type Draft } from '../draft.js';
import { spanOf, type Reading } from '../reading.js';
import { WordSet } from '../vocabulary.js';
import type { Determiner } from './determiner.js';

const PRECEDENT = new WordSet(['precedent', 'suivant', 'precedents', 'suivants']);

export const WITHOUT_NUMBER_PARTS: readonly GrammarPart[] = [
  {
    kind: 'head',
    name: 'present-article',
    summary: '« le présent article »: the article that the words stand in',
    examples: [
      {
        text: 'au II du présent article',
        reads: ['présent article = self L162-5 [II] · code-de-la-securite-sociale (present)'],
        own: 'code-de-la-securite-sociale',
        ownArticle: 'L162-5',
      },
      { text: 'au présent article', reads: ['présent article = self · – (present) internal'] },
    ],
    lookAlikes: ['les articles présents en rayon', "à l'article"],
  },
  {
    kind: 'head',
    name: 'neighbour-article',
    summary: '« l’article précédent », « l’article suivant »: of the document itself',
    examples: [{ text: "l'article précédent", reads: ['article précédent = self · – (none) internal'] }],
    lookAlikes: ['un article publié', 'le précédent article'],
  },
  {
    kind: 'head',
    name: 'same-article',
    summary: '« du même article », « ledit article », « cet article »: the last article cited',
    examples: [
      {
        text: "l'article 5 du code civil et le II du même article",
        reads: ['5 = article 5 · code-civil (stated)', 'même article = article 5 [II] · code-civil (antecedent)'],
      },
      {
        text: "l'article 5 du code civil et ledit article",
        reads: ['5 = article 5 · code-civil (stated)', 'ledit article = article 5 · code-civil (antecedent)'],
      },
    ],
    lookAlikes: ['cet article', 'du même article'],
  },
];

/** A reference that the words make without a number. */
interface Wordy {
  /** First token of its span, and of its phrase. */
  readonly start: number;
  readonly from: number;
  readonly end: number;
  readonly portion: PortionReading | undefined;
}

function draftOf(r: Reading, at: Wordy, form: string): Draft {
  const { t } = r;
  const kind = form === 'same-article' ? 'article' : 'self';
  const draft = newDraft(kind, form, { start: t.start[at.start]!, end: t.end[at.end - 1]! });
  draft.phraseStart = t.start[at.from]!;
  if (at.portion !== undefined) setPortion(draft, at.portion.steps, spanOf(t, at.portion));
  return draft;
}

/** « du présent article », « le même article », « l'article précédent », « cet article » at the head `i`. */
export function readWithoutNumber(r: Reading, i: number, determiner: Determiner): number {
  const { t } = r;
  const neighbour = t.kind[i + 1] === WORD && PRECEDENT.has(t.value[i + 1] ?? 0);
  if (!determiner.present && !neighbour && !determiner.recalls) return i + 1;
  const portion = portionBefore(t, i);
  const from = portion === undefined ? determiner.from : Math.min(portion.from, determiner.from);
  if (determiner.recalls && !determiner.present && !neighbour)
    return readRecalled(r, { start: i - 1, from, end: i + 1, portion });
  const at = { start: determiner.present ? i - 1 : i, from, end: neighbour ? i + 2 : i + 1, portion };
  const draft = draftOf(r, at, neighbour ? 'neighbour-article' : 'present-article');
  const { ownText, ownArticle } = r.context;
  if (ownArticle !== undefined && !neighbour) draft.number = ownArticle;
  if (ownText !== undefined) draft.text = ownText;
  if (ownText !== undefined || !neighbour) draft.basis = 'present';
  if (neighbour || ownText === undefined) draft.outside = 'internal';
  r.drafts.push(draft);
  return at.end;
}

/** The last article cited; looked for among the last few references only, so that the work stays linear. */
function lastArticle(r: Reading): Draft | undefined {
  for (let i = r.drafts.length - 1; i >= 0 && i > r.drafts.length - 20; i--)
    if (r.drafts[i]!.kind === 'article') return r.drafts[i];
  return undefined;
}

/** « du même article », « dudit article », « cet article »: the last article cited. */
function readRecalled(r: Reading, at: Wordy): number {
  const last = lastArticle(r);
  if (last === undefined) return at.end;
  const draft = draftOf(r, at, 'same-article');
  recallArticle(draft, last);
  r.drafts.push(draft);
  return at.end;
}
