import { numberPrefix } from '../../model/number.js';
import type { Draft, Reading } from '../reading.js';
import { numbering } from './numbering.js';

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
      const other = scheme !== undefined && shape !== scheme ? seen.get(shape) : undefined;
      if (other?.text !== undefined) {
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

const isOpen = (draft: Draft): boolean =>
  draft.basis === 'none' && draft.text === undefined && draft.outside === undefined && draft.candidates === undefined;
