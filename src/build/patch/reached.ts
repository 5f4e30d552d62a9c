import type { Sections } from '../../store/parcel-file.js';
import type { Engine } from '../engine.js';
import type { Waiting } from '../parcel.js';
import { readWaiting } from '../parcel-sections.js';
import { toParcel } from '../remember-parcels.js';
import { isPlain, type GroupChange } from './group-change.js';
import type { Elsewhere, NewNames } from './names.js';
import { openParcel } from './open-parcel.js';
import { without, type Tables } from './tables.js';
import { must } from './unpatchable.js';

/** What tells which pages are reached by articles that come into the table or go out of it. */
export interface Known {
  readonly engine: Engine;
  readonly names: NewNames;
  readonly elsewhere: Elsewhere;
}

// More is written whole in the time that resolving it twice and mending it would take.
const MOST_PARCELS = 200;

/** The pages whose references hear of such an article. */
type Hearing = (waiting: readonly Waiting[]) => Promise<ReadonlySet<number>>;

function hearing({ both }: Tables, { engine, names: { fresh, gone } }: Known): Hearing {
  let heard = false;
  // What an identifier stands for rests on pages: taken as unknown, it leaves out nothing that might be asked.
  const table = without(both, new Set([...fresh, ...gone]), () => (heard = true));
  const hears = async (references: Waiting['references']): Promise<boolean> => {
    heard = false;
    await engine.resolve(
      references.map(({ reference }) => reference),
      table,
    );
    return heard;
  };
  return async (waiting) => {
    const pages = new Set<number>();
    if (!(await hears(waiting.flatMap(({ references }) => references)))) return pages;
    for (const one of waiting) {
      if (!(await hears(one.references))) continue;
      must(isPlain(one), 'a page waits for an identifier, and for an article that comes or goes');
      pages.add(one.page);
    }
    return pages;
  };
}

/** A parcel of which nothing changed but what references on some of its pages come to. */
function sameParcel(sections: Sections | undefined, changed: ReadonlySet<number>): GroupChange {
  const parcel = sections && toParcel(sections);
  must(parcel !== undefined, 'what a group of files came to before is not known');
  const opened = openParcel(parcel);
  return { before: opened, now: opened, changed };
}

/**
 * The changes, and with them all pages on which references may come out otherwise because articles come or go: a range
 * has them between its ends, a number without a text may be theirs.
 * @throws Unpatchable where these are many, or not known
 */
export async function withReached(
  changes: readonly GroupChange[],
  tables: Tables,
  known: Known,
): Promise<readonly GroupChange[]> {
  const { fresh, gone } = known.names;
  if (fresh.size + gone.size === 0) return changes;
  const pagesOf = hearing(tables, known);
  const all: GroupChange[] = [];
  for (const { before, now, changed } of changes) {
    const more = await pagesOf(now.waiting.filter(({ page }) => !changed.has(page)));
    all.push({ before, now, changed: new Set([...changed, ...more]) });
  }
  const { kept, but } = known.elsewhere;
  for (const [name, bytes] of kept.waiting(but)) {
    must(bytes !== undefined, 'what a group of files came to before is not known');
    const pages = await pagesOf(readWaiting(bytes));
    if (pages.size > 0) all.push(sameParcel(kept.get(name), pages));
    must(all.length <= changes.length + MOST_PARCELS, 'an article that comes or goes concerns many pages');
  }
  return all;
}
