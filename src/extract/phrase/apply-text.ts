import { numberPrefix } from '../../model/number.js';
import { hasDottedParagraphs } from './dotted-portion.js';
import { mark, rareOf } from '../draft.js';
import { spanOf, type Group, type Reading, type TextReading } from '../reading.js';

/** Gives a text to every number of a list. */
export function applyText(r: Reading, group: Group, text: TextReading | undefined): void {
  if (text === undefined) return;
  group.text = text;
  const span = spanOf(r.t, text);
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    // « les articles 5.1, 13 et 14 du code civil »: whatever « 5.1 » is, it is no article of that code.
    if (draft.rare?.dotted === true && !hasDottedParagraphs(text.text?.nature)) {
      draft.outside = text.outside ?? 'unnamed';
      continue;
    }
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
