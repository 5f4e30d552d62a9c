import { SaxesParser } from 'saxes';
import { InputError } from '../../model/errors.js';

/** An element of an official file, with the place of what is inside it in the source. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters directly inside, entities decoded; formatted content is not among them. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  words: string;
  readonly start: number;
}

/** Formatted text: its tags are laid out by another reader, from the source. */
const OPAQUE = new Set(['CONTENU', 'ANA', 'SCT']);
/** No official file is nested so deep outside its formatted text. */
const DEEPEST = 100;

interface Parse {
  readonly source: string;
  readonly open: Open[];
  root: XmlElement | undefined;
  /** How many tags deep in formatted text. */
  opaque: number;
}

const malformed = (parser: SaxesParser, reason: string): InputError =>
  new InputError(`not well-formed XML at line ${String(parser.line)}, column ${String(parser.column + 1)}: ${reason}`);

function opened(parse: Parse, name: string, { attributes, start }: Pick<Open, 'attributes' | 'start'>): void {
  const above = parse.open.at(-1);
  if (parse.opaque > 0 || (above !== undefined && OPAQUE.has(above.name))) parse.opaque += 1;
  else if (parse.open.length >= DEEPEST) throw new InputError(`XML nested more than ${String(DEEPEST)} deep`);
  else parse.open.push({ name, attributes, children: [], words: '', start });
}

function closed(parse: Parse, position: number): void {
  if (parse.opaque > 0) return void (parse.opaque -= 1);
  const { name, attributes, children, words, start } = parse.open.pop() ?? {
    name: '',
    attributes: {},
    children: [],
    words: '',
    start: 0,
  };
  // An empty tag (`<NUM/>`) ends where it begins.
  const end = Math.max(start, parse.source.lastIndexOf('<', position - 1));
  const element = { name, attributes, children, words, start, end };
  const above = parse.open.at(-1);
  if (above === undefined) parse.root = element;
  else above.children.push(element);
}

/**
 * The root element of an XML file. Strict: entities are the five of XML itself, and a document type declaration, which
 * could define others that grow without end, is refused.
 * @throws InputError with line and column for a file that is not well formed.
 */
export function parseXml(source: string): XmlElement {
  const parse: Parse = { source, open: [], root: undefined, opaque: 0 };
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', ({ message }) => {
    throw malformed(parser, message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('doctype', () => {
    throw malformed(parser, 'a document type declaration, which could define entities: refused');
  });
  parser.on('opentag', ({ name, attributes }) => opened(parse, name, { attributes, start: parser.position }));
  parser.on('closetag', () => closed(parse, parser.position));
  const more = (words: string): void => {
    const element = parse.open.at(-1);
    if (element !== undefined && parse.opaque === 0 && !OPAQUE.has(element.name)) element.words += words;
  };
  parser.on('text', more);
  parser.on('cdata', more);
  parser.write(source).close();
  if (parse.root === undefined) throw new InputError('no XML element in it');
  return parse.root;
}

/** The child of that name, or one further down: `child(root, 'META', 'META_SPEC')`; the first where there are several. */
export function child(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((each) => each.name === name);
  return found;
}

/** Every child of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((each) => each.name === name) ?? [];

/** Every element of that name at any depth, in the order of the file. */
export function* descendants(element: XmlElement | undefined, name: string): Generator<XmlElement> {
  for (const each of element?.children ?? []) {
    if (each.name === name) yield each;
    yield* descendants(each, name);
  }
}

/** The words of an element or attribute, or `undefined` where it is absent, empty or blank: the bases make no difference. */
export function said(words: string | undefined): string | undefined {
  const trimmed = words?.trim().replace(/\s+/g, ' ');
  return trimmed === '' ? undefined : trimmed;
}
