import { basename, extname } from 'node:path';
import ignore from 'ignore';
import type { Diagnostic } from '../../model/diagnostic.js';
import { archiveFamilies, type ArchiveFamilies } from '../archive/archive-family.js';
import { archiveTitle } from '../archive/archive-name.js';
import { isDeletionList, type Supersession } from '../archive/increments.js';
import { tarReader, type Choice, type TarMember } from '../archive/tar.js';
import { MAX_BYTES, type SourceListing } from '../discovery.js';
import type { ReadHints, SourceFile } from '../input-format.js';
import { READ_EXTENSIONS } from '../registry.js';
import { archiveBytes, BrokenArchive } from './archive-bytes.js';

/** A file to be read and what is known of it. */
export interface OpenedFile {
  readonly file: SourceFile;
  readonly hints: ReadHints;
  readonly format?: string;
}

/** An archive under way: what it says of its members, and where diagnostics go. */
export interface ArchiveReading {
  readonly listing: SourceListing;
  readonly diagnostics: Diagnostic[];
  /** What newer archives of the same base say; absent for an archive that stands alone. */
  readonly newer?: Supersession;
}

/** Official archives of a million members begin with hundreds that say so; looking further would read all of it twice. */
const SCOUTED_WITHOUT_WORDS = 200;
const README_BYTES = 100_000;
const NEVER = /(?:^|\/)(?:\.[^./][^/]*|node_modules)(?:\/|$)/;
const WORDS = new Set(['.md', '.markdown', '.mdown', '.mkd', '.html', '.htm', '.xhtml', '.txt', '.text']);

const extension = (path: string): string => extname(path).toLowerCase();
const megabytes = (bytes: number): string => String(Math.round(bytes / 1_048_576));
const tidy = (path: string): string => path.replace(/^(?:\.\/)+/, '');

/** The members of an archive, and at its end what is wrong with it. */
async function* members(
  absolute: string,
  choose: (member: Candidate) => Choice,
): AsyncGenerator<TarMember, string | undefined> {
  const tar = tarReader(choose);
  try {
    for await (const chunk of archiveBytes(absolute)) {
      yield* tar.push(chunk);
      if (tar.damage !== undefined) return tar.damage;
    }
  } catch (error) {
    if (!(error instanceof BrokenArchive)) throw error;
    return error.message;
  }
  return tar.end();
}

/** First look: READMEs and times, which may stand behind everything they speak of. */
async function families(listing: SourceListing): Promise<ArchiveFamilies> {
  const found = archiveFamilies(archiveTitle(basename(listing.absolute)));
  const readmes = (path: string): boolean => basename(path) === 'README.md';
  let others = 0;
  let words = 0;
  for await (const { path, mtimeMs, bytes, refused } of members(listing.absolute, ({ path, size }) =>
    readmes(path) && size <= README_BYTES ? 'take' : 'pass',
  )) {
    if (refused !== undefined) continue;
    if (WORDS.has(extension(path))) words += 1;
    else others += 1;
    if (words === 0 && others > SCOUTED_WITHOUT_WORDS) break;
    found.note(tidy(path), mtimeMs, bytes && new TextDecoder().decode(bytes).slice(0, 10_000));
  }
  return found;
}

/** Looks through an archive: its lists of deletions may stand behind what they delete, a newer file behind an older one. */
export async function readDeletions(listing: SourceListing, into: Supersession, global: boolean): Promise<void> {
  const lists = members(listing.absolute, ({ path }) => (isDeletionList(path) ? 'take' : 'pass'));
  into.begin(global ? 'global' : undefined);
  for await (const { path, mtimeMs, bytes } of lists)
    if (bytes !== undefined) into.remove(new TextDecoder().decode(bytes));
    else into.note(path, mtimeMs);
}

/** A member before its bytes arrive. */
interface Candidate {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs?: number;
}

interface Chooser {
  readonly choose: (member: Candidate) => Choice;
  /** Endings of the files that were left out, and how many. */
  readonly others: Map<string, number>;
}

/** Decides which members are read, and counts the others. */
export function chooser({ listing, newer }: ArchiveReading, known: ArchiveFamilies | undefined): Chooser {
  const others = new Map<string, number>();
  const { maxBytes = MAX_BYTES, ignore: patterns = [] } = listing.archive ?? {};
  const rules = patterns.length === 0 ? undefined : ignore({ allowRelativePaths: true }).add(patterns);
  const choose = ({ path: raw, size, mtimeMs }: Candidate): Choice => {
    const path = tidy(raw);
    if (NEVER.test(path) || path === '' || isDeletionList(path) || known?.describes(path) === true) return 'pass';
    if (rules?.ignores(`${listing.path}/${path}`) === true) return 'pass';
    const kind = extension(path);
    if (!READ_EXTENSIONS.includes(kind)) {
      others.set(kind, (others.get(kind) ?? 0) + 1);
      return 'pass';
    }
    if (newer?.admits(path, mtimeMs) === false) return 'pass';
    return size <= maxBytes ? 'take' : { refused: `${megabytes(size)} MB: larger than ${megabytes(maxBytes)} MB` };
  };
  return { choose, others };
}

/** What was left out because nobody here reads it. */
export function otherKinds(path: string, others: ReadonlyMap<string, number>): Diagnostic[] {
  const count = [...others.values()].reduce((sum, each) => sum + each, 0);
  if (count === 0) return [];
  const kinds = [...others.keys()]
    .map((kind) => kind || 'no ending')
    .sort()
    .slice(0, 5)
    .join(', ');
  const message = `${String(count)} ${count === 1 ? 'file' : 'files'} of other kinds left out (${kinds})`;
  return [{ code: 'other-kinds', severity: 'info', message, path }];
}

/**
 * The files of an archive, one after the other, with what its READMEs, folders and their times say of them. Members that
 * are refused, and an archive that is cut short or damaged, are diagnostics; everything before the damage is given.
 */
export async function* readArchive(reading: ArchiveReading): AsyncGenerator<OpenedFile> {
  const { listing, diagnostics, newer } = reading;
  const known = newer === undefined ? await families(listing) : undefined;
  const { choose, others } = chooser(reading, known);
  const all = members(listing.absolute, choose);
  let count = 0;
  let next = await all.next();
  for (; next.done !== true; next = await all.next()) {
    const { path: raw, bytes, refused } = next.value;
    const path = `${listing.path}/${tidy(raw)}`;
    if (refused !== undefined)
      diagnostics.push({ code: 'refused-member', severity: 'error', message: `left out: ${refused}`, path });
    if (bytes === undefined) continue;
    count += 1;
    const hints = { ...known?.hintsOf(tidy(raw)), ...listing.hints };
    yield { file: { path, bytes }, hints, ...(listing.format === undefined ? {} : { format: listing.format }) };
  }
  if (next.value !== undefined) {
    const message = `${next.value}; ${String(count)} ${count === 1 ? 'file' : 'files'} before that kept`;
    const hint = 'fetch the archive again';
    diagnostics.push({ code: 'damaged-archive', severity: 'error', message, path: listing.path, hint });
  }
  diagnostics.push(...otherKinds(listing.path, others));
}
