import { basename } from 'node:path';
import { InputError } from '../../model/errors.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { officialArchive, stampDay } from '../archive/archive-name.js';
import { archiveSeries, supersession, type ArchiveSeries } from '../archive/increments.js';
import { unpackedArchives, unpackedDay, type UnpackedArchive } from '../archive/unpacked.js';
import { fileHints, type SourceListing } from '../discovery.js';
import { readListed } from '../files.js';
import { readCommit } from './read-commit.js';
import { readArchive, readDeletions, type OpenedFile } from './read-archive.js';

export type { OpenedFile } from './read-archive.js';

/** A source with its files, to be read one after the other. */
export interface OpenedSource {
  readonly listing: SourceListing;
  readonly files: AsyncIterable<OpenedFile>;
}

type Series = ArchiveSeries<SourceListing>;

/** What the archives of one base say of everything in them. */
function seriesHints({ fond, archives }: Series): SourceListing['hints'] {
  const newest = archives[0];
  const whole = archives.some(({ global }) => global) && /^(?:legi|jorf|kali)/.test(fond);
  return {
    source: `DILA, ${fond.replace(/_.*/, '').toUpperCase()}, Licence Ouverte`,
    ...(newest === undefined ? {} : { knownOn: stampDay(newest.stamp) }),
    holding: whole ? 'whole-history' : 'partial',
  };
}

/** One file of the disk; what cannot be read is a diagnostic. */
async function* readPlain(listing: SourceListing, diagnostics: Diagnostic[]): AsyncGenerator<OpenedFile> {
  await Promise.resolve();
  try {
    const { format } = listing;
    yield { file: readListed(listing), hints: fileHints(listing), ...(format === undefined ? {} : { format }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const message = error.message.replace(`${listing.path}: `, '');
    diagnostics.push({ code: 'unreadable', severity: 'error', message, path: listing.path });
  }
}

/** A base's archives newest first, so that the first wording of an identifier is the one that holds. */
async function* openSeries(series: Series, diagnostics: Diagnostic[]): AsyncGenerator<OpenedSource> {
  const newer = supersession();
  const own = seriesHints(series);
  for (const archive of series.outdated) {
    const message = 'older than the newest global archive beside it: left out';
    diagnostics.push({ code: 'outdated-archive', severity: 'info', message, path: archive.path });
  }
  for (const { archive, global } of series.archives) {
    if (global) newer.remember(false);
    await readDeletions(archive, newer, global);
    const listing = { ...archive, hints: { ...own, ...archive.hints } };
    yield { listing: archive, files: readArchive({ listing, diagnostics, newer }) };
  }
}

/** Archives that were unpacked into folders of their stamps, newest first; what a newer one replaced or deleted is not read. */
async function* openUnpacked(
  archives: readonly UnpackedArchive<SourceListing>[],
  diagnostics: Diagnostic[],
): AsyncGenerator<OpenedSource> {
  const newer = supersession();
  const knownOn = unpackedDay(archives);
  for (const { files, deletions } of archives) {
    for (const list of deletions)
      for await (const { file } of readPlain(list, diagnostics)) newer.remove(new TextDecoder().decode(file.bytes));
    for (const listing of files) {
      if (!newer.admits(listing.path)) continue;
      const hints = knownOn === undefined ? listing.hints : { knownOn, ...listing.hints };
      yield { listing, files: readPlain({ ...listing, hints }, diagnostics) };
    }
  }
}

/**
 * Every source in order, each to be read to its end before the next is asked for: files as they are, archives member by
 * member, official archives of one base together where the first of them stands, unpacked ones last.
 */
export async function* openSources(
  listings: readonly SourceListing[],
  diagnostics: Diagnostic[],
): AsyncGenerator<OpenedSource> {
  const archives = listings.filter((listing) => listing.archive !== undefined);
  const nameOf = (listing: SourceListing): string => basename(listing.absolute);
  const waiting = new Map(archiveSeries(archives, nameOf).map((series) => [series.fond, series]));
  const unpacked = unpackedArchives(listings);
  for (const listing of unpacked.others) {
    const official = listing.archive === undefined ? undefined : officialArchive(nameOf(listing));
    if (official !== undefined) {
      const series = waiting.get(official.fond);
      waiting.delete(official.fond);
      if (series !== undefined) yield* openSeries(series, diagnostics);
    } else if (listing.archive?.commit !== undefined) yield { listing, files: readCommit({ listing, diagnostics }) };
    else if (listing.archive !== undefined) yield { listing, files: readArchive({ listing, diagnostics }) };
    else yield { listing, files: readPlain(listing, diagnostics) };
  }
  yield* openUnpacked(unpacked.archives, diagnostics);
}
