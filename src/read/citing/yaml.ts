import { Parser, type CST } from 'yaml';
import { emptyBlankLines } from '../blank.js';
import { decode } from '../decode.js';
import type { CitingFormat } from './citing-format.js';
import { unstructured } from './unstructured.js';

interface Value {
  readonly start: number;
  readonly end: number;
}

type Item = CST.CollectionItem | undefined;

const commentsOf = (tokens: readonly CST.SourceToken[] | undefined): readonly Value[] =>
  (tokens ?? [])
    .filter(({ type }) => type === 'comment')
    .map(({ offset, source }) => ({ start: offset + 1, end: offset + source.length }));

function quoted(token: CST.FlowScalar): Value {
  const mark = token.type === 'scalar' ? 0 : 1;
  return { start: token.offset + mark, end: token.offset + Math.max(mark, token.source.length - mark) };
}

/** No file of parameters is nested so deep. */
const DEEPEST = 200;

/** Values and comments below a token, keys left out. */
function* values(token: CST.Token | null | undefined, depth = 0): Generator<Value> {
  if (token === null || token === undefined || depth > DEEPEST) return;
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      yield quoted(token);
      yield* commentsOf(token.end?.filter((each): each is CST.SourceToken => 'source' in each));
      return;
    case 'block-scalar': {
      yield* commentsOf(token.props.filter((each): each is CST.SourceToken => each.type === 'comment'));
      const header = token.props.reduce(
        (end, prop) => ('source' in prop ? prop.offset + prop.source.length : end),
        token.offset,
      );
      yield { start: header, end: header + token.source.length };
      return;
    }
    case 'comment':
      yield { start: token.offset + 1, end: token.offset + token.source.length };
      return;
    case 'document':
      yield* commentsOf(token.start);
      yield* values(token.value, depth + 1);
      yield* commentsOf(token.end);
      return;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      for (const item of token.items) yield* inItem(item, depth + 1);
      if (token.type === 'flow-collection') yield* commentsOf(token.end);
      return;
    default:
  }
}

function* inItem(item: Item, depth: number): Generator<Value> {
  if (item === undefined) return;
  yield* commentsOf(item.start);
  // What has no separator is an item of a list; the key of a pair is not read.
  yield* commentsOf(item.sep);
  yield* values(item.value, depth);
}

/** The source with everything but values and comments covered; as long as it was. */
function readableYaml(source: string): string {
  const found: Value[] = [];
  for (const token of new Parser().parse(source)) found.push(...values(token));
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    const gap = source.slice(at, start);
    // Comments on lines that follow each other are one text.
    pieces.push(/^\r?\n[ \t]*#$/.test(gap) ? gap.replace('#', ' ') : '\n'.repeat(gap.length), source.slice(start, end));
    at = end;
  }
  pieces.push('\n'.repeat(source.length - at));
  return emptyBlankLines(pieces.join(''));
}

/** Values and comments of YAML: parameters of OpenFisca, configurations, fixtures. */
export const yaml: CitingFormat = {
  name: 'yaml',
  summary: 'YAML: values and comments; parameters of OpenFisca',
  extensions: ['.yaml', '.yml'],
  sniff: () => false,
  read: (file, hints) => {
    const { source, diagnostics } = decode(file.bytes, file.path);
    return [unstructured({ path: file.path, format: 'yaml', source, text: readableYaml(source), hints, diagnostics })];
  },
};
