import type { FoundReference, ReferredFile, Target } from './model/found.js';
import type { ArticleTable } from './resolve/article-table.js';
import { resolve } from './resolve/resolve.js';
import { storeTable } from './resolve/store-table.js';
import type { ArticleRow, LawStore, VersionRow } from './store/store.js';

const OFFICIAL = /^[A-Z]{8}\d{12}$/;

/** The official identifier of the version that began last, for articles that have several. */
function latestIds(versions: readonly VersionRow[]): ReadonlyMap<number, string> {
  const latest = new Map<number, VersionRow>();
  for (const version of versions) {
    if (!OFFICIAL.test(version.id)) continue;
    const before = latest.get(version.article);
    if (before === undefined || (before.from ?? '') <= (version.from ?? '')) latest.set(version.article, version);
  }
  return new Map([...latest].map(([article, { id }]) => [article, id]));
}

/** What was found of targets: files of one repository cite the same articles. */
const targets = new WeakMap<LawStore, Map<string, Target>>();

/** What the index knows of the articles with these keys, among others; of those that it does not know, only the key. */
async function targetsOf(keys: readonly string[], store: LawStore): Promise<ReadonlyMap<string, Target>> {
  const known = targets.get(store) ?? new Map<string, Target>();
  targets.set(store, known);
  const fresh = keys.filter((key) => !known.has(key));
  if (fresh.length === 0) return known;
  const rows: readonly ArticleRow[] = await store.articles(fresh);
  const ids = latestIds(await store.versions(rows.filter(({ held }) => held).map(({ id }) => id)));
  for (const key of fresh) known.set(key, { key, held: false });
  for (const { id, key, cid, held } of rows) {
    const official = ids.get(id) ?? cid;
    known.set(key, { key, held, ...(official === undefined ? {} : { id: official }) });
  }
  return known;
}

/** Whether words besides the identifier say the article: an address may name its text only beside it. */
const saysMore = ({ reference, outcome }: FoundReference): boolean =>
  outcome?.kind === 'resolved' && (reference.number !== undefined || !/^[A-Z]{4}ARTI/.test(reference.id ?? ''));

/** An identifier written out is the article that the index holds under it. */
async function byIdentifier(found: FoundReference, id: string, store: LawStore): Promise<FoundReference> {
  const held = (await store.withOfficialId(id)).map(({ key }) => key);
  return held.length === 0 ? found : { ...found, outcome: { kind: 'resolved', targets: held } };
}

/** One table for all files that are asked of an index: it remembers its answers. */
const tables = new WeakMap<LawStore, ArticleTable>();

function tableOf(store: LawStore): ArticleTable {
  const table = tables.get(store) ?? storeTable(store);
  tables.set(store, table);
  return table;
}

/** What every reference of a file comes to, without what the index knows of its targets. */
async function outcomesIn({ references }: ReferredFile, store: LawStore): Promise<readonly FoundReference[]> {
  const results = await resolve(
    references.map(({ reference }) => reference),
    tableOf(store),
  );
  const resolved: FoundReference[] = [];
  for (const [index, found] of references.entries()) {
    const outcome = results[index]?.outcome;
    const told = outcome === undefined ? found : { ...found, outcome };
    const { id } = told.reference;
    resolved.push(id === undefined || saysMore(told) ? told : await byIdentifier(told, id, store));
  }
  return resolved;
}

/** The same files with what every reference comes to in this index; all targets are looked up at once. */
export async function resolveAll(files: readonly ReferredFile[], store: LawStore): Promise<readonly ReferredFile[]> {
  const resolved: (readonly FoundReference[])[] = [];
  const keys = new Set<string>();
  for (const file of files) {
    const references = await outcomesIn(file, store);
    for (const { outcome } of references)
      if (outcome?.kind === 'resolved') for (const key of outcome.targets) keys.add(key);
    resolved.push(references);
  }
  const known = await targetsOf([...keys], store);
  const withTargets = (found: FoundReference): FoundReference =>
    found.outcome?.kind === 'resolved'
      ? { ...found, targets: found.outcome.targets.map((key) => known.get(key) ?? { key, held: false }) }
      : found;
  return files.map((file, place) => ({ ...file, references: (resolved[place] ?? []).map(withTargets) }));
}

/** The same file with what every reference comes to in this index. */
export async function resolveFound(file: ReferredFile, store: LawStore): Promise<ReferredFile> {
  const [resolved = file] = await resolveAll([file], store);
  return resolved;
}
