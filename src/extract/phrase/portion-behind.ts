import type { PortionStep } from '../../model/reference.js';
import type { Span } from '../../model/span.js';
import { portionAfter } from '../portions/after.js';
import type { PortionReading } from '../portions/before.js';
import type { Tokens } from '../lexer.js';
import { rareOf, type Draft } from '../draft.js';
import { spanOf } from '../reading.js';
import { word } from '../vocabulary.js';
import type { ItemTail } from './item-tail.js';

const ARTICLES = word('articles');

export const portionBehind: ItemTail = {
  part: {
    kind: 'portion',
    name: 'portion-after',
    summary: 'Portions behind the number, the outermost first',
    examples: [
      {
        text: "l'article L. 162-5, II, 3°, du code de la sécurité sociale",
        reads: ['L. 162-5 = article L162-5 [II > 3°] · code-de-la-securite-sociale (stated)'],
      },
      {
        text: "l'article 49, alinéa 3, de la Constitution",
        reads: ['49 = article 49 [alinea 3] · constitution-1958-10-04 (stated)'],
      },
      {
        text: "l'article L. 10, premier alinéa, du code électoral",
        reads: ['L. 10 = article L10 [alinea 1] · code-electoral (stated)'],
      },
      { text: 'art. L. 1131-2-1, al. 4', reads: ['L. 1131-2-1 = article L1131-2-1 [alinea 4] · – (none)'] },
      {
        text: 'violation des articles 6 § 1 et 8 de la CEDH',
        reads: ['6 = article 6 [1] · traite-cedh (stated)', '8 = article 8 · traite-cedh (stated)'],
      },
      { text: "l'article 37 alinéa 2 du code civil", reads: ['37 = article 37 [alinea 2] · code-civil (stated)'] },
      {
        text: "l'article R. 421-17 a) du code de l'urbanisme",
        reads: ['R. 421-17 = article R421-17 [a] · code-de-l-urbanisme (stated)'],
      },
      { text: "l'article 25 b du décret n° 67-223", reads: ['25 = article 25 [b] · decret-67-223 (stated)'] },
      { text: "l'article 24 V et VII de la loi n° 89-462", reads: ['24 = article 24 [V, VII] · loi-89-462 (stated)'] },
      { text: 'art. 6 § 1 de la CEDH', reads: ['6 = article 6 [1] · traite-cedh (stated)'] },
      {
        text: "l'article 12 (1er et 2e alinéa) du code civil",
        reads: ['12 = article 12 [alinea 1, 2] · code-civil (stated)'],
      },
      {
        text: 'art. L. 3121-28, 2e al., C. trav.',
        reads: ['L. 3121-28 = article L3121-28 [alinea 2] · code-du-travail (stated)'],
      },
      {
        text: "l'article 6, paragraphe 1, point f), du RGPD",
        reads: ['6 = article 6 [1 > f] · reglement-ue-2016-679 (stated)'],
      },
      { text: 'article 4, point 7), du RGPD', reads: ['4 = article 4 [7] · reglement-ue-2016-679 (stated)'] },
      {
        text: 'L. n° 2015-177, art. 1er, I, 1°, b',
        reads: [
          'L. n° 2015-177 = text · loi-2015-177 (stated)',
          '1er = article 1 [I > 1° > b] · loi-2015-177 (stated)',
        ],
      },
    ],
    lookAlikes: [
      'articles 5, 6 et 7 du code civil',
      "l'article 5, trois ans après",
      "l'article 5 a du reste changé",
      '(article 25 b)',
    ],
  },
  read(r, draft, { end, number }) {
    if (number.glued !== undefined) addPortion(draft, [number.glued], draft.span);
    const { t } = r;
    const read = portionAfter(t, end, t.value[number.from - 1] === ARTICLES);
    if (read === undefined) return end;
    const span = spanOf(t, read);
    addPortion(draft, read.steps, span);
    draft.phraseEnd = span.end;
    return read.end;
  },
};

function addPortion(draft: Draft, steps: readonly PortionStep[], span: Span): void {
  const rare = rareOf(draft);
  rare.portion = rare.portion === undefined ? steps : [...rare.portion, ...steps];
  rare.portionStart ??= span.start;
  rare.portionEnd = span.end;
}

/** Gives the first number of a list the portions that stand before its head. */
export function setPortionBefore(draft: Draft, portion: PortionReading, t: Tokens): void {
  const rare = rareOf(draft);
  rare.portion = [...portion.steps, ...(rare.portion ?? [])];
  rare.portionStart = t.start[portion.from]!;
  // Of « 2.1 » nobody knows yet whether it is a portion at all.
  if (rare.portionEnd === undefined || rare.dotted === true) rare.portionEnd = t.end[portion.end - 1]!;
}
