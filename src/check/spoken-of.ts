import { fold } from '../model/fold.js';
import type { Span } from '../model/span.js';

const AROUND = 300;

// A paragraph's border in plain text, Markdown and HTML; a sentence's end before a capital.
const BORDER =
  /\n[ \t]*\n|<\/?(?:p|div|li|td|tr|br|h[1-6]|ul|ol|table)\b[^<>]{0,200}>|[.;!?][ \u00a0\n]+(?=["«<]?\p{Lu}(?!\.))/gu;

/** The sentence a place stands in, as far as it is near. */
export function sentence(source: string, { start, end }: Span): { readonly before: string; readonly after: string } {
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
  /\b(?:remplac|substitu|abrog|(?:devenue?s?|devien(?:t|nent)),? (?:l'|les? |la )?(?:art|[lrd]\b|\d|loi|code|decret)|renumerot|recodifi|codifie|transfere|supprim|modifiant|redaction|anterieur|au lieu de|il faut lire|lire :|repris par|reprise? (?:a|aux)\b|(?:est|sont|etait|etaient) (?:modifie|repris|insere|ajoute|complete)|nouve(?:l|aux|lles?) articles?|projet d|la presente loi|anciens? articles?|anciennement|ex-)/;

// « fixées par la loi n° 79-11 du 3 janvier 1979, en particulier par les articles L. 122-1 … »: the numbers as that act made them.
const ACT = /\b(?:loi|decret|ordonnance|arrete)s? (?:(?:modifie )?(?:n°|no |du \d|en date))/;
/** « et à l'article 93 de la loi du 29 juillet 1982 »: an article of the act's own beside it says nothing of the code's. */
const ACT_ARTICLE =
  /\barticles? [\w.*-]{1,20}(?: (?:a|et) [\w.*-]{1,20})? (?:de la|du|de l') ?(?:loi|decret|ordonnance|arrete)s? /g;
/** As far behind a reference an act still is where its number comes from: « L. 122-4 issu de la loi n° 73-680 ». */
const NEAR = 90;

const namesAct = (words: string): boolean => ACT.test(words.replace(ACT_ARTICLE, ' '));

/** « Vu le code du travail, notamment … »: what a decision was based on on its day. */
const VISA = /^(?:<[^<>]{0,200}>|[\s*_>–-]){0,6}vu\b/;

/** Whether a sentence tells of law that changed, names an act beside it, or is a visa: its numbers are those of their day. */
export function isSpokenOf(source: string, place: Span): boolean {
  const { before, after } = sentence(source, place);
  const said = fold(before);
  const rest = fold(after);
  return VISA.test(said) || CHANGE.test(said) || CHANGE.test(rest) || namesAct(said) || namesAct(rest.slice(0, NEAR));
}

// « la mention « L. 212-1 et L. 212-7 du code du travail » est remplacée par », « l'article R. 241-50 du code du travail
// mentionné à l'article 6.2.1.3 de la CCNS est remplacé par », « L. 321-4 » et « L. 321-7 » sont respectivement remplacées ».
const REPLACED = /^[^;:–―]{0,140}?\b(?:est|sont) (?:respectivement |ainsi )?(?:remplac|substitu|supprim)/;

// « à l'article 11 « Accès des entreprises visées à l'article L. 442-15 du code du travail » »: its heading is named.
const HEADING =
  /\b(?:articles?|chapitres?|titres?|sections?|annexes?|paragraphes?) (?:\d|[ivxl]{1,6}\b)[\w.-]{0,10},? ?(?:intitulee? )?[«"“][^«»"“”]{0,250}$/;

/** What is replaced names itself before: an article, a mention, a reference, words; not an article of the document's own. */
const NAMED = /(?:\b(?:articles?|art\.|mentions?|references?|mots?|termes?)[^;:]{0,90}|[«“"][^»”;:]{0,60})$/;
const OWN =
  /^[^;:]{0,80}\b(?:(?:la|le|les|cet?|cette|ces) (?:alinea|paragraphe|phrase|clause|disposition|point|tiret)s?\b|par (?:l'|les )articles?)/;

// What must stand behind a place, folded, for any of the ways below: most places have nothing of the kind.
const SIGN = /\(ab[.r]|\b(?:est|sont) (?:respectivement |ainsi )?(?:remplac|substitu|supprim)|[»"”]/;

// Wherever SIGN may match once folded, asked of the words as they stand: each letter, or what may fold to it.
const MAYBE_SIGN =
  /[»"”]|\([aA\u0080-\uffff][bB\u0080-\uffff]|[mM\u0080-\uffff][pP\u0080-\uffff][lL\u0080-\uffff][aA\u0080-\uffff][cC\u0080-\uffff]|[bB\u0080-\uffff][sS\u0080-\uffff][tT\u0080-\uffff][iI\u0080-\uffff][tT\u0080-\uffff]|[uU\u0080-\uffff][pP\u0080-\uffff][pP\u0080-\uffff][rR\u0080-\uffff][iI\u0080-\uffff]/g;

/** Tells of offsets where the next sign of any kind may stand. Places are asked in order, mostly, and a sign serves all before it. */
function nextSign(source: string): (from: number) => number {
  let asked = 0;
  let next = -1;
  return (from) => {
    if (from >= asked && from <= next) return next;
    MAYBE_SIGN.lastIndex = from;
    asked = from;
    next = MAYBE_SIGN.exec(source)?.index ?? Infinity;
    return next;
  };
}

function isReplaced(source: string, place: Span): boolean {
  if (!SIGN.test(fold(source.slice(place.end, place.end + AROUND)))) return false;
  const { before, after } = sentence(source, place);
  const rest = fold(after);
  // « Anciens textes : code du travail, article L. 323-3 (ab.) »
  if (/^[^.;()]{0,30}\(ab(?:\.|r)/.test(rest)) return true;
  if (HEADING.test(fold(before)) && /^[^«»"“”]{0,250}[»"”]/.test(rest)) return true;
  const found = REPLACED.exec(rest);
  return found !== null && !OWN.test(found[0]) && NAMED.test(fold(before));
}

/** Tells whether an amending clause takes the words of a reference out of a document, where the grammar has not told so already. */
export function replacedIn(source: string): (place: Span) => boolean {
  const signAfter = nextSign(source);
  return (place) => signAfter(place.end) < place.end + AROUND && isReplaced(source, place);
}
