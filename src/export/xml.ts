import { withoutIllegal } from './legal-characters.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as XML text or attribute value; characters that XML 1.0 has no place for, lone surrogates among them, are dropped. */
export const escapeXml = (words: string): string =>
  withoutIllegal(words)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    // A parser may fold these inside an attribute; written as references they survive.
    .replace(/[\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** A comment may hold no two hyphens in a row. */
export const xmlComment = (words: string): string =>
  `<!-- ${escapeXml(words)
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ')} -->\n`;
