import type { RepealedItemReading } from '../contract.js';
import { foldWords } from '../characters.js';
import { itemPaths } from './item-label.js';

/**
 * Items that the wording itself says are gone: « 3° (Abrogé) ; », « 11° (Abrogé) », « IV.-(Abrogé) », « B. (abrogé) », « 2° et
 * 3° (Abrogés) », « 9. (Paragraphe supprimé) », « (Annulé) ». Not: « l'article 5 (abrogé) », « l'alinéa (supprimé) de ».
 */
const STATES: Readonly<Record<string, RepealedItemReading['word']>> = {
  abroge: 'abrogé',
  supprime: 'supprimé',
  annule: 'annulé',
};
const NOUNS = ['paragraphe', 'paragraphes', 'alinea', 'alineas', 'item'];
const ENDINGS = ['', 'e', 's', 'es'];
/** First letters of the words that may stand in the bracket: most brackets cost one look. */
const OPENINGS = 'aAsSpPiI ';
const LONGEST_LABEL = 40;
const LONGEST_BRACKET = 120;

/**
 * Every repealed item of a wording, in order, one reading an item (« 2° et 3° (Abrogés) » is two); `portion` is the path as far
 * as the line gives it, outermost first (« II, 3° »), « alinéa » where a line has nothing but the bracket. The span goes from
 * the label to the closing bracket. Linear: each bracket looks at most 160 characters around itself.
 */
export function readRepealedItems(text: string): RepealedItemReading[] {
  const readings: RepealedItemReading[] = [];
  let done = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const bracket = readBracket(text, open);
    if (bracket === undefined || !endsItem(text, bracket.end)) continue;
    const start = labelStart(text, Math.max(done, open - LONGEST_LABEL), open);
    const label = start < 0 ? undefined : text.slice(start, open).trimEnd();
    const portions = label === undefined ? [] : label === '' ? ['alinéa'] : itemPaths(label);
    for (const portion of portions) readings.push({ portion, word: bracket.word, span: { start, end: bracket.end } });
    done = bracket.end;
  }
  return readings;
}

/** « (Abrogé) », « (Paragraphe supprimé) », « (supprimé par le décret 84-1066) ». */
function readBracket(text: string, open: number): { word: RepealedItemReading['word']; end: number } | undefined {
  if (!OPENINGS.includes(text.charAt(open + 1))) return undefined;
  const close = text.slice(open, open + LONGEST_BRACKET).indexOf(')');
  if (close < 0) return undefined;
  const words = foldWords(text.slice(open + 1, open + close))
    .split(/[\s.]/)
    .filter(Boolean);
  const at = NOUNS.includes(words[0] ?? '') ? 1 : 0;
  const state = stateOf(words[at] ?? '');
  if (state === undefined || (words.length > at + 1 && words[at + 1] !== 'par')) return undefined;
  return { word: state, end: open + close + 1 };
}

function stateOf(written: string): RepealedItemReading['word'] | undefined {
  for (const stem of Object.keys(STATES))
    if (written.startsWith(stem) && ENDINGS.includes(written.slice(stem.length))) return STATES[stem];
  return undefined;
}

/** Behind an item stand the end of the line or punctuation, no further words. */
function endsItem(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\u00a0') at++;
  return at >= text.length || '\n\r;.,:'.includes(text.charAt(at));
}

/** Where the label of the item begins: at its line, or behind « ; » or « : »; -1 where the line began too long ago. */
function labelStart(text: string, limit: number, open: number): number {
  let start = open;
  while (start > limit && !'\n\r;:'.includes(text.charAt(start - 1))) start--;
  const bounded = start > 0 && start === open - LONGEST_LABEL && !'\n\r;:'.includes(text.charAt(start - 1));
  if (bounded) return -1;
  while (start < open && ' \u00a0\t.,'.includes(text.charAt(start))) start++;
  return start;
}
