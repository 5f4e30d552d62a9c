import type { PortionStep } from '../../model/reference.js';
import type { Nature } from '../../model/text.js';
import { isLatinAdverb } from '../../model/number.js';
import { GLUED, NUMBER, SPACED, WORD, type Tokens } from '../lexer.js';
import { rareOf } from '../draft.js';
import { isMark } from '../portions/words.js';
import { readTextBehind } from '../texts/behind.js';
import type { ItemTail } from './item-tail.js';

const DOT = 0x2e;
const CLOSE = 0x29;

/** Texts whose paragraphs people write behind a dot. */
const UNION: ReadonlySet<Nature> = new Set<Nature>(['reglement-ue', 'directive-ue', 'decision-ue', 'traite']);

/** Whether « 6.1 » is paragraph 1 of article 6 of such a text; of a contract it is a clause of its own. */
export const hasDottedParagraphs = (nature: Nature | undefined): boolean => nature !== undefined && UNION.has(nature);

/** Texts whose clauses have numbers with a dot. */
export const isAgreement = (nature: Nature | undefined): boolean =>
  nature === 'convention-collective' || nature === 'accord';

const isGlued = (t: Tokens, i: number): boolean => t.gap[i] === GLUED;

/** « .1.f) », « .c » behind the figures at token `i`: the steps, and the token after them. */
function readDotted(t: Tokens, i: number): { end: number; steps: PortionStep[] } | undefined {
  const steps: PortionStep[] = [];
  let at = i;
  const follows = (kind: number): boolean =>
    isMark(t, at, DOT) && isGlued(t, at) && t.kind[at + 1] === kind && isGlued(t, at + 1);
  const words = (): string => t.text.slice(t.start[at + 1], t.end[at + 1]);
  while (follows(NUMBER)) {
    steps.push({ kind: 'paragraphe', value: words() });
    at += 2;
  }
  // « 11.2 bis »
  if (at > i && t.kind[at] === WORD && t.gap[at]! <= SPACED) {
    const adverb = t.text.slice(t.start[at], t.end[at]);
    if (isLatinAdverb(adverb)) {
      const { value } = steps.pop()!;
      steps.push({ kind: 'paragraphe', value: `${value} ${adverb}` });
      at++;
    }
  }
  if (follows(WORD) && t.end[at + 1]! - t.start[at + 1]! === 1 && !isMark(t, at + 2, DOT)) {
    steps.push({ kind: 'lettre', value: words() });
    at = isMark(t, at + 2, CLOSE) && isGlued(t, at + 2) && opensAfter(t, at + 3) ? at + 3 : at + 2;
  }
  return steps.length === 0 ? undefined : { end: at, steps };
}

/** Whether the bracket before token `i` closed a letter and not what stands around: « (articles 6.1.f) et 28 ». */
const opensAfter = (t: Tokens, i: number): boolean => t.kind[i] === WORD || isMark(t, i, 0x2c);

export const dottedPortion: ItemTail = {
  part: {
    kind: 'number',
    name: 'dotted-portion',
    summary:
      'Paragraph and point behind a dot, as people cite acts of the Union: « 6.1.f) », of other texts a clause of its own',
    examples: [
      {
        text: 'ses articles 6.1.f) et 28, § 3, du RGPD',
        reads: [
          '6 = article 6 [1 > f] · reglement-ue-2016-679 (stated)',
          '28 = article 28 [3] · reglement-ue-2016-679 (stated)',
        ],
      },
      { text: 'article 6.1 CEDH', reads: ['6 = article 6 [1] · traite-cedh (stated)'] },
    ],
    lookAlikes: ["l'article 5.", 'article 6. Le preneur'],
  },
  read(r, draft, { end, number }) {
    const { t } = r;
    if (number.prefix !== '' || number.compound || !isMark(t, end, DOT)) return end;
    const read = readDotted(t, end);
    if (read === undefined) return end;
    // A text of another kind right behind is not this number's: « l'article 5.1 du code civil ».
    const behind = readTextBehind(r, read.end);
    if (behind?.text !== undefined && !hasDottedParagraphs(behind.text.nature) && !isAgreement(behind.text.nature))
      return end;
    const rare = rareOf(draft);
    rare.portion = read.steps;
    rare.portionStart = t.start[end + 1]!;
    rare.portionEnd = draft.phraseEnd = t.end[read.end - 1]!;
    rare.dotted = true;
    return read.end;
  },
};
