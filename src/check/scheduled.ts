import { isDead } from '../model/status.js';
import { isDated } from '../query/day.js';
import type { ArticleRow, LawStore, VersionRow } from '../store/store.js';

/** The end of an article that an act has set for a day to come. */
export interface ScheduledEnd {
  /** ISO. */
  readonly on: string;
  /** Key of the act, or of its article. */
  readonly by: string;
}

const FILTER = { relations: ['repeals'] } as const;

/**
 * The ends to come of articles whose versions have no dates, by the articles' ids: « Abrogé par … à compter du D » of a page
 * that is in force until then. Two round trips, however many articles.
 */
export async function scheduledEnds(
  store: LawStore,
  rows: readonly ArticleRow[],
  known: { readonly versions: ReadonlyMap<number, readonly VersionRow[]>; readonly today: string },
): Promise<ReadonlyMap<number, ScheduledEnd>> {
  const undated = (id: number): boolean => known.versions.get(id)?.some(isDated) !== true;
  const asked = rows.filter(({ id, held, status }) => held && !isDead(status.status) && undated(id));
  const edges =
    asked.length === 0
      ? []
      : await store.citing(
          asked.map(({ id }) => id),
          FILTER,
        );
  if (edges.length === 0) return new Map();
  const ends = new Map<number, { readonly on: string; readonly source: number }>();
  for (const { target, source, date } of await store.evidence(edges, { ...FILTER, words: false }))
    if (date?.kind === 'effect' && date.on > known.today) ends.set(target, { on: date.on, source });
  if (ends.size === 0) return new Map();
  const acts = new Map(
    (await store.articlesById([...ends.values()].map(({ source }) => source))).map((row) => [row.id, row.key]),
  );
  return new Map([...ends].map(([id, { on, source }]) => [id, { on, by: acts.get(source) ?? '' }]));
}
