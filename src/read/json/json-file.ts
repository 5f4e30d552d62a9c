import type { Diagnostic } from '../../model/diagnostic.js';
import type { DeclaredText, Page } from '../../model/document.js';
import { InputError } from '../../model/errors.js';
import type { ReadHints } from '../input-format.js';
import type { JsonBytes } from './json-bytes.js';
import { isList, isObject, member, type JsonList, type JsonObject, type JsonValue } from './json-value.js';
import { wordsOf } from './json-words.js';

/** A JSON file, decoded and parsed. */
export interface JsonFile {
  readonly path: string;
  readonly json: JsonBytes;
  readonly hints: ReadHints;
}

/** The pages of one text that a file holds. */
export interface JsonPart {
  readonly declared: DeclaredText;
  readonly pages: readonly Page[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** The words of a member, or `undefined`. */
export const told = (file: JsonFile, value: JsonValue | undefined, ...names: readonly string[]): string | undefined =>
  wordsOf(file.json, member(value, ...names));

const missing = (of: string, what: string): InputError =>
  new InputError(`${of}, but without the ${what} that it should hold`, {
    hint: 'the file may be of another version or cut short',
  });

/** An object that a file of its kind must have. @throws InputError naming it */
export function objectOf(value: JsonValue | undefined, name: string, of: string): JsonObject {
  const found = member(value, name);
  if (isObject(found)) return found;
  throw missing(of, `object “${name}”`);
}

/** A list that a file of its kind must have. @throws InputError naming it */
export function listOf(value: JsonValue | undefined, name: string, of: string): JsonList {
  const found = member(value, name);
  if (isList(found)) return found;
  throw missing(of, `list “${name}”`);
}
