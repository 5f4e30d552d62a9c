import { numberPrefix } from '../../model/number.js';
import { isOpen, type Draft } from '../draft.js';
import type { Mention, Reading } from '../reading.js';
import { canNumber, numbering } from '../numbers/numbering.js';
import type { Refiner } from './refiner.js';

/**
 * What names no text belongs to the document's own text, where that is known. A number that the own text cannot have (« L.
 * 6323-29 » or « 154 bis » in a code of « L. 162-5 ») belongs to the last text cited with that numbering.
 */
function ownText(r: Reading): void {
  const own = r.context.ownText;
  if (own === undefined) return;
  const ownNumber = r.context.ownArticle;
  const scheme =
    own.nature === 'code' && ownNumber !== undefined && numberPrefix(ownNumber) !== ''
      ? numbering(ownNumber)
      : undefined;
  const seen = new Map<string, Draft>();
  const other: OtherCode = { next: 0, found: undefined, several: false };
  for (const draft of r.drafts) {
    if (draft.kind !== 'article' || draft.number === undefined) continue;
    const shape = numbering(draft.number);
    if (isOpen(draft)) {
      const from =
        scheme !== undefined && shape !== scheme
          ? (seen.get(shape) ?? onlyOther(r, other, draft.span.start))
          : undefined;
      if (from?.text !== undefined && canNumber(from.text, draft.number)) {
        draft.text = from.text;
        draft.basis = 'antecedent';
        draft.antecedent = from.span;
      } else {
        draft.text = own;
        draft.basis = 'own';
      }
    }
    if (draft.text !== undefined && draft.basis !== 'own') seen.set(shape, draft);
  }
}

/** The one code other than the own among the mentions met so far, or none. */
interface OtherCode {
  next: number;
  found: Mention | undefined;
  several: boolean;
}

/** The one code other than the own that was named before `start`, or `undefined`. */
function onlyOther(r: Reading, other: OtherCode, start: number): Mention | undefined {
  for (; other.next < r.mentions.length && r.mentions[other.next]!.span.start < start; other.next++) {
    const mention = r.mentions[other.next]!;
    if (mention.family !== 'code' || mention.text.key === r.context.ownText?.key) continue;
    if (other.found !== undefined && other.found.text.key !== mention.text.key) other.several = true;
    other.found = mention;
  }
  return other.several ? undefined : other.found;
}

export const ownTextContext: Refiner = {
  part: {
    kind: 'context',
    name: 'own-text',
    summary: 'What names no text belongs to the document’s own text, where that is known and can have such a number',
    examples: [
      {
        text: "l'article L. 162-5",
        reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (own)'],
        own: 'code-de-la-securite-sociale',
      },
    ],
    lookAlikes: ["l'article L. 162-5", "l'article 5 du code civil"],
  },
  refine: ownText,
};
