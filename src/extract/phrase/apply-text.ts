import { numberPrefix } from '../../model/number.js';
import { mark, rareOf } from '../draft.js';
import { spanOf, type Group, type Reading, type TextReading } from '../reading.js';

/** Gives a text to every number of a list. */
export function applyText(r: Reading, group: Group, text: TextReading | undefined): void {
  if (text === undefined) return;
  group.text = text;
  const span = spanOf(r.t, text);
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    draft.basis = text.basis;
    if (text.text !== undefined)
      draft.text =
        text.plainEdition !== undefined && numberPrefix(draft.number ?? '') === '' ? text.plainEdition : text.text;
    // « l'article 5 ci-dessus du code civil »: the name wins over the place.
    if (text.text !== undefined) draft.outside = undefined;
    if (text.candidates !== undefined) rareOf(draft).candidates = text.candidates;
    if (text.outside !== undefined) draft.outside = text.outside;
    if (text.antecedent !== undefined) draft.antecedent = text.antecedent;
    if (text.former === true) mark(draft, 'former');
    draft.textSpan = span;
    if (span.end > draft.phraseEnd) draft.phraseEnd = span.end;
    if (span.start < draft.phraseStart) draft.phraseStart = span.start;
  }
}
