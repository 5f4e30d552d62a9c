import type { Diagnostic } from '../model/diagnostic.js';
import type { TextName } from '../model/text.js';
import type { SourceListing } from '../read/discovery.js';
import type { IndexWriter } from '../store/store.js';
import { readInOrder, type Crew } from './crew.js';
import { enterParcel } from './enter-parcel.js';
import { fileGroups } from './file-groups.js';
import type { Ledger } from './ledger.js';
import type { FileGroup, GroupFile } from './parcel.js';
import { readHashes } from './parcel-sections.js';

/** What the first pass works with, and where it puts what it reads. */
export interface FirstPass {
  readonly crew: Crew;
  readonly ledger: Ledger;
  readonly writer: IndexWriter;
  readonly diagnostics: Diagnostic[];
  readonly progress: (done: number, total: number) => void;
}

/** What the first pass read. */
export interface FirstReading {
  /** Files read, members of archives among them. */
  readonly files: number;
  readonly documents: number;
  readonly bytes: number;
  /** A hash of each source's bytes by path; a source that could not be read has none. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** A file to be read again, and how many articles of it wait. */
type Again = readonly [file: GroupFile, articles: number];

function noText([{ path }, count]: Again): Diagnostic {
  const articles = count === 1 ? 'an article' : `${String(count)} articles`;
  return {
    ...{ code: 'no-text', severity: 'warning', path },
    message: `${articles}, and nothing says of which text: kept as a document of its own`,
    hint: 'name it: `text: code de …` for this source in cite-graph.yml, or in front matter',
  };
}

function onlyText([{ path }, count]: Again, text: TextName): Diagnostic {
  const articles = count === 1 ? 'an article' : `${String(count)} articles`;
  return {
    ...{ code: 'inferred-text', severity: 'warning', path },
    message: `${articles}, and nothing here says of which text: taken as of ${text.key}, the only one that other files name`,
    hint: 'say so, or name another: `text: code de …` for this source in cite-graph.yml, or in front matter',
  };
}

async function* secondReading(files: readonly Again[], inferred: TextName | null): AsyncGenerator<FileGroup> {
  await Promise.resolve();
  for (let from = 0; from < files.length; from += 32)
    yield { files: files.slice(from, from + 32).map(([file]) => ({ ...file, inferred })) };
}

/**
 * The first pass: reads every file, finds every reference and declaration, and hands each page's words on at once. A
 * file with a document that does not say whose articles it holds is read again at the end: if all others are of one text,
 * so is it.
 */
export async function readSources(sources: readonly SourceListing[], pass: FirstPass): Promise<FirstReading> {
  const { crew, ledger, writer, diagnostics } = pass;
  const hashes = new Map<string, string>();
  // The texts whose articles the corpus holds by its own word.
  const texts = new Map<string, TextName>();
  const again: Again[] = [];
  let [files, documents, bytes] = [0, 0, 0];
  // Nobody knows how many files an archive has before its end.
  const total = sources.some(({ archive }) => archive !== undefined) ? 0 : sources.length;
  const take = async (groups: AsyncIterable<FileGroup>): Promise<void> => {
    for await (const { group, parcel } of readInOrder(groups, crew)) {
      const { summary: head, held } = enterParcel(ledger, parcel, parcel.blocks.map(writer.block));
      for (const text of held) texts.set(text.key, text);
      files += head.files;
      documents += head.documents;
      bytes += head.bytes;
      for (const [path, hash] of readHashes(parcel)) hashes.set(path, hash);
      diagnostics.push(...head.diagnostics);
      for (const [place, articles] of head.again) {
        const file = group.files[place];
        if (file !== undefined) again.push([file, articles]);
      }
      if (head.files > 0) pass.progress(files, total);
    }
  };
  await take(fileGroups(sources, diagnostics, (path, hash) => void hashes.set(path, hash)));
  const only = texts.size === 1 ? ([...texts.values()][0] ?? null) : null;
  diagnostics.push(...again.map((file) => (only === null ? noText(file) : onlyText(file, only))));
  await take(secondReading(again, only));
  return { files, documents, bytes, hashes };
}
