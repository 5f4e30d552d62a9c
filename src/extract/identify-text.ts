import type { TextName } from '../model/text.js';
import { lex, WORD } from './lexer.js';
import { emptyReading } from './reading.js';
import { prepareNames } from './texts/name-trie.js';
import { readText } from './texts/text.js';
import { WordSet } from './vocabulary.js';

/** Words that may stand before a name: « le code du travail », « de la loi n° 93-8 ». */
const LEADING = new WordSet(['le', 'la', 'les', 'l', 'du', 'de', 'des']);

/**
 * The text that the words name, written as people or sources write it: « code de la sécurité sociale », « Loi n° 93-8 du
 * 4 janvier 1993 », « CSS ». `undefined` when they name none, or several.
 */
export function identifyText(words: string): TextName | undefined {
  prepareNames();
  const t = lex(words);
  const r = emptyReading(t, { typed: true });
  let at = 0;
  while (at < t.count && (t.kind[at] !== WORD || LEADING.has(t.value[at] ?? 0))) at++;
  return at < t.count ? readText(r, at, true)?.text : undefined;
}
