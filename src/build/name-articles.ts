import { articleKey } from '../model/article.js';
import type { Reference } from '../model/reference.js';
import type { ParcelBook } from './parcel-book.js';

/** Notes the texts that a reference names. */
export function nameTexts({ text, candidates }: Reference, book: ParcelBook): void {
  for (const candidate of candidates ?? []) book.text(candidate);
  if (text !== undefined) book.text(text);
}

/** A number that is named has existed: with both ends in the table, a range has something to lie between. */
export function nameNumbers({ text, number, through, outside }: Reference, book: ParcelBook): void {
  if (text === undefined || outside !== undefined) return;
  if (number !== undefined) book.name(articleKey(text.key, number));
  if (through !== undefined) book.name(articleKey(text.key, through));
}
