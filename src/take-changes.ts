import type { BuildReport } from './build/build-report.js';
import type { BuildRequest } from './pipeline.js';
import type { Changes } from './build/patch/changed-groups.js';
import type { Discovery } from './read/discovery.js';
import type { IndexPatch } from './store/index-patch.js';
import type { KeptParcels } from './store/kept-parcels.js';
import type { PatchParts } from './build/patch/patch-index.js';
import { isStill, MAKER, recordAgain, type KnownRecord } from './store/source-record.js';
import { changedGroups } from './build/patch/changed-groups.js';
import { crewFor, namedBy, remember, type Fresh, type Previous } from './build-parts.js';
import { loadEngine } from './load-engine.js';
import { must, Unpatchable } from './build/patch/unpatchable.js';
import { openKept } from './store/kept-parcels.js';
import { blockWords, pagePacker } from './store/sqlite/page-blob.js';
import { openPatch } from './store/sqlite/patch.js';
import { patchIndex } from './build/patch/patch-index.js';
import { readAliases } from './build/build-index.js';

/** What patching this index works with, and who reads. */
async function partsFor(
  changes: Changes,
  request: BuildRequest,
  { kept, fresh, record }: Pick<PatchParts, 'kept' | 'fresh'> & { readonly record: KnownRecord },
): Promise<PatchParts> {
  const engine = await loadEngine();
  const read = changes.groups.flatMap(({ files }) => files).filter(({ path }) => changes.files.has(path));
  const crew = (await crewFor(read, request, { engine }))(readAliases(request, engine, []));
  const open = async (): Promise<IndexPatch> => {
    const patch = await openPatch(request.index);
    // Nobody else builds it now: is it still the one that is known?
    if (isStill(request.index, record)) return patch;
    patch.discard();
    throw new Unpatchable('another build came before');
  };
  const words = { packer: pagePacker, read: blockWords };
  return { engine, crew, kept, fresh, named: namedBy(request), words, open };
}

/** The record of the last build, where it is of these very files read in the same way. @throws Unpatchable */
function recordOf({ sources }: Discovery, { hash, record }: Previous): KnownRecord {
  must(record?.program === MAKER, 'another version of the program wrote it');
  must(record.request === hash, 'a folder, the configuration or a date says something else');
  must(record.files.areAt(sources.map(({ path }) => path)), 'a file comes or goes');
  must(
    sources.every(({ archive }) => archive === undefined),
    'there is an archive among the sources',
  );
  return record;
}

/** What was there before, and where what is read now goes: a build that writes everything need not read it again. */
type Before = Previous & { readonly fresh: Fresh };

async function patchWith(
  kept: KeptParcels,
  { discovery, request, previous }: { discovery: Discovery; request: BuildRequest; previous: Before },
): Promise<BuildReport> {
  const { sources } = discovery;
  const { index } = request;
  const record = recordOf(discovery, previous);
  const changes = changedGroups(sources, record.files);
  request.progress?.('read', 0, changes.files.size);
  const parts = await partsFor(changes, request, { kept, fresh: previous.fresh, record });
  try {
    const order = { changes, said: record.said, sources: request.sources };
    const { hashes, ...done } = await patchIndex(order, parts);
    const { diagnostics } = record.said;
    const found = sources.map(({ absolute }) => absolute);
    const report = { ...done, diagnostics, index, built: true, patched: changes.files.size, sources: found };
    const read = [...hashes].map(([path, hash]) => [changes.places.get(path)!, hash] as const);
    remember(recordAgain(record.files, sources, read), { report, hash: previous.hash, index });
    return report;
  } finally {
    await parts.crew.close();
  }
}

/** Takes the files that changed into the index that is there. @throws Unpatchable where it must be written whole */
export async function takeChanges(discovery: Discovery, request: BuildRequest, previous: Before): Promise<BuildReport> {
  const kept = openKept(request.index);
  must(kept !== undefined, 'what its files came to is not kept');
  try {
    return await patchWith(kept, { discovery, request, previous });
  } finally {
    kept.close();
  }
}
