import { numberPrefix } from '../../model/number.js';
import { hasDottedParagraphs, isAgreement } from './dotted-portion.js';
import { mark, rareOf, type Draft } from '../draft.js';
import { spanOf, type Group, type Reading, type TextReading } from '../reading.js';

const CLAUSE = /^(?:\.\d{1,3}){1,4}(?: {1,2}(?:bis|ter|quater|quinquies|sexies))?(?!\d|\.?[a-z])/;

/** « 4.1 », « 4.2.4 », « 11.2 bis » of a collective agreement: such texts number their clauses so. Not: « 4.1.b ». */
function readClause(r: Reading, draft: Draft): boolean {
  const { start, end } = draft.span;
  const dotted = CLAUSE.exec(r.t.text.slice(end, end + 16))?.[0];
  if (dotted === undefined) return false;
  draft.number = (draft.number ?? '') + dotted.replaceAll('.', '-').replace('  ', ' ');
  draft.span = { start, end: end + dotted.length };
  const rare = rareOf(draft);
  rare.dotted = undefined;
  rare.portion = rare.portion!.slice(0, 1 - dotted.split('.').length);
  if (rare.portion.length === 0) rare.portion = rare.portionStart = rare.portionEnd = undefined;
  return true;
}

/** Gives a text to every number of a list. */
export function applyText(r: Reading, group: Group, text: TextReading | undefined): void {
  if (text === undefined) return;
  group.text = text;
  const span = spanOf(r.t, text);
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    // « les articles 5.1, 13 et 14 du code civil »: whatever « 5.1 » is, it is no article of that code.
    const clause = draft.rare?.dotted === true && isAgreement(text.text?.nature) && readClause(r, draft);
    if (!clause && draft.rare?.dotted === true && !hasDottedParagraphs(text.text?.nature)) {
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
