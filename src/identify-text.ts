import { extract } from './extract/extract.js';
import type { TextName } from './model/text.js';

const ARTICLE = /^(?:l['’]|le |la |les )/iu;

/**
 * The text that words name when they begin with its name: « Code du travail », « loi n° 65-557 du 10 juillet 1965 fixant le
 * statut … », « la loi du 29 juillet 1881 ». `undefined` for words that name none first (« voir le code du travail »).
 */
export function identifyText(words: string): TextName | undefined {
  const named = words.trim().replace(ARTICLE, '');
  const first = extract(named)[0];
  return first?.kind === 'text' && first.phraseSpan.start === 0 ? first.text : undefined;
}
