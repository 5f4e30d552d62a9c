import type { DeclaredText, Document } from '../model/document.js';
import { canonicalNumber } from '../model/number.js';
import type { TextName } from '../model/text.js';
import type { Engine } from './engine.js';
import { officialTextName } from './official-text.js';
import { slug } from './slug.js';

/** Whose articles a document holds. */
export interface Identity {
  readonly text: TextName;
  /** How that is known: `configuration`, `readme`, `folder`, `inferred`, or `none` for a document that is its own text. */
  readonly from: DeclaredText['from'] | 'none';
  readonly declared?: DeclaredText;
}

/** A text that no catalogue knows: a contract, an agreement of one house, a memo. */
export const ownDocument = (title: string): TextName => ({ key: `document-${slug(title)}`, nature: 'document', title });

/**
 * The text that a document says it belongs to; `undefined` when it says nothing. Words that name no text of law name a text
 * of the house, except a folder's name, which may mean nothing.
 */
export function identify(document: Document, engine: Engine): Identity | undefined {
  const { declared } = document;
  if (declared === undefined) return undefined;
  const { official, cid, words } = declared;
  if (official !== undefined)
    return { text: officialTextName({ cid, words, official }, engine), from: declared.from, declared };
  const known = engine.identifyText(declared.words);
  if (known === undefined && (declared.from === 'folder' || declared.from === 'readme')) return undefined;
  const text = known ?? ownDocument(declared.words);
  return { text: declared.cid === undefined ? text : { cid: declared.cid, ...text }, from: declared.from, declared };
}

/** The number of a page as keys have it; a heading that is no number (« Préambule ») stands for itself. */
export const pageNumber = (heading: string): string => canonicalNumber(heading) ?? heading.trim().replace(/\s+/gu, ' ');
