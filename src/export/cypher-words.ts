import type { Relation } from '../model/relation.js';

/** A type of relationship as Cypher writes them: `CITES`. */
export const relationType = (relation: Relation): string => relation.toUpperCase();

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as a literal of Cypher; other control characters and halves of pairs are written by their numbers. */
export function cypherLiteral(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const words = value
    .replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? '')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${words}'`;
}
