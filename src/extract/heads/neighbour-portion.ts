import { newDraft, rareOf } from '../draft.js';
import { PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { portionBefore } from '../portions/before.js';
import { COUNTS, isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import type { HeadForm } from './head-form.js';

const SIDES = new Map([
  [word('precedent'), 'précédent'],
  [word('suivant'), 'suivant'],
  [word('precedents'), 'précédents'],
  [word('suivants'), 'suivants'],
]);
const DETERMINERS = new WordSet(['l', 'les', 'des', 'aux']);
const OF = new WordSet(['de', 'du', 'des', 'dudit']);

/** The token of the determiner before `i`: « l' », « les », « aux deux »; -1 where there is none. */
function determiner(t: Tokens, i: number): number {
  let at = i - 1;
  if (isMark(t, at, 0x27)) at--;
  else if (t.kind[at] === WORD && COUNTS.has(t.value[at] ?? 0)) at--;
  return at >= 0 && t.kind[at] === WORD && DETERMINERS.has(t.value[at] ?? 0) ? at : -1;
}

/** « l'alinéa précédent »: a part of the article that the words stand in. */
function readNeighbour(r: Reading, i: number): number {
  const { t } = r;
  const side = t.kind[i + 1] === WORD && t.gap[i + 1]! < PARAGRAPH ? SIDES.get(t.value[i + 1] ?? 0) : undefined;
  // « l'alinéa précédent de l'article L. 1 » is a portion of that article.
  if (side === undefined || determiner(t, i) < 0 || (t.kind[i + 2] === WORD && OF.has(t.value[i + 2] ?? 0))) return 0;
  const within = portionBefore(t, i);
  const { ownText, ownArticle } = r.context;
  const draft = newDraft('self', 'neighbour-portion', { start: t.start[i]!, end: t.end[i + 1]! });
  rareOf(draft).portion = [{ kind: 'alinea', value: side }, ...(within?.steps ?? [])];
  draft.number = ownArticle;
  draft.text = ownText;
  if (ownText === undefined) draft.outside = 'internal';
  else draft.basis = 'present';
  r.drafts.push(draft);
  return i + 2;
}

export const neighbourPortion: HeadForm = {
  parts: [
    {
      kind: 'head',
      name: 'neighbour-portion',
      summary: '« l’alinéa précédent », « les deux alinéas suivants »: of the article that the words stand in',
      examples: [
        { text: "l'alinéa suivant", reads: ['alinéa suivant = self [alinea suivant] · – (none) internal'] },
        {
          text: "à la première phrase de l'alinéa précédent",
          reads: [
            'alinéa précédent = self L162-5 [alinea précédent > phrase 1] · code-de-la-securite-sociale (present)',
          ],
          own: 'code-de-la-securite-sociale',
          ownArticle: 'L162-5',
        },
      ],
      lookAlikes: ['un alinéa suivant la mention', 'chaque alinéa', 'l’alinéa suivant du contrat'],
    },
  ],
  triggers: () => ['alinea', 'alineas'].map(word),
  read: readNeighbour,
};
