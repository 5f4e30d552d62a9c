import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { InputFormat, ReadHints, SourceFile } from './input-format.js';
import { openJson } from './json/json-bytes.js';
import type { JsonFile } from './json/json-file.js';
import { jsonLayout } from './json/json-layout.js';
import { isList, isObject, itemsOf, member, type JsonObject, type JsonValue } from './json/json-value.js';
import { JSON_KINDS } from './json/kinds.js';
import { parseJson } from './json/parse-json.js';

const NAME = 'json';
// « {"data": … », « [ { "id": … »: nothing that other formats begin with.
const START = /^\uFEFF?\s*(?:\{\s*"|\[\s*\{\s*")/;

/** JSON of another kind: no law that we know how to read, and no fault either. */
const otherJson = (path: string): Document => ({
  ...{ path, format: NAME, text: '', pages: [], passages: [] },
  map: { sourceOffset: () => 0, position: () => ({ line: 1, column: 1 }) },
  diagnostics: [
    {
      ...{ code: 'other-kinds', severity: 'info', path },
      message: `JSON of another kind left out (known: ${JSON_KINDS.map(({ name }) => name).join('; ')})`,
    },
  ],
});

/** The objects that a file holds: its root, or each of a list of answers. */
function roots(value: JsonValue): readonly JsonObject[] {
  const list = isList(value) ? value : member(value, 'results');
  if (isList(list)) return itemsOf(list).filter(isObject);
  return isObject(value) ? [value] : [];
}

function readRoot(file: JsonFile, root: JsonObject, decoding: readonly Diagnostic[]): Document[] {
  const kind = JSON_KINDS.find(({ is }) => is(file, root));
  if (kind === undefined) return [];
  const layout = jsonLayout(file.json);
  const parts = kind.read(file, root, layout);
  const { text, map } = layout.finish();
  const { path } = file;
  return parts
    .filter((part) => part.pages.length > 0 || part.diagnostics !== undefined)
    .map(({ declared, pages, diagnostics = [] }, index) => ({
      ...{ path, format: NAME, text, map, declared, pages, passages: [] },
      diagnostics: index === 0 ? [...decoding, ...diagnostics] : diagnostics,
    }));
}

function read({ path, bytes }: SourceFile, hints: ReadHints): Document[] {
  const { json, diagnostics } = openJson(bytes, path);
  const file = { path, json, hints };
  const found = roots(parseJson(json)).flatMap((root) => readRoot(file, root, diagnostics));
  return found.length === 0 ? [otherJson(path)] : found;
}

/** JSON of the official API and of the packages and bases made from it; one document for each text in a file. */
export const json: InputFormat = {
  name: NAME,
  summary: 'JSON: SocialGouv legi-data and kali-data, API Légifrance, Judilibre',
  extensions: ['.json'],
  sniff: (head) => START.test(new TextDecoder().decode(head)),
  read,
};
