import type { Document } from '../model/document.js';
import { discover } from '../read/files.js';
import { openSources } from '../read/files/open-sources.js';
import { openReader, type Reader } from '../read/reader.js';
import type { SourceListing } from '../read/discovery.js';

/** Files of a folder that one entry of `sources:` can describe. */
export interface OutlineEntry {
  /** Relative to the folder, as `sources: path:` takes it. */
  readonly path: string;
  readonly files: number;
  /** Formats by name, the commonest first. */
  readonly formats: readonly string[];
  /** The text that the files themselves, a README or the folder's name give, where they agree. */
  readonly text?: string;
  /** How many articles the files looked at hold. */
  readonly articles: number;
}

/** Enough to know what a folder is; reading all of a large one would take minutes. */
const MOST_READ = 40;

interface Group {
  readonly listings: SourceListing[];
  readonly documents: Document[];
}

/** So many files beside each other are pages of one thing, not a text each. */
const MOST_ALONE = 20;

/** Files are grouped by the top folder they are in; a few of the folder itself stand alone, for each may be a text. */
function groupOf(path: string, beside: number): string {
  if (path.includes('/')) return `${path.slice(0, path.indexOf('/'))}/`;
  return beside > MOST_ALONE ? `*${path.slice(path.lastIndexOf('.'))}` : path;
}

const byCount = (words: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
};

function entryOf([path, { listings, documents }]: readonly [string, Group]): OutlineEntry {
  const declared = documents.map((document) => document.declared?.words);
  const hinted = listings.map(({ hints }) => hints.text);
  const texts = new Set([...declared, ...hinted].filter((words) => words !== undefined));
  const [text] = texts;
  return {
    path,
    files: listings.length,
    formats: byCount(documents.map(({ format }) => format)),
    ...(texts.size === 1 && text !== undefined ? { text } : {}),
    articles: documents.reduce((sum, { pages }) => sum + pages.length, 0),
  };
}

/** Documents of a source, of an archive those of its first files. */
async function documentsOf(listing: SourceListing, reader: Reader): Promise<readonly Document[]> {
  const documents: Document[] = [];
  let read = 0;
  for await (const { files } of openSources([listing], []))
    for await (const { file, hints, format } of files) {
      documents.push(...reader.read(file, hints, format));
      if (++read >= MOST_READ) return documents;
    }
  return documents;
}

/** What a folder holds that cite-graph can read, in path order. Reads at most 40 files of each group. */
export async function outlineCorpus(folder: string): Promise<readonly OutlineEntry[]> {
  const { sources } = discover([{ path: '.' }], { base: folder });
  const reader = await openReader();
  const groups = new Map<string, Group>();
  const beside = sources.filter(({ path }) => !path.includes('/')).length;
  for (const listing of sources) {
    const path = groupOf(listing.path, beside);
    const group = groups.get(path) ?? { listings: [], documents: [] };
    groups.set(path, group);
    group.listings.push(listing);
    if (group.listings.length <= MOST_READ) group.documents.push(...(await documentsOf(listing, reader)));
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(entryOf);
}
