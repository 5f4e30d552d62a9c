import { fold } from '../../model/fold.js';
import { recallArticle, type Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import type { Refiner } from './refiner.js';

/** « … »: where it stands, and the quotation around it. */
interface Quotation {
  readonly open: number;
  readonly around: Quotation | undefined;
  /** -1 where it is never closed, of which nothing is known. */
  close: number;
}

const AROUND = 160;
const FEW_DRAFTS = 20;

// « L'article 11 est annulé et remplacé comme suit : « … », « est ainsi rédigé : « … », « les mots suivants : « … »
const INTRODUCED =
  /\b(?:remplac|redig|inser|ajout|complet|substitu|modifi|redaction|suivantes?\b|suivants?\b)[^«»;]{0,90}(?::|\bpar\b)[^«»:;]{0,40}$/;
// « « L. 212-1 » est remplacé par », « les mots « … » sont supprimés »
const TAKEN_OUT =
  /^[\s,]{0,3}(?:[^,;«]{0,60},)?[\s,]{0,3}(?:est|sont)(?:\s[a-z]{1,20}){0,2}\s(?:remplac|supprim|substitu)/;

function quotationsOf(text: string): readonly Quotation[] {
  const all: Quotation[] = [];
  let around: Quotation | undefined;
  for (const match of text.matchAll(/[«»]/g)) {
    if (match[0] === '«') {
      around = { open: match.index, around, close: -1 };
      all.push(around);
    } else if (around !== undefined) {
      around.close = match.index;
      around = around.around;
    }
  }
  return all;
}

/** The innermost closed quotation around an offset. */
function quotationAt(all: readonly Quotation[], at: number): Quotation | undefined {
  let low = -1;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle]!.open <= at) low = middle;
    else high = middle - 1;
  }
  let found = all[low];
  while (found !== undefined && found.close < at) found = found.around;
  return found;
}

/** Whether a quotation gives words that an amending clause puts into another text, or takes out of it. */
function isAmending(text: string, { open, close }: Quotation): boolean {
  return (
    INTRODUCED.test(fold(text.slice(Math.max(0, open - AROUND), open))) ||
    TAKEN_OUT.test(fold(text.slice(close + 1, close + 1 + AROUND)))
  );
}

function unname(draft: Draft): void {
  draft.text = undefined;
  if (draft.rare !== undefined) draft.rare.candidates = undefined;
  draft.antecedent = undefined;
  draft.basis = 'none';
  draft.outside = 'unnamed';
}

/** « À l'article 8.1, « L. 212-1 » est remplacé par « L. 3121-10 ». À ce même article »: the last one that is not quoted. */
function recallUnquoted(r: Reading, all: readonly Quotation[], index: number): void {
  const draft = r.drafts[index]!;
  unname(draft);
  for (let i = index - 1; i >= 0 && i > index - FEW_DRAFTS; i--) {
    const before = r.drafts[i]!;
    if (before.kind !== 'article' || quotationAt(all, before.span.start) !== undefined) continue;
    recallArticle(draft, before);
    return;
  }
}

function newWords(r: Reading): void {
  const { text } = r.t;
  if (!text.includes('»') || !r.drafts.some(({ antecedent }) => antecedent !== undefined)) return;
  const all = quotationsOf(text);
  for (const [index, draft] of r.drafts.entries()) {
    const { antecedent, basis, form } = draft;
    if (antecedent === undefined || basis !== 'antecedent') continue;
    const own = quotationAt(all, draft.span.start);
    const recalled = quotationAt(all, antecedent.start);
    if (own === recalled) continue;
    if (own !== undefined && antecedent.end <= own.open) {
      if (isAmending(text, own)) unname(draft);
    } else if (form === 'same-article' && recalled !== undefined && recalled.close < draft.span.start)
      if (isAmending(text, recalled)) recallUnquoted(r, all, index);
  }
}

export const newWordsContext: Refiner = {
  part: {
    kind: 'context',
    name: 'new-words',
    summary: 'Words that an amending clause puts in or takes out recall nothing outside of them, and are not recalled',
    examples: [
      {
        text: "le code du travail. L'article 11 est remplacé comme suit : « l'article L. 311-3 dudit code »",
        reads: [
          'code du travail = text · code-du-travail (stated)',
          '11 = article 11 · code-du-travail (stated)',
          'L. 311-3 = article L311-3 · – (none) unnamed quoted',
        ],
      },
      {
        text: "À l'article 8, « l'article L. 212-4-6 du code du travail » est supprimé. À ce même article, le II",
        reads: [
          '8 = article 8 · – (none)',
          'L. 212-4-6 = article L212-4-6 · code-du-travail (stated)',
          'même article = article 8 · – (antecedent)',
        ],
      },
    ],
    lookAlikes: ["l'article L. 1 du code du travail, « au sens de l'article L. 2 dudit code »"],
  },
  refine: newWords,
};
