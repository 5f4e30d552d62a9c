import type { Relation } from '../model/relation.js';
import type { ArticleRow, EvidenceRow, LawStore, VersionRow } from '../store/store.js';
import { namesFor, type Names } from './names.js';
import type { Words } from './words/words.js';

/** One wording of an article, with a name that tells it from the others. */
export interface Wording {
  readonly version: VersionRow;
  readonly label: string;
  /** The shortest words that still tell it from the others: the year where one act a year made them. */
  readonly short: string;
  /** How many wordings its article has. */
  readonly among: number;
  /** Its place among them, from 1, oldest first. */
  readonly ordinal: number;
}

/** Wordings by version id, oldest first inside an article. */
export type Wordings = ReadonlyMap<string, Wording>;

const MAKES_WORDING: readonly Relation[] = ['creates', 'amends', 'codifies', 'transfers'];

/** The versions of each article, by its index id. */
export const versionsByArticle = (wordings: Wordings): ReadonlyMap<number, readonly VersionRow[]> =>
  groupByArticle([...wordings.values()].map(({ version }) => version));

function groupByArticle(versions: readonly VersionRow[]): Map<number, VersionRow[]> {
  const groups = new Map<number, VersionRow[]>();
  for (const version of versions) {
    const group = groups.get(version.article);
    if (group === undefined) groups.set(version.article, [version]);
    else group.push(version);
  }
  return groups;
}

/** The act that made a page's wording: the latest one its own notes and lists name. */
interface MakingAct {
  readonly day: string;
  readonly act: string;
}

async function actsOfPages(store: LawStore, articles: readonly number[]): Promise<ReadonlyMap<string, MakingAct>> {
  const filter = { relations: MAKES_WORDING };
  const edges = await store.citing(articles, filter);
  if (edges.length === 0) return new Map();
  const ids = [...new Set(edges.map((edge) => edge.source))];
  const named = store.articlesById(ids).then(async (sources) => ({
    rows: new Map(sources.map((row) => [row.id, row])),
    names: await namesFor(
      store,
      sources.map((row) => row.textKey),
    ),
  }));
  const [evidence, { rows, names }] = await Promise.all([store.evidence(edges, filter), named]);
  const acts = new Map<string, MakingAct>();
  for (const piece of evidence) {
    const found = makingAct(piece, rows.get(piece.source), names);
    const before = acts.get(piece.page);
    if (found !== undefined && (before === undefined || before.day < found.day)) acts.set(piece.page, found);
  }
  return acts;
}

function makingAct(piece: EvidenceRow, act: ArticleRow | undefined, names: Names): MakingAct | undefined {
  if (act === undefined) return undefined;
  const day = piece.date?.on ?? names.text(act.textKey)?.date;
  return day === undefined ? undefined : { day, act: names.act(act) };
}

const oldestFirst = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every wording of these articles, named by its first day, else by the act that its own page says made it, else by a
 * number. An article with a single wording gets an empty label: there is nothing to tell apart.
 */
export async function wordingsOf(store: LawStore, articles: readonly number[], words: Words): Promise<Wordings> {
  const groups = groupByArticle(await store.versions(articles));
  const undated = [...groups]
    .filter(([, versions]) => versions.length > 1 && versions.some((version) => version.from === undefined))
    .map(([article]) => article);
  const acts = undated.length === 0 ? new Map<string, MakingAct>() : await actsOfPages(store, undated);
  const wordings = new Map<string, Wording>();
  for (const versions of groups.values()) {
    const order = (version: VersionRow): string => version.from ?? acts.get(version.id)?.day ?? '';
    versions.sort((a, b) => oldestFirst(order(a), order(b)) || oldestFirst(a.path, b.path) || a.line - b.line);
    const years = versions.map((version) => acts.get(version.id)?.day.slice(0, 4));
    versions.forEach((version, index) => {
      const label = versions.length === 1 ? '' : nameWording(version, index, { acts, words });
      const year = version.from === undefined ? years[index] : undefined;
      const alone = year !== undefined && years.filter((other) => other === year).length === 1;
      wordings.set(version.id, {
        version,
        label,
        short: alone ? year : label,
        among: versions.length,
        ordinal: index + 1,
      });
    });
  }
  return wordings;
}

function nameWording(
  version: VersionRow,
  index: number,
  by: { readonly acts: ReadonlyMap<string, MakingAct>; readonly words: Words },
): string {
  if (version.from !== undefined)
    return by.words.wording({ kind: version.dated === 'published' ? 'published' : 'from', day: version.from });
  const act = by.acts.get(version.id);
  if (act !== undefined) return by.words.wording({ kind: 'act', year: act.day.slice(0, 4), act: act.act });
  return by.words.wording({ kind: 'ordinal', ordinal: index + 1 });
}
