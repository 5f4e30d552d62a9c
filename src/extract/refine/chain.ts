import { numberPrefix } from '../../model/number.js';
import { applyText } from '../phrase.js';
import type { Group, Reading } from '../reading.js';

/**
 * A text at the end of a chain of heads belongs to the heads before it that name none: « à l'article 93 et aux I et III de
 * l'article 93 quater du même code ». Drafting practice names « du présent code » when the first head means the own text.
 */
export function chainTexts(r: Reading): void {
  for (let i = r.groups.length - 1; i > 0; i--) {
    const group = r.groups[i]!;
    const before = r.groups[i - 1]!;
    if (group.chained && group.text !== undefined && before.text === undefined && !before.recalls && takes(r, before, group)) applyText(r, before, group.text);
  }
}

/** Acts, treaties and the Constitution number their articles without letters; a code may do either. */
function takes(r: Reading, before: Group, group: Group): boolean {
  const nature = group.text?.text?.nature;
  if (nature === undefined || nature === 'code') return true;
  for (let i = before.first; i < before.last; i++) if (numberPrefix(r.drafts[i]!.number ?? '') !== '') return false;
  return true;
}
