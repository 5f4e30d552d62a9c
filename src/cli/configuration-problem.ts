import { closest, distance } from 'fastest-levenshtein';
import type { Document, LineCounter, Node } from 'yaml';
import { isMap, isNode, isScalar } from 'yaml';
import type * as z from 'zod/mini';
import { INPUT_FORMAT_NAMES } from '../read/registry.js';
import { allowedKeys } from './configuration-schema.js';

/** A parsed file with what is needed to say where something stands in it. */
export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** What is wrong, and the offset at which it stands. */
export interface FileProblem {
  readonly offset: number;
  readonly message: string;
  /** A typo explains what seems missing because of it: the heavier is told first. */
  readonly weight: number;
}

/** What other programs call the same key. */
const SYNONYMS: Readonly<Record<string, string>> = {
  glob: 'path',
  file: 'path',
  files: 'path',
  include: 'path',
  exclude: 'ignore',
  title: 'text',
  code: 'text',
  attribution: 'source',
  alias: 'aliases',
};

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** The node at a path, or the nearest one above it. */
function nodeAt(document: Document, path: readonly PropertyKey[]): Node | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return isNode(document.contents) ? document.contents : null;
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return startOf(nodeAt(document, path));
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return startOf(pair?.key);
}

/** `did you mean "sources"?`, or all there is to choose from. */
function suggestion(word: string, choices: readonly string[]): string {
  const known = SYNONYMS[word.toLowerCase()];
  const near = known !== undefined && choices.includes(known) ? known : closest(word, choices);
  const isNear = near === known || distance(word, near) <= Math.max(2, Math.ceil(word.length / 3));
  return isNear ? `did you mean "${near}"?` : `there are: ${choices.join(', ')}`;
}

const pathWords = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${String(step)}]` : (index > 0 ? '.' : '') + String(step)))
    .join('');

const kindOf = (node: Node | null): string => {
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (value === null) return 'nothing';
  if (isScalar(node)) return `${typeof value} ${JSON.stringify(value)}`;
  return isMap(node) ? 'a mapping' : 'a list';
};

/** An issue of the schema as one clear problem. */
export const explainIssue = (yaml: ParsedYaml, issue: z.core.$ZodIssue): FileProblem => ({
  ...explain(yaml.document, issue),
  weight: issue.code === 'unrecognized_keys' ? 1 : 0,
});

function explain(document: Document, issue: z.core.$ZodIssue): Omit<FileProblem, 'weight'> {
  const node = nodeAt(document, issue.path);
  const where = pathWords(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return {
      offset: keyOffset(document, issue.path, key),
      message: `unknown key "${key}": ${suggestion(key, allowedKeys(issue.path))}`,
    };
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.path.at(-1) === 'format' ? INPUT_FORMAT_NAMES : issue.values.map(String);
    const value = isScalar(node) ? String(node.value) : '';
    return { offset: startOf(node), message: `${where} "${value}" is unknown: ${suggestion(value, choices)}` };
  }
  if (issue.code === 'invalid_type') {
    const missing = document.getIn(issue.path) === undefined && issue.path.length > 0;
    const expected = { object: 'a mapping', array: 'a list', record: 'a mapping', string: 'words' }[
      String(issue.expected)
    ];
    return {
      offset: startOf(node),
      message: missing
        ? `${where} is missing`
        : `${where === '' ? 'the file' : where} must be ${expected ?? issue.expected}, not ${kindOf(node)}`,
    };
  }
  const isSecret = issue.code === 'custom' && issue.params?.['secret'] === true;
  const value = isScalar(node) && !isSecret ? ` "${String(node.value)}"` : '';
  return { offset: startOf(node), message: `${where}${value} ${issue.message}` };
}
