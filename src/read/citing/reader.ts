import type { Document } from '../../model/document.js';
import { CiteGraphError } from '../../model/errors.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import { extensionOf, failure, openReader, withEmptiness, type Reader } from '../reader.js';
import { READ_EXTENSIONS } from '../registry.js';
import type { CitingFormat } from './citing-format.js';
import { CITING_FORMATS } from './registry.js';

/** Reads files of law and documents that cite it. */
export interface DocumentReader {
  /** The documents of a file. Never throws: a file that cannot be read is one document without words and a diagnostic. */
  read(file: SourceFile, hints?: ReadHints, format?: string): Promise<readonly Document[]>;
}

type Row = (typeof CITING_FORMATS)[number];

const isPacked = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44);

/** The format by the name asked for, the file's name, or for a packed file without a telling name its first bytes. */
async function formatFor(file: SourceFile, name: string | undefined): Promise<CitingFormat | undefined> {
  if (name !== undefined) return CITING_FORMATS.find((row) => row.name === name)?.load();
  const extension = extensionOf(file.path);
  const named: Row | undefined = CITING_FORMATS.find(({ extensions }: { readonly extensions: readonly string[] }) =>
    extensions.includes(extension),
  );
  if (named !== undefined) return named.load();
  if (READ_EXTENSIONS.includes(extension) || !isPacked(file.bytes)) return undefined;
  for (const row of CITING_FORMATS) {
    const format: CitingFormat = await row.load();
    if (format.sniff(file.bytes.subarray(0, 4096), file.path)) return format;
  }
  return undefined;
}

/** Whether a file holds law. JSON with comments, which is none to the letter, does not. */
const holdsLaw = (documents: readonly Document[]): boolean => documents.some(({ pages }) => pages.length > 0);

async function readCiting(format: CitingFormat, file: SourceFile, hints: ReadHints): Promise<readonly Document[]> {
  try {
    return (await format.read(file, hints)).map(withEmptiness);
  } catch (error) {
    if (error instanceof CiteGraphError) return [failure(file, format.name, error)];
    throw error;
  }
}

/** Readers of law by the ending of a file's name, each opened with its first file. */
function lawReaders(): (file: SourceFile, name: string | undefined) => Promise<Reader> {
  const opened = new Map<string, Promise<Reader>>();
  return async (file, name) => {
    const extension = name === undefined ? extensionOf(file.path) : '';
    const known = opened.get(extension) ?? openReader(name === undefined ? extension : undefined);
    opened.set(extension, known);
    return known;
  };
}

/** A reader of every format; each is loaded with the first file that may have it. */
export function openDocumentReader(law?: Reader): DocumentReader {
  const readerOf = law === undefined ? lawReaders() : () => Promise.resolve(law);
  return {
    async read(file, hints = {}, name) {
      const format = await formatFor(file, name);
      if (format !== undefined && name === undefined && READ_EXTENSIONS.includes(extensionOf(file.path))) {
        const documents = (await readerOf(file, name)).read(file, hints);
        if (holdsLaw(documents)) return documents;
      }
      if (format !== undefined) return readCiting(format, file, hints);
      return (await readerOf(file, name)).read(file, hints, name);
    },
  };
}
