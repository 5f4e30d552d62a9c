import { isDead, isKnownDead } from '../model/status.js';
import type { Suggestion } from '../model/finding.js';
import { holdsOn } from '../query/day.js';
import type { ArticleRow, LawStore, VersionRow } from '../store/store.js';
import { wordsOf } from './same-words.js';
import { suggestionsForAll } from './succession.js';

/** One thing that has changed about an article between an older index and a newer one. */
export type Move =
  | { readonly kind: 'ended'; readonly article: ArticleRow }
  | { readonly kind: 'revived' | 'new' | 'missing' }
  /** The words in force are others, in force from that day where it is known (ISO). */
  | { readonly kind: 'reworded'; readonly from?: string }
  | { readonly kind: 'succeeded'; readonly successors: readonly string[] }
  /** A change on a day to come that the older index did not know of. */
  | { readonly kind: 'scheduled'; readonly on: string; readonly ends: boolean };

/** What has changed about one article, and what follows it now. */
export interface Moved {
  readonly moves: readonly Move[];
  readonly suggestions: readonly Suggestion[];
}

/** One index as far as some articles go. */
interface Side {
  readonly store: LawStore;
  readonly rows: ReadonlyMap<string, ArticleRow>;
  readonly versions: ReadonlyMap<number, readonly VersionRow[]>;
  readonly suggestions: ReadonlyMap<string, readonly Suggestion[]>;
}

async function sideOf(store: LawStore, keys: readonly string[], day: string): Promise<Side> {
  const rows = await store.articles(keys);
  const versions = new Map<number, VersionRow[]>();
  for (const version of await store.versions(rows.map(({ id }) => id))) {
    const group = versions.get(version.article);
    if (group === undefined) versions.set(version.article, [version]);
    else group.push(version);
  }
  const dead = rows.filter(({ status }) => isDead(status.status)).map(({ key }) => key);
  const suggestions = await suggestionsForAll(store, dead, { day });
  return { store, rows: new Map(rows.map((row) => [row.key, row])), versions, suggestions };
}

const versionsOf = (side: Side, row: ArticleRow): readonly VersionRow[] => side.versions.get(row.id) ?? [];

/** The wording that holds on the day, else the last. */
function current(versions: readonly VersionRow[], day: string): VersionRow | undefined {
  const worded = versions.filter(({ wordless }) => wordless !== true);
  return worded.find((version) => holdsOn(version, day)) ?? worded.at(-1);
}

async function words({ store }: Side, version: VersionRow): Promise<string> {
  const page = await store.page(version.id);
  return page === undefined ? '' : wordsOf(page.text.slice(page.body.start, page.body.end));
}

/** Whether the wording in force has changed; not told where one of the two is not held. */
async function reworded(pair: Pair, day: string): Promise<readonly Move[]> {
  const { before, now, then, row } = pair;
  const [old, fresh] = [current(versionsOf(before, then), day), current(versionsOf(now, row), day)];
  if (old === undefined || fresh === undefined) return [];
  if ((await words(before, old)) === (await words(now, fresh))) return [];
  return [{ kind: 'reworded', ...(fresh.from === undefined ? {} : { from: fresh.from }) }];
}

/** Days to come on which a wording begins or the last one ends. */
function coming(versions: readonly VersionRow[], day: string): ReadonlyMap<string, boolean> {
  const days = new Map<string, boolean>();
  for (const { until } of versions) if (until !== undefined && until > day) days.set(until, true);
  for (const { from } of versions) if (from !== undefined && from > day) days.set(from, false);
  return days;
}

function scheduled({ before, now, then, row }: Pair, day: string): readonly Move[] {
  const known = coming(versionsOf(before, then), day);
  return [...coming(versionsOf(now, row), day)]
    .filter(([on]) => !known.has(on))
    .map(([on, ends]): Move => ({ kind: 'scheduled', on, ends }));
}

const endsOf = (side: Side, key: string): readonly string[] =>
  (side.suggestions.get(key) ?? []).flatMap(({ targets }) => targets);

interface Pair {
  readonly before: Side;
  readonly now: Side;
  readonly then: ArticleRow;
  readonly row: ArticleRow;
}

async function movesOf(pair: Pair, day: string): Promise<readonly Move[]> {
  const { before, now, then, row } = pair;
  const [dead, wasDead] = [isKnownDead(row.status), isDead(then.status.status)];
  if (dead && !wasDead) return [{ kind: 'ended', article: row }];
  if (!isDead(row.status.status) && isKnownDead(then.status)) return [{ kind: 'revived' }];
  if (dead) {
    const known = new Set(endsOf(before, row.key));
    const successors = endsOf(now, row.key).filter((key) => !known.has(key));
    return successors.length === 0 ? [] : [{ kind: 'succeeded', successors }];
  }
  return [...(await reworded(pair, day)), ...scheduled(pair, day)];
}

/**
 * What has changed about articles between two indexes, by key: ended, come back, new words, new successors, changes to come.
 * Articles about which nothing changed are left out; one that only the newer index knows is `new`.
 */
export async function movedSince(
  stores: { readonly before: LawStore; readonly now: LawStore },
  keys: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, Moved>> {
  const asked = [...new Set(keys)];
  const before = await sideOf(stores.before, asked, day);
  const now = await sideOf(stores.now, asked, day);
  const moved = new Map<string, Moved>();
  for (const key of asked) {
    const [then, row] = [before.rows.get(key), now.rows.get(key)];
    if (then === undefined && row === undefined) continue;
    const moves: readonly Move[] =
      row === undefined
        ? [{ kind: 'missing' }]
        : then === undefined
          ? [{ kind: 'new' }]
          : await movesOf({ before, now, then, row }, day);
    if (moves.length > 0) moved.set(key, { moves, suggestions: now.suggestions.get(key) ?? [] });
  }
  return moved;
}
