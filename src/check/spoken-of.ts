import { fold } from '../model/fold.js';
import type { Span } from '../model/span.js';

const AROUND = 300;

// A paragraph's border in plain text, Markdown and HTML; a sentence's end before a capital.
const BORDER =
  /\n[ \t]*\n|<\/?(?:p|div|li|td|tr|br|h[1-6]|ul|ol|table)\b[^<>]{0,200}>|[.;!?][ \u00a0\n]+(?=["«<]?\p{Lu}(?!\.))/gu;

/** The sentence a place stands in, as far as it is near. */
function sentence(source: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const before = source.slice(Math.max(0, start - AROUND), start);
  const last = [...before.matchAll(BORDER)].at(-1);
  const after = source.slice(end, end + AROUND);
  const [next] = after.matchAll(BORDER);
  return {
    before: last === undefined ? before : before.slice(last.index + last[0].length),
    after: next === undefined ? after : after.slice(0, next.index),
  };
}

// « l'article L. 132-9 … est remplacé par », « devenu », « abrogé », « dans sa rédaction issue de », « codifié à », « projet d'articles »
const CHANGE =
  /\b(?:remplac|substitu|abrog|devenu|devien|renumerot|recodifi|codifie|transfere|supprim|modifiant|redaction|anterieur|au lieu de|il faut lire|lire :|repris par|reprise? (?:a|aux)\b|(?:est|sont|etait|etaient) (?:modifie|repris|insere|ajoute|complete)|nouve(?:l|aux|lles?) articles?|projet d|anciens? articles?|anciennement|ex-)/;

// « fixées par la loi n° 79-11 du 3 janvier 1979, en particulier par les articles L. 122-1 … »: the numbers as that act made them.
const ACT = /\b(?:loi|decret|ordonnance|arrete)s? (?:(?:modifie )?(?:n°|no |du \d|en date))/;

/** « Vu le code du travail, notamment … »: what a decision was based on on its day. */
const VISA = /^(?:<[^<>]{0,200}>|[\s*_>–-]){0,6}vu\b/;

/** Whether a sentence tells of law that changed, names an act beside it, or is a visa: its numbers are those of their day. */
export function isSpokenOf(source: string, place: Span): boolean {
  const { before, after } = sentence(source, place);
  const said = fold(before);
  const rest = fold(after);
  return VISA.test(said) || [said, rest].some((words) => CHANGE.test(words) || ACT.test(words));
}
