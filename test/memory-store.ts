import { splitArticleKey } from '../src/model/article.js';
import type { Evidence, RelationDate } from '../src/model/citation.js';
import type { LinkMark } from '../src/model/mark.js';
import { compareNumbers } from '../src/model/number.js';
import { RELATION_NAMES, type Relation } from '../src/model/relation.js';
import { STATUSES, type StatusReport } from '../src/model/status.js';
import type { Text } from '../src/model/text.js';
import { STANDINGS, type PackedLaw } from '../src/model/packed-law.js';
import type {
  ArticleRow,
  EdgeFilter,
  EdgeRow,
  EvidenceRow,
  LawStore,
  OpenReferenceRow,
  PageText,
  Standing,
  VersionRow,
} from '../src/store/store.js';

/** One wording of one article, as a literal of a test. */
export interface LiteralPage {
  readonly article: string;
  readonly id: string;
  readonly path: string;
  readonly text: string;
  readonly from?: string;
  readonly until?: string;
  readonly status?: StatusReport;
  /** Where the wording ends and lists or the Nota begin; the end of the text when absent. */
  readonly bodyEnd?: number;
  readonly nota?: string;
  readonly repealedItems?: PageText['repealedItems'];
}

/** One proof of an edge: `words` are looked up in the page's text. */
export interface LiteralEdge {
  readonly source: string;
  readonly target: string;
  readonly page: string;
  readonly words: string;
  readonly relation?: Relation;
  readonly origin?: Evidence['origin'];
  readonly date?: RelationDate;
  readonly mark?: LinkMark;
}

export interface LiteralLaw {
  readonly texts: readonly Text[];
  readonly pages: readonly LiteralPage[];
  readonly edges: readonly LiteralEdge[];
  readonly statuses?: Readonly<Record<string, StatusReport>>;
  readonly open?: readonly OpenReferenceRow[];
  readonly attribution?: readonly string[];
}

const UNKNOWN: StatusReport = { status: 'unknown', basis: 'none' };
const byKey = (a: ArticleRow, b: ArticleRow): number =>
  a.textKey < b.textKey ? -1 : a.textKey > b.textKey ? 1 : compareNumbers(a.number, b.number);
const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

function articleRows(law: LiteralLaw): ArticleRow[] {
  const held = new Set(law.pages.map((page) => page.article));
  const keys = new Set([
    ...held,
    ...law.edges.flatMap((edge) => [edge.source, edge.target]),
    ...Object.keys(law.statuses ?? {}),
  ]);
  return [...keys].sort().map((key, id) => ({
    id: id + 1,
    key,
    textKey: splitArticleKey(key).text,
    number: splitArticleKey(key).number,
    held: held.has(key),
    divisions: [],
    status: law.statuses?.[key] ?? UNKNOWN,
  }));
}

function evidenceRow(edge: LiteralEdge, page: LiteralPage, ids: ReadonlyMap<string, number>): EvidenceRow {
  const start = page.text.indexOf(edge.words);
  if (start < 0) throw new Error(`${page.id} does not contain « ${edge.words} »`);
  const end = start + edge.words.length;
  const lines = page.text.slice(0, start).split('\n');
  const around = { before: page.text.slice(Math.max(0, start - 60), start), after: page.text.slice(end, end + 60) };
  const bounded =
    edge.origin === 'list'
      ? {
          before:
            around.before
              .split('\n')
              .at(-1)
              ?.replace(/^[\s-]+$/, '') ?? '',
          after: around.after.split('\n')[0] ?? '',
        }
      : around;
  return {
    source: ids.get(edge.source) ?? 0,
    target: ids.get(edge.target) ?? 0,
    relation: edge.relation ?? 'cites',
    origin: edge.origin ?? 'text',
    page: edge.page,
    span: { start, end },
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    form: edge.origin === 'list' ? 'bullet' : 'article',
    ...(edge.mark === undefined ? {} : { mark: edge.mark }),
    ...(edge.date === undefined ? {} : { date: edge.date }),
    path: page.path,
    surface: edge.words,
    before: oneLine(bounded.before),
    after: oneLine(bounded.after),
  };
}

function foldEdges(evidence: readonly EvidenceRow[], standing: (row: EvidenceRow) => Standing): EdgeRow[] {
  const rank: readonly Standing[] = ['proved', 'declared', 'formerly'];
  const edges = new Map<string, EdgeRow>();
  for (const row of evidence) {
    // As in every index: an article that refers to itself has evidence and no edge.
    if (row.source === row.target) continue;
    const key = `${String(row.source)} ${row.relation} ${String(row.target)}`;
    const seen = edges.get(key);
    const best = rank.find((one) => one === seen?.standing || one === standing(row)) ?? 'declared';
    const { source, target, relation } = row;
    const origins = [...new Set([...(seen?.origins ?? []), row.origin])].sort();
    edges.set(key, { source, target, relation, standing: best, origins, weight: (seen?.weight ?? 0) + 1 });
  }
  return [...edges.values()];
}

function versionRow(page: LiteralPage, article: ArticleRow): VersionRow {
  return {
    id: page.id,
    article: article.id,
    ...(page.from === undefined ? {} : { from: page.from }),
    ...(page.until === undefined ? {} : { until: page.until }),
    status: page.status ?? article.status,
    path: page.path,
    format: 'markdown',
    line: 1,
    textFrom: 'configuration',
  };
}

function pageText(page: LiteralPage): PageText {
  const nota = page.nota === undefined ? undefined : page.text.indexOf(page.nota);
  return {
    text: page.text,
    body: { start: 0, end: page.bodyEnd ?? page.text.length },
    notes: [],
    ...(nota === undefined ? {} : { nota: { start: nota, end: nota + (page.nota?.length ?? 0) } }),
    repealedItems: page.repealedItems ?? [],
  };
}

function loadLaw(law: LiteralLaw) {
  // As in every index: ids run in official order.
  const articles = articleRows(law)
    .sort(byKey)
    .map((row, place) => ({ ...row, id: place + 1 }));
  const byName = new Map(articles.map((row) => [row.key, row]));
  const ids = new Map(articles.map((row) => [row.key, row.id]));
  const pages = new Map(law.pages.map((page) => [page.id, page]));
  const evidence = law.edges.map((edge) => {
    const page = pages.get(edge.page);
    if (page === undefined) throw new Error(`no page ${edge.page}`);
    return evidenceRow(edge, page, ids);
  });
  const rows = new Map(articles.map((row) => [row.id, row]));
  const standing = (row: EvidenceRow): Standing => {
    if (ids.get(pages.get(row.page)?.article ?? '') === row.source) return 'proved';
    return rows.get(row.source)?.held === true && row.relation === 'cites' ? 'formerly' : 'declared';
  };
  const versions = law.pages.map((page) => versionRow(page, byName.get(page.article)!));
  return { articles, byName, rows, pages, evidence, versions, edges: foldEdges(evidence, standing) };
}

async function* oneChunk(rows: readonly (readonly number[])[]): AsyncGenerator<Int32Array> {
  if (rows.length > 0) yield Int32Array.from(rows.flat());
}

function packedLaw(law: {
  readonly articles: readonly ArticleRow[];
  readonly edges: readonly EdgeRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly versions: readonly VersionRow[];
  readonly texts: readonly string[];
}): PackedLaw {
  const texts = [...new Set([...law.texts, ...law.articles.map((row) => row.textKey)])].sort();
  const flags = (row: ArticleRow): number =>
    (row.held ? 1 : 0) + (row.number === '' ? 2 : 0) + (row.status.basis === 'mark' ? 4 : 0);
  const versions = new Map(law.versions.map((version) => [version.id, version]));
  const holds = (piece: EvidenceRow, day: string): boolean => {
    const version = versions.get(piece.page);
    if (version?.article !== piece.source) return true;
    return (version.from ?? '') <= day && day < (version.until ?? '9');
  };
  const same = (edge: EdgeRow, piece: EvidenceRow): boolean =>
    edge.source === piece.source && edge.target === piece.target && edge.relation === piece.relation;
  const onDay = (edge: EdgeRow, day: string): boolean =>
    law.evidence.some((piece) => same(edge, piece) && holds(piece, day));
  return {
    texts,
    articles: () =>
      oneChunk(
        [...law.articles]
          .sort((a, b) => a.id - b.id)
          .map((row) => [row.id, texts.indexOf(row.textKey), flags(row), STATUSES.indexOf(row.status.status)]),
      ),
    edges: (day) =>
      oneChunk(
        law.edges
          .filter((edge) => day === undefined || onDay(edge, day))
          .sort((a, b) => a.source - b.source)
          .map((edge) => [
            ...[edge.source, edge.target, RELATION_NAMES.indexOf(edge.relation)],
            ...[STANDINGS.indexOf(edge.standing), edge.weight],
          ]),
      ),
  };
}

/** An index in memory made from literals: what the tests of graph, query, export and report ask. */
export function memoryStore(law: LiteralLaw): LawStore {
  const { articles, byName, rows, pages, evidence, versions, edges } = loadLaw(law);
  const keep = (row: { readonly relation: Relation }, filter?: EdgeFilter): boolean =>
    filter?.relations === undefined || filter.relations.includes(row.relation);
  const present = <T>(found: readonly (T | undefined)[]): T[] => found.filter((one) => one !== undefined);
  return {
    meta: async () => ({
      schema: 1,
      program: 'test',
      sources: [],
      counts: { articles: articles.length, versions: versions.length, edges: edges.length },
      attribution: law.attribution ?? [],
    }),
    lawDays: async () => {
      const least = (name: 'knownOn' | 'stateOn') => law.texts.flatMap((text) => text[name] ?? []).sort()[0];
      const [knownOn, stateOn] = [least('knownOn'), least('stateOn')];
      return { ...(knownOn === undefined ? {} : { knownOn }), ...(stateOn === undefined ? {} : { stateOn }) };
    },
    texts: async (keys) => law.texts.filter((text) => keys === undefined || keys.includes(text.key)),
    articles: async (keys) => present(keys.map((key) => byName.get(key))),
    articlesById: async (wanted) => present(wanted.map((id) => rows.get(id))),
    withNumber: async (number) => articles.filter((row) => row.number === number),
    withOfficialId: async (id) =>
      articles.filter((row) => versions.some((one) => one.id === id && one.article === row.id)),
    articlesOf: async (textKey, range = {}) =>
      articles
        .filter((row) => row.textKey === textKey && row.number !== '')
        .filter((row) => range.from === undefined || compareNumbers(row.number, range.from) >= 0)
        .filter((row) => range.to === undefined || compareNumbers(row.number, range.to) <= 0)
        .slice(0, range.limit),
    withPrefix: async (prefix, limit, textKey) =>
      articles
        .filter((row) => row.number.startsWith(prefix) && (textKey === undefined || row.textKey === textKey))
        .slice(0, limit),
    versions: async (wanted) => versions.filter((row) => wanted.includes(row.article)),
    page: async (id) => {
      const page = pages.get(id);
      return page === undefined ? undefined : pageText(page);
    },
    citing: async (targets, filter) => edges.filter((edge) => targets.includes(edge.target) && keep(edge, filter)),
    cited: async (sources, filter) => edges.filter((edge) => sources.includes(edge.source) && keep(edge, filter)),
    evidence: async (pairs, filter) =>
      evidence.filter(
        (row) => keep(row, filter) && pairs.some((pair) => pair.source === row.source && pair.target === row.target),
      ),
    openReferences: async (wanted) => (law.open ?? []).filter((row) => wanted.includes(row.page)),
    diagnostics: async () => [],
    packed: async () => packedLaw({ articles, edges, evidence, versions, texts: law.texts.map(({ key }) => key) }),
    close: async () => undefined,
  };
}
