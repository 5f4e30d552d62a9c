import type { Span } from '../model/span.js';
import { isBlank, trimmed } from './marked-line.js';

// « (Loi n° 99-1140 … art. 24 XIV Journal Officiel …) », « (inséré par Loi n° …) », « (Décret n° 2004-802 …) ».
const NOTE_START =
  /^\(? ?(?:inséré|insérée|créé|créée|modifié|modifiée|abrogé|abrogée|transféré|transférée|codifié|codifiée|rétabli|rectifié|remplacé|complété|ancien|loi|ordonnance|décret|arrêté|décision|délibération|règlement|rectificatif|rapport|directive|conseil d['’]etat)(?!\p{L})/iu;
// What a note of history has besides: an act's number or day, « par », the Journal officiel.
const NOTE_SIGN = /n° ?\d|no \d|\bpar\b|journal officiel|jorf|\bart\.? |\d{4}/i;
const BARE_START = /^(?:inséré|créé|modifié|abrogé|transféré|codifié)(?:e|s|es)? par /i;
const LONGEST = 1500;

function paragraphEnd(text: string, start: number, end: number): number {
  // A note is short: looking further would cost a whole file for every page without a blank line.
  const limit = Math.min(end, start + LONGEST + 2);
  const blank = text.slice(start, limit).indexOf('\n\n');
  return blank < 0 ? limit : start + blank;
}

/** « (…) » to its own closing bracket, or `undefined`. */
function closingBracket(words: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const character = words[at];
    if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

function noteEnd(words: string): number | undefined {
  if (words.length > LONGEST || !NOTE_START.test(words) || !NOTE_SIGN.test(words)) return undefined;
  if (!words.startsWith('('))
    return BARE_START.test(words) && words.length < 300 && !/[.;]$/.test(words) ? words.length : undefined;
  const close = closingBracket(words);
  // « (Loi n° …) Les unions … » on one line is a note too; « (Décret …) du 1er » inside a sentence is not at its start.
  return close;
}

/**
 * The notes of history at the top of a page, between its heading and its wording, each without the blanks around it.
 * Several may share a paragraph, one may wrap over lines.
 */
export function leadingNotes(
  text: string,
  start: number,
  end: number,
): { readonly notes: readonly Span[]; readonly body: number } {
  const notes: Span[] = [];
  let at = start;
  for (;;) {
    const next = trimmed(text, at, end).start;
    if (isBlank(text, at, end)) return { notes, body: at };
    const words = trimmed(text, next, paragraphEnd(text, next, end));
    const length = noteEnd(text.slice(words.start, Math.min(words.end, words.start + LONGEST + 1)));
    if (length === undefined) return { notes, body: next };
    notes.push({ start: words.start, end: words.start + length });
    at = words.start + length;
  }
}
