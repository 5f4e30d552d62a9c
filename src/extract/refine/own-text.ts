import { numberPrefix } from '../../model/number.js';
import type { TextName } from '../../model/text.js';
import type { Draft, Mention, Reading } from '../reading.js';
import { canNumber, numbering } from '../numbers/numbering.js';

/**
 * What names no text belongs to the document's own text, where that is known. A number that the own text cannot have (« L.
 * 6323-29 » or « 154 bis » in a code of « L. 162-5 ») belongs to the last text cited with that numbering.
 */
export function ownText(r: Reading): void {
  const own = r.context.ownText;
  const ownNumber = r.context.ownArticle;
  const scheme =
    own?.nature === 'code' && ownNumber !== undefined && numberPrefix(ownNumber) !== ''
      ? numbering(ownNumber)
      : undefined;
  const seen = new Map<string, Draft>();
  for (const draft of r.drafts) {
    if (draft.kind !== 'article' || draft.number === undefined) continue;
    const shape = numbering(draft.number);
    if (isOpen(draft)) {
      const other =
        scheme !== undefined && shape !== scheme ? (seen.get(shape) ?? onlyOther(r, draft.start)) : undefined;
      if (other?.text !== undefined && canNumber(other.text, draft.number)) {
        draft.text = other.text;
        draft.basis = 'antecedent';
        draft.antecedent = { start: other.start, end: other.end };
      } else if (own !== undefined) {
        draft.text = own;
        draft.basis = 'own';
      }
    }
    if (draft.text !== undefined && draft.basis !== 'own') seen.set(shape, draft);
  }
}

/** The one code other than the own that was named before, or `undefined`. */
function onlyOther(r: Reading, before: number): { text: TextName; start: number; end: number } | undefined {
  let found: Mention | undefined;
  for (const mention of r.mentions) {
    if (mention.start >= before) break;
    if (mention.family !== 'code' || mention.text.key === r.context.ownText?.key) continue;
    if (found !== undefined && found.text.key !== mention.text.key) return undefined;
    found = mention;
  }
  return found;
}

const isOpen = (draft: Draft): boolean =>
  draft.basis === 'none' && draft.text === undefined && draft.outside === undefined && draft.candidates === undefined;
