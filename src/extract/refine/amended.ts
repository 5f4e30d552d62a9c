import { BROKEN, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { mark } from '../draft.js';
import type { Reading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import type { Refiner } from './refiner.js';

/**
 * The old side of an amending clause is mentioned, not cited: « la référence à l'article L. 122-14 est remplacée par la
 * référence à l'article L. 1232-2 », « les mots : “article L. 1” sont supprimés ».
 * Not: « l'article L. 1 remplace … », « il est remplacé par un suppléant ».
 */
const CHANGED = new WordSet([
  'remplace',
  'remplacee',
  'remplaces',
  'remplacees',
  'supprime',
  'supprimee',
  'supprimes',
  'supprimees',
  'substitue',
  'substituee',
]);
const ARE = new WordSet(['est', 'sont', 'etre', 'etait', 'etaient']);
const WHAT = new WordSet([
  'reference',
  'references',
  'mots',
  'mot',
  'termes',
  'terme',
  'renvoi',
  'renvois',
  'alinea',
  'phrase',
  'dispositions',
  'article',
  'articles',
]);
const QUOTED_THINGS = new WordSet(['reference', 'references', 'mots', 'mot', 'termes', 'terme', 'renvoi', 'renvois']);
const PAR = word('par');
const REACH = 60;

function amendingClauses(r: Reading): void {
  const { t } = r;
  // Clauses come in the order of the text, and so do the drafts.
  let next = 0;
  for (const cue of r.cues) {
    if (!CHANGED.has(t.value[cue] ?? 0) || !ARE.has(t.value[cue - 1] ?? 0)) continue;
    const from = clauseStart(t, cue);
    if (from < 0) continue;
    // « est remplacé par » needs its other side; « sont supprimés » has none.
    const replaced = t.kind[cue + 1] === WORD && t.value[cue + 1] === PAR;
    if (!replaced && !isSuppressed(t, cue)) continue;
    const start = t.start[from]!;
    const end = t.start[cue]!;
    while (next < r.drafts.length && r.drafts[next]!.span.start < start) next++;
    for (let i = next; i < r.drafts.length && r.drafts[i]!.span.end <= end; i++) mark(r.drafts[i]!, 'mentioned');
  }
}

const SUPPRESSED = new WordSet(['supprime', 'supprimee', 'supprimes', 'supprimees']);
const isSuppressed = (t: Tokens, i: number): boolean => SUPPRESSED.has(t.value[i] ?? 0);

/** Where « la référence », « les mots » of the clause stands, going back inside the sentence; -1 where there is none. */
function clauseStart(t: Tokens, cue: number): number {
  let found = -1;
  for (let i = cue - 2; i > cue - REACH && i >= 0; i--) {
    if (isMark(t, i, 0x3b) || t.gap[i + 1]! > BROKEN) break;
    if (t.kind[i] === WORD && WHAT.has(t.value[i] ?? 0) && QUOTED_THINGS.has(t.value[i] ?? 0)) {
      found = i;
      break;
    }
  }
  return found;
}

export const amended: Refiner = {
  part: {
    kind: 'context',
    name: 'amended',
    summary: 'The old side of an amending clause is mentioned, not cited',
    examples: [
      {
        text: "la référence à l'article L. 122-14 est remplacée par la référence à l'article L. 1232-2",
        reads: ['L. 122-14 = article L122-14 · – (none) mentioned', 'L. 1232-2 = article L1232-2 · – (none)'],
      },
      { text: 'les mots : « article L. 1 » sont supprimés', reads: ['L. 1 = article L1 · – (none) mentioned'] },
    ],
    lookAlikes: ["l'article L. 1 remplace l'article L. 2", "le titulaire de l'article 5 est remplacé par un suppléant"],
  },
  refine: amendingClauses,
};
