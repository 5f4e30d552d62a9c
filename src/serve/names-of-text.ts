import { catalogueText } from '../catalogue/catalogue.js';
import type { Text } from '../model/text.js';
import { searchWords } from './search-words.js';

/** What people call a text: its title, its abbreviations, its nicknames, as words of the search. */
export function namesOfText(text: Text): readonly string[] {
  const known = catalogueText(text.key);
  const abbreviations = (known?.abbreviations ?? []).map((each) => each.replace(/[^\p{L}\d]/gu, ''));
  return [text.title, ...abbreviations, ...(known?.nicknames ?? [])].flatMap(searchWords);
}
