import type { Document } from '../model/document.js';
import { CiteGraphError, InputError } from '../model/errors.js';
import type { InputFormat, ReadHints, SourceFile } from './input-format.js';
import { INPUT_FORMATS } from './registry.js';

/** Reads files of any format, one after the other, without waiting. */
export interface Reader {
  /** The documents of a file. Never throws: a file that cannot be read is one document without words and a diagnostic. */
  read(file: SourceFile, hints?: ReadHints, format?: string): readonly Document[];
}

const HEAD = 4096;

/** The ending of a file's name, with the dot, in small letters. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 || dot === path.length - 1 || path.includes('/', dot) ? '' : path.slice(dot).toLowerCase();
}

/** A format by its content where that is a sure sign, else by the file's name (`named`), else plain text. */
function findFormat(
  formats: readonly InputFormat[],
  named: readonly InputFormat[],
  file: SourceFile,
): InputFormat | undefined {
  // Markdown and HTML share signs (« <p> » at the top of a page): a name that says either is believed first.
  const head = file.bytes.subarray(0, HEAD);
  const byName = named.at(-1);
  const wellNamed = byName !== undefined && byName.name !== 'text';
  // The last is what a good name comes to with or without its signs: nobody looks for them.
  const sure = named.find((format) => (wellNamed && format === byName) || format.sniff(head, file.path));
  if (sure !== undefined) return sure;
  const sniffed = formats.find((format) => format.sniff(head, file.path));
  return sniffed ?? byName ?? formats.find((format) => format.name === 'text');
}

/** A file that cannot be read, as a document without words. */
export function failure(file: SourceFile, format: string, error: CiteGraphError): Document {
  const prefix = `${file.path}: `;
  const message = error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
  return {
    path: file.path,
    format,
    text: '',
    map: { sourceOffset: () => 0, position: () => ({ line: 1, column: 1 }) },
    pages: [],
    passages: [],
    diagnostics: [
      {
        code: 'unreadable',
        severity: 'error',
        message,
        path: file.path,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
      },
    ],
  };
}

/** The document, with a diagnostic where it holds nothing. */
export function withEmptiness(document: Document): Document {
  if (document.pages.length > 0 || document.passages.length > 0) return document;
  // A file of another kind says so itself.
  if (document.diagnostics.some(({ code }) => code === 'other-kinds')) return document;
  return {
    ...document,
    diagnostics: [
      ...document.diagnostics,
      { code: 'empty', severity: 'warning', message: 'nothing to read in it', path: document.path },
    ],
  };
}

const rowsNamed = (extension: string): readonly (typeof INPUT_FORMATS)[number][] =>
  INPUT_FORMATS.filter(({ extensions }: { readonly extensions: readonly string[] }) => extensions.includes(extension));

/** The formats that a file so named may have: those of its name where that is believed, else all. */
function rowsFor(extension: string | undefined): readonly (typeof INPUT_FORMATS)[number][] {
  const named = extension === undefined ? [] : rowsNamed(extension);
  return named.length === 0 || named.at(-1)?.name === 'text' ? INPUT_FORMATS : named;
}

/** A reader with every format loaded; for files of one name's ending (`.md`) only those that they may have. */
export async function openReader(extension?: string): Promise<Reader> {
  const formats: InputFormat[] = [];
  // One after the other: jest cannot link two modules that load at once and share a third.
  for (const row of rowsFor(extension)) formats.push(await row.load());
  const named = new Map<string, readonly InputFormat[]>();
  const namedLike = (path: string): readonly InputFormat[] => {
    const ending = extensionOf(path);
    const known = named.get(ending);
    if (known !== undefined) return known;
    const found = formats.filter((format) => format.extensions.includes(ending));
    // Endings that no format has are anybody's, and not to be remembered without end.
    if (found.length > 0) named.set(ending, found);
    return found;
  };
  return {
    read(file, hints = {}, name) {
      const format =
        name === undefined ? findFormat(formats, namedLike(file.path), file) : formats.find((row) => row.name === name);
      if (format === undefined)
        return [failure(file, name ?? 'unknown', new InputError(`no input format is called “${name ?? ''}”`))];
      try {
        return format.read(file, hints).map(withEmptiness);
      } catch (error) {
        if (error instanceof CiteGraphError) return [failure(file, format.name, error)];
        throw error;
      }
    },
  };
}
