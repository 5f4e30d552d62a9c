import type { Diagnostic } from '../model/diagnostic.js';
import type { Document } from '../model/document.js';
import type { TextName } from '../model/text.js';
import type { SourceListing } from '../read/discovery.js';
import type { VersionRecord } from '../store/store.js';
import type { Engine } from './engine.js';
import { enterPage, type Ledger } from './ledger.js';
import { identify, ownDocument, type Identity } from './identity.js';
import { readFiles } from './read-files.js';
import { readPage, readPassage, type ReadPage } from './read-page.js';
import type { PageReading } from './reading.js';

/** What the first pass works with, and where it puts what it reads. */
export interface FirstPass {
  readonly engine: Engine;
  readonly aliases: ReadonlyMap<string, TextName>;
  readonly day: string;
  readonly ledger: Ledger;
  readonly diagnostics: Diagnostic[];
  /** Takes a version with its words; false when another file has claimed it. */
  readonly keep: (record: VersionRecord) => Promise<boolean>;
  readonly progress: (done: number, total: number) => void;
}

/** What the first pass read. */
export interface FirstReading {
  readonly readings: readonly PageReading[];
  /** Files read, members of archives among them. */
  readonly files: number;
  readonly documents: number;
  readonly bytes: number;
  /** A hash of each source's bytes by path; a source that could not be read has none. */
  readonly hashes: ReadonlyMap<string, string>;
}

function noText(document: Document): Diagnostic {
  const count = document.pages.length;
  const articles = count === 1 ? 'an article' : `${String(count)} articles`;
  return {
    ...{ code: 'no-text', severity: 'warning', path: document.path },
    message: `${articles}, and nothing says of which text: kept as a document of its own`,
    hint: 'name it: `text: code de …` for this source in cite-graph.yml, or in front matter',
  };
}

/** The pages of a document with its text, then the passages between them. */
function* readDocument(document: Document, identity: Identity, pass: FirstPass): Generator<ReadPage> {
  const { engine, aliases, day, ledger } = pass;
  const context = { document, identity, engine, aliases, day, tally: ledger.tally };
  for (const page of document.pages) yield readPage(page, context);
  for (const passage of document.passages) {
    const read = readPassage(passage, context);
    if (read !== undefined) yield read;
  }
}

/** Documents whose pages have a text, taken at once, and those that wait until all texts of the corpus are known. */
function createIntake(pass: FirstPass) {
  const readings: PageReading[] = [];
  const waiting: Document[] = [];
  const texts = new Map<string, TextName>();
  const take = async (document: Document, identity: Identity): Promise<void> => {
    for (const { reading, record } of readDocument(document, identity, pass)) {
      if (!(await pass.keep(record))) continue;
      pass.ledger.book.hold(reading.text, identity.declared);
      readings.push(enterPage(pass.ledger, reading));
    }
  };
  return {
    readings,
    async offer(document: Document): Promise<void> {
      const identity = identify(document, pass.engine);
      if (identity === undefined) return void waiting.push(document);
      if (document.pages.length > 0) texts.set(identity.text.key, identity.text);
      await take(document, identity);
    },
    async takeWaiting(): Promise<void> {
      const only = texts.size === 1 ? [...texts.values()][0] : undefined;
      for (const document of waiting) {
        const inferred = document.pages.length > 0 ? only : undefined;
        if (inferred === undefined && document.pages.length > 0) pass.diagnostics.push(noText(document));
        const own = { text: ownDocument(document.path), from: 'none' } as const;
        await take(document, inferred === undefined ? own : { text: inferred, from: 'inferred' });
      }
    },
  };
}

/**
 * The first pass: reads every file, finds every reference and declaration, and hands each page's words on at once. A
 * document that does not say whose articles it holds waits for the end: if all others are of one text, so is it.
 */
export async function readSources(sources: readonly SourceListing[], pass: FirstPass): Promise<FirstReading> {
  const intake = createIntake(pass);
  const hashes = new Map<string, string>();
  let [files, documents, bytes] = [0, 0, 0];
  const hashed = (path: string, hash: string): void => void hashes.set(path, hash);
  for await (const file of readFiles(sources, { diagnostics: pass.diagnostics, hashed }, pass.progress)) {
    files += 1;
    bytes += file.size;
    documents += file.documents.length;
    for (const document of file.documents) {
      pass.diagnostics.push(...document.diagnostics);
      await intake.offer(document);
    }
  }
  await intake.takeWaiting();
  return { readings: intake.readings, files, documents, bytes, hashes };
}
