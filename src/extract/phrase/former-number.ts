import type { GrammarPart } from '../part.js';
import { mark, newDraft, type Draft } from '../draft.js';
import { WORD } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { WordSet } from '../vocabulary.js';

const OPEN = 0x28;
const CLOSE = 0x29;
const DOT = 0x2e;
const FORMER = new WordSet(['ancien', 'anc', 'ancienne', 'anciennement', 'ex']);
const ARTICLE = new WordSet(['article', 'art']);

function readFormerNumber(r: Reading, form: string, i: number): { end: number; draft: Draft } | undefined {
  const { t } = r;
  if (!isMark(t, i, OPEN) || t.kind[i + 1] !== WORD || !FORMER.has(t.value[i + 1] ?? 0)) return undefined;
  let at = i + 2;
  if (isMark(t, at, DOT) || isMark(t, at, 0x2d)) at++;
  if (t.kind[at] === WORD && ARTICLE.has(t.value[at] ?? 0)) at = isMark(t, at + 1, DOT) ? at + 2 : at + 1;
  const number = readNumber(t, at, HEADED);
  if (number === undefined || !isMark(t, number.end, CLOSE)) return undefined;
  const draft = newDraft('article', form, { start: t.start[number.from]!, end: t.end[number.end - 1]! });
  draft.phraseStart = t.start[i + 1]!;
  draft.number = number.number;
  mark(draft, 'former');
  return { end: number.end + 1, draft };
}

/** The old number that a bracket at a token gives beside the new one, as a draft of its own. */
export const formerNumber: { readonly part: GrammarPart; readonly read: typeof readFormerNumber } = {
  part: {
    kind: 'number',
    name: 'former-number',
    summary: 'The old number in brackets behind the new one: an article of the same text, cited as it was',
    examples: [
      {
        text: "l'article 1231-1 (anc. 1147) du code civil",
        reads: ['1231-1 = article 1231-1 · code-civil (stated)', '1147 = article 1147 · code-civil (stated) former'],
      },
      {
        text: 'les articles 1103 (ancien article 1134) et 1240 (ex-1382) du code civil',
        reads: [
          '1103 = article 1103 · code-civil (stated)',
          '1134 = article 1134 · code-civil (stated) former',
          '1240 = article 1240 · code-civil (stated)',
          '1382 = article 1382 · code-civil (stated) former',
        ],
      },
    ],
    lookAlikes: ["l'article 5 (ancien bâtiment 12)", "l'article 5 (1147 salariés)"],
  },
  read: readFormerNumber,
};
