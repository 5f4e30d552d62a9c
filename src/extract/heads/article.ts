import { BROKEN, NUMBER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { readList } from '../phrase/list.js';
import { portionBefore } from '../portions/before.js';
import { isMark } from '../portions/words.js';
import { mark } from '../draft.js';
import type { Reading } from '../reading.js';
import { unnamedInFront } from '../texts/in-front.js';
import { word, WordSet } from '../vocabulary.js';
import { determinerStart } from './determiner.js';
import type { HeadForm } from './head-form.js';
import { isHeading } from './heading.js';
import { leadingText } from './leading-text.js';
import { readWithoutNumber, WITHOUT_NUMBER_PARTS } from './without-number.js';

const PLURAL = new WordSet(['articles', 'arts']);
const ABBREVIATED = new WordSet(['art', 'arts', 'a']);
const DOT = 0x2e;
const COLON = 0x3a;
const S = word('s');
const N = word('n');

/** Where the number stands behind the head at `i`: « art. », « article(s) », « article n° », « articles : 1240 ». */
function afterHead(t: Tokens, i: number): number {
  const head = t.value[i] ?? 0;
  let at = i + 1;
  if (isMark(t, at, DOT) && ABBREVIATED.has(head)) at++;
  if (isMark(t, at, 0x28) && t.value[at + 1] === S && isMark(t, at + 2, 0x29)) at += 3;
  if (t.kind[at] === WORD && t.value[at] === N && isMark(t, at + 1, 0xb0)) at += 2;
  // « des articles, L. 931-25 à … »
  if ((isMark(t, at, 0x2c) || isMark(t, at, COLON)) && PLURAL.has(head)) at++;
  return at;
}

/** Reads at the head token `i`, in both directions: portions and determiner to the left, list and text to the right. */
function readArticles(r: Reading, i: number): number {
  const { t } = r;
  const at = afterHead(t, i);
  const determiner = determinerStart(t, i);
  const first = t.gap[at] === PARAGRAPH ? undefined : readNumber(t, at, HEADED);
  if (first === undefined) return readWithoutNumber(r, i, determiner);
  if (r.context.typed !== true && isHeading(t, i, first.end)) return first.end;
  if (t.kind[at] === NUMBER && t.gap[at]! > BROKEN) return i + 1;
  const portion = portionBefore(t, i);
  const from = portion === undefined ? determiner.from : Math.min(portion.from, determiner.from);
  const abbreviated = ABBREVIATED.has(t.value[i] ?? 0);
  const group = readList(r, {
    from,
    at,
    number: first,
    form: abbreviated ? 'abbreviated-article' : 'article',
    freedom: HEADED,
    plural: abbreviated || PLURAL.has(t.value[i] ?? 0),
    portion,
    recalls: determiner.recalls,
    textBefore: leadingText(r, from) ?? (from === i && first.prefix === '' ? unnamedInFront(r, from) : undefined),
  });
  if (group === undefined) return i + 1;
  if (determiner.former) for (let k = group.first; k < group.last; k++) mark(r.drafts[k]!, 'former');
  return group.end;
}

export const article: HeadForm = {
  parts: [
    {
      kind: 'head',
      name: 'article',
      summary: '« article », « articles »: one head for a list of numbers, with one text or several behind',
      examples: [
        {
          text: 'aux articles L. 162-5, L. 162-9 et L. 322-5-2 du code de la sécurité sociale',
          reads: [
            'L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)',
            'L. 162-9 = article L162-9 · code-de-la-securite-sociale (stated)',
            'L. 322-5-2 = article L322-5-2 · code-de-la-securite-sociale (stated)',
          ],
        },
        {
          text: 'articles L. 1111-1 du code du travail et L. 162-5 du code de la sécurité sociale',
          reads: [
            'L. 1111-1 = article L1111-1 · code-du-travail (stated)',
            'L. 162-5 = article L162-5 · code-de-la-securite-sociale (stated)',
          ],
        },
        {
          text: 'aux articles L. 1234-1, 1234-5 et 1234-9 du code du travail',
          reads: [
            'L. 1234-1 = article L1234-1 · code-du-travail (stated)',
            '1234-5 = article L1234-5 · code-du-travail (stated)',
            '1234-9 = article L1234-9 · code-du-travail (stated)',
          ],
        },
        {
          text: 'le code du travail, notamment ses articles L. 1 et L. 2',
          reads: [
            'code du travail = text · code-du-travail (stated)',
            'L. 1 = article L1 · code-du-travail (stated)',
            'L. 2 = article L2 · code-du-travail (stated)',
          ],
        },
        {
          text: "l'ancien article L. 122-14 du code du travail",
          reads: ['L. 122-14 = article L122-14 · code-du-travail (stated) former'],
        },
        {
          text: "l'[article **L. 1234-1**](https://www.exemple.fr) du code du travail",
          reads: ['L. 1234-1 = article L1234-1 · code-du-travail (stated)'],
        },
      ],
      lookAlikes: ['un article de presse', 'Article 5\nLe maire décide.', 'Article 1er : Objet du contrat'],
    },
    {
      kind: 'head',
      name: 'abbreviated-article',
      summary: '« art. », « arts. », with the text behind or before',
      examples: [
        {
          text: 'art. L. 162-5, al. 2 CSS',
          reads: ['L. 162-5 = article L162-5 [alinea 2] · code-de-la-securite-sociale (stated)'],
        },
        {
          text: 'C. trav., art. R.* 1233-3-4',
          reads: [
            'C. trav. = text · code-du-travail (stated)',
            'R.* 1233-3-4 = article R*1233-3-4 · code-du-travail (stated)',
          ],
        },
        {
          text: 'Loi n° 93-8 du 4 janvier 1993, art. 6',
          reads: ['Loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '6 = article 6 · loi-93-8 (stated)'],
        },
      ],
      lookAlikes: ["l'art. de vivre", 'Art. L. 1-1. – Le maire'],
    },
    ...WITHOUT_NUMBER_PARTS,
  ],
  triggers: () => ['article', 'articles', 'art', 'arts'].map(word),
  read: readArticles,
};
