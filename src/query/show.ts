import { NotFoundError } from '../model/errors.js';
import type { Column, Table } from '../model/table.js';
import type { ArticleRow, EdgeRow, LawStore, VersionRow } from '../store/store.js';
import { holdsOn, requireDay, statusOn } from './day.js';
import { namesFor, type Names } from './names.js';
import type { Query, QueryOptions } from './query.js';
import { passagesOf, type Shown } from './show-passages.js';
import { openRows, relationRows, repealedRows, versionRows } from './show-rows.js';
import { statusLine } from './status-words.js';
import { wordsFor, type Words } from './words/words.js';
import { wordingsOf, type Wordings } from './wordings.js';

/** Everything the index knows of one article. */
export interface Portrait {
  readonly subject: ArticleRow;
  readonly wordings: Wordings;
  /** The wordings whose text is shown: the one of the day, else the last one, or all of a few that nothing dates. */
  readonly shown: readonly Shown[];
  readonly edges: readonly EdgeRow[];
  readonly rows: ReadonlyMap<number, ArticleRow>;
  readonly names: Names;
  readonly words: Words;
  readonly options: QueryOptions;
}

/** More undated wordings than this are not printed one after the other. */
const MOST_TEXTS = 3;

function chosen(versions: readonly VersionRow[], day: string | undefined): readonly VersionRow[] {
  if (day !== undefined) return versions.filter((version) => holdsOn(version, day));
  const undated = versions.every((version) => version.from === undefined);
  return undated && versions.length <= MOST_TEXTS ? versions : versions.slice(-1);
}

async function load(store: LawStore, subject: ArticleRow, versions: readonly VersionRow[]): Promise<Shown[]> {
  const loaded = versions.map(async (version) => {
    const [page, open] = await Promise.all([store.page(version.id), store.openReferences([version.id])]);
    return page === undefined ? [] : [{ version, page, open }];
  });
  const pages = (await Promise.all(loaded)).flat();
  const edges = await store.cited([subject.id]);
  const evidence = await store.evidence([...edges, { source: subject.id, target: subject.id }]);
  const targets = await store.articlesById([...new Set(edges.map((edge) => edge.target))]);
  const keys = new Map([subject, ...targets].map((row) => [row.id, row.key]));
  return pages.map((one) => ({
    ...one,
    marks: evidence
      .filter((piece) => piece.page === one.version.id && piece.source === subject.id)
      .map((piece) => ({ ...piece.span, target: keys.get(piece.target) ?? '' })),
  }));
}

async function portray(store: LawStore, subject: ArticleRow, options: QueryOptions): Promise<Portrait> {
  const words = wordsFor(options.language);
  const filter = options.relations === undefined ? {} : { relations: options.relations };
  const [wordings, citing, cited] = await Promise.all([
    wordingsOf(store, [subject.id], words),
    store.citing([subject.id], filter),
    store.cited([subject.id], filter),
  ]);
  if (options.at !== undefined) await requireDay(store, { day: options.at, articles: [subject], wordings }, words);
  const versions = [...wordings.values()].map(({ version }) => version);
  const edges = [...citing, ...cited];
  const others = await store.articlesById([...new Set(edges.flatMap((edge) => [edge.source, edge.target]))]);
  const by = subject.status.by?.split('/')[0];
  const names = await namesFor(store, [
    subject.textKey,
    ...others.map((row) => row.textKey),
    ...(by === undefined ? [] : [by]),
  ]);
  const shown = await load(store, subject, chosen(versions, options.at));
  return { subject, wordings, shown, edges, rows: new Map(others.map((row) => [row.id, row])), names, words, options };
}

function columnsOf(words: Words): readonly Column[] {
  const label = (name: string): string => words.columns[name] ?? name;
  const machine = ['flat', 'nested'] as const;
  return [
    { name: 'section', label: '', shown: ['people'] },
    { name: 'kind', label: 'kind', shown: machine },
    { name: 'relation', label: 'relation', shown: machine },
    { name: 'direction', label: 'direction', shown: machine },
    { name: 'article', label: 'article', shown: machine },
    { name: 'label', label: label('item'), role: 'name' },
    { name: 'state', label: label('state'), shown: ['people'], role: 'state' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'standing', label: 'standing', shown: machine },
    { name: 'belief', label: '', shown: ['people'] },
    { name: 'from', label: 'from', shown: machine },
    { name: 'until', label: 'until', shown: machine },
    { name: 'wordless', label: 'wordless', shown: ['nested'] },
    { name: 'origins', label: 'origins', shown: machine },
    { name: 'detail', label: '' },
    { name: 'place', label: label('place'), role: 'place' },
  ];
}

function headOf(portrait: Portrait): readonly string[] {
  const { subject, wordings, names, words, options } = portrait;
  const versions = [...wordings.values()].map(({ version }) => version);
  const text = names.text(subject.textKey);
  // Of a text that nothing is held of, nothing can be said.
  const holding = text?.source === undefined ? undefined : text.holding;
  const divisions = subject.divisions.length === 0 ? [] : [subject.divisions.join(' › ')];
  return [
    ...divisions,
    statusLine(statusOn(subject, options.at, versions), names, words),
    subject.held ? words.wordings(versions.length) : words.notHeld,
    ...(subject.held || holding === undefined ? [] : [words.missing[holding]]),
  ];
}

/** The rows and words of a portrait; with `versions` only its wordings and their days. */
function contentsOf(portrait: Portrait, relations: ReturnType<typeof relationRows>): Pick<Table, 'rows' | 'passages'> {
  const versions = versionRows(portrait);
  if (portrait.options.versions === true) return { rows: versions };
  const rows = [...versions, ...relations.rows, ...repealedRows(portrait), ...openRows(portrait)];
  return { rows, passages: passagesOf(portrait.shown, portrait) };
}

function tableOf(portrait: Portrait): Table {
  const { subject, words, wordings, names } = portrait;
  const relations = relationRows(portrait);
  return {
    title: names.full(subject),
    about: {
      subject: subject.key,
      text: subject.textKey,
      number: subject.number,
      held: subject.held,
      holding: names.text(subject.textKey)?.holding ?? 'partial',
      cid: subject.cid ?? null,
      divisions: [...subject.divisions],
      status: subject.status.status,
      basis: subject.status.basis,
      since: subject.status.since ?? null,
      by: subject.status.by ?? null,
      versions: wordings.size,
    },
    head: headOf(portrait),
    groupBy: ['section'],
    columns: columnsOf(words),
    ...contentsOf(portrait, relations),
    foot:
      relations.leftOut > 0 && portrait.options.versions !== true ? [words.leftOut(relations.leftOut, 'limit')] : [],
  };
}

export const query: Query = {
  name: 'show',
  summary: 'one article: status, versions, relations, wording',
  subjects: 1,
  async run(store, subjects, options) {
    const subject = subjects[0];
    if (subject === undefined) throw new NotFoundError('no article of the index is asked about');
    const portrait = await portray(store, subject, options);
    const graph = async () => {
      const { neighbourhood } = await import('../graph/neighbourhood.js');
      const narrowed = options.relations === undefined ? {} : { relations: options.relations };
      return neighbourhood(store, [subject.id], { direction: 'both', depth: 1, ...narrowed });
    };
    return { table: tableOf(portrait), graph };
  },
};
