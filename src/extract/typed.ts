import { canonicalNumber } from '../model/number.js';
import type { Reference } from '../model/reference.js';
import type { TextName } from '../model/text.js';
import { extract } from './extract.js';
import { identifyText } from './identify-text.js';

/** What a person typed, read: an article of a text, a number without text, a text, or an identifier. */
export interface TypedWords {
  readonly number?: string;
  readonly text?: TextName;
  /** Several texts carry the name that was typed. */
  readonly candidates?: readonly TextName[];
  readonly id?: string;
}

/**
 * Words as people type them: « art. L. 162-5 CSS », « css L162-5 », « loi 93-8 art 8 », « l'article 6 de la loi n° 93-8 du
 * 4 janvier 1993 », « code du travail », a Légifrance address. `undefined` when nothing in them is law.
 */
export function readTyped(words: string): TypedWords | undefined {
  const references = extract(words, { typed: true });
  const article = references.find(({ kind }) => kind === 'article');
  const text = references.find((reference) => reference.kind === 'text' && reference.text !== undefined);
  const id = references.find((reference) => reference.id !== undefined)?.id;
  if (id !== undefined && article === undefined) return { id };
  if (article !== undefined) return fromArticle(article, text);
  if (text === undefined) {
    const named = identifyText(words);
    return named === undefined ? undefined : { text: named };
  }
  const rest = `${words.slice(0, text.span.start)} ${words.slice(text.span.end)}`;
  const number = numberAmong(rest);
  return { ...(number === undefined ? {} : { number }), ...named(text) };
}

const named = (reference: Reference): Pick<TypedWords, 'text' | 'candidates'> => ({
  ...(reference.text === undefined ? {} : { text: reference.text }),
  ...(reference.candidates === undefined ? {} : { candidates: reference.candidates }),
});

/** « css L162-5 »: a text typed beside the number counts as its text. */
function fromArticle(article: Reference, text: Reference | undefined): TypedWords {
  const number = article.number === undefined ? {} : { number: article.number };
  const own = named(article);
  return {
    ...number,
    ...(own.text === undefined && own.candidates === undefined && text !== undefined ? named(text) : own),
  };
}

/** A number left over beside the text: « 1240 c. civ. », « loi 93-8 8 ». */
function numberAmong(words: string): string | undefined {
  const bare = words
    .replace(/\b(?:art|article|articles|du|de|la|le|l)\b\.?/gi, ' ')
    .replace(/[,;:()'’]/g, ' ')
    .trim();
  return bare === '' ? undefined : canonicalNumber(bare);
}
