import { basename } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import { archiveFamilies, type ArchiveFamilies } from '../archive/archive-family.js';
import { archiveTitle } from '../archive/archive-name.js';
import { consolidationDay } from '../family.js';
import { MAX_BYTES, type DiscoveryOptions, type SourceListing, type SourceRoot } from '../discovery.js';
import type { TreeEntry } from '../git/tree.js';
import { chooser, otherKinds, type ArchiveReading, type OpenedFile } from './read-archive.js';
import { findCommit, listTree, readBlobs } from './repository.js';

/** A repository's commit as one source, which its files are read out of as out of an archive. */
export function listCommit(
  { path, absolute }: { readonly path: string; readonly absolute: string },
  root: SourceRoot,
  options: DiscoveryOptions,
): SourceListing {
  const { id, day, time, size, place } = findCommit(absolute, root, path);
  // Mirrors of law date a commit with the day the law was consolidated to; a day picked on purpose is one as well.
  const stateOn = root.at === undefined ? consolidationDay([time * 1000]) : day;
  return {
    ...{ path, absolute: place, size, mtimeMs: time * 1000 },
    hints: { ...(stateOn !== undefined && { stateOn }), ...root.hints },
    archive: {
      maxBytes: options.maxBytes ?? MAX_BYTES,
      ignore: [...(root.ignore ?? []), ...(options.ignore ?? [])],
      commit: { id, folder: absolute },
    },
    ...(root.format !== undefined && { format: root.format }),
  };
}

async function families(folder: string, entries: readonly TreeEntry[], title: string): Promise<ArchiveFamilies> {
  const found = archiveFamilies(title);
  const readmes = entries.filter(({ path, kind }) => kind === 'file' && basename(path) === 'README.md');
  let place = 0;
  for await (const bytes of readBlobs(
    folder,
    readmes.map(({ id }) => id),
  ))
    found.note(readmes[place++]?.path ?? '', 0, bytes && new TextDecoder().decode(bytes).slice(0, 10_000));
  return found;
}

const refused = (path: string, why: string): Diagnostic => ({
  ...{ code: 'refused-member', severity: 'error', message: `left out: ${why}`, path },
});

/** The files of a commit, one after the other, with what its READMEs and folders say of them; nothing is checked out. */
export async function* readCommit({ listing, diagnostics }: ArchiveReading): AsyncGenerator<OpenedFile> {
  const { archive, path: source, hints, format } = listing;
  if (archive?.commit === undefined) return;
  const { folder, id: commit } = archive.commit;
  const entries = listTree(folder, commit);
  const known = await families(folder, entries, archiveTitle(basename(folder)).replace(/\.git$/, ''));
  const { choose, others } = chooser({ listing, diagnostics }, known);
  const taken: TreeEntry[] = [];
  for (const entry of entries) {
    const choice = entry.kind === 'file' ? choose(entry) : 'pass';
    if (choice === 'take') taken.push(entry);
    else if (choice !== 'pass') diagnostics.push(refused(`${source}/${entry.path}`, choice.refused));
  }
  let place = 0;
  for await (const bytes of readBlobs(
    folder,
    taken.map(({ id }) => id),
  )) {
    const entry = taken[place++];
    if (entry === undefined) continue;
    const path = `${source}/${entry.path}`;
    if (bytes === undefined) diagnostics.push(refused(path, 'its words are not in this copy of the repository'));
    else
      yield {
        file: { path, bytes },
        hints: { ...known.hintsOf(entry.path), ...hints },
        ...(format !== undefined && { format }),
      };
  }
  diagnostics.push(...otherKinds(source, others));
}
