import { NotFoundError } from '../model/errors.js';
import type { Relation } from '../model/relation.js';
import type { Table } from '../model/table.js';
import type { ArticleRow, EdgeRow, EvidenceRow, LawStore } from '../store/store.js';
import { statusOn } from './day.js';
import { findLineage, type Ancestor } from './lineage.js';
import { namesFor, type Names } from './names.js';
import type { Query, QueryOptions } from './query.js';
import { statusLine } from './status-words.js';
import { timelineOf, type LifeEvent } from './timeline.js';
import { wordsFor, type Words } from './words/words.js';
import { wordingsOf, type Wordings } from './wordings.js';

/** Relations that make, change or end an article, seen from the article they act on. */
const ACTS: readonly Relation[] = [
  'creates',
  'codifies',
  'amends',
  'repeals',
  'transfers',
  'annuls',
  'lapses',
  'corrects',
];

interface Life {
  readonly subject: ArticleRow;
  readonly edges: readonly EdgeRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly rows: ReadonlyMap<number, ArticleRow>;
  readonly lineage: readonly Ancestor[];
  readonly wordings: Wordings;
  readonly names: Names;
}

async function lifeOf(store: LawStore, subject: ArticleRow, words: Words): Promise<Life> {
  const filter = { relations: ACTS };
  const edges = await store.citing([subject.id], filter);
  const [evidence, lineage, wordings, acting] = await Promise.all([
    edges.length === 0 ? [] : store.evidence(edges, filter),
    findLineage(store, subject),
    wordingsOf(store, [subject.id], words),
    store.articlesById([...new Set(edges.map((edge) => edge.source))]),
  ]);
  const rows = [subject, ...acting, ...lineage.map(({ row }) => row)];
  const by = subject.status.by?.split('/')[0];
  const names = await namesFor(store, [...rows.map((row) => row.textKey), ...(by === undefined ? [] : [by])]);
  return { subject, edges, evidence, rows: new Map(rows.map((row) => [row.id, row])), lineage, wordings, names };
}

const noteOf = (event: LifeEvent, words: Words): string =>
  event.note === 'code-not-article'
    ? words.codeNotArticle
    : event.note === 'after-codifying'
      ? words.afterCodifying
      : '';

function rowOf(event: LifeEvent, life: Life, words: Words) {
  const { names } = life;
  const subject = event.of.id === life.subject.id ? '' : names.full(event.of);
  const version = event.version;
  const ended = version?.until === undefined ? '' : words.until(version.until);
  return {
    date: event.date?.on ?? null,
    dateKind: event.date?.kind ?? null,
    day: event.date === undefined ? '' : words.day(event.date.on),
    kindOfDay: event.date === undefined ? '' : words.dateKinds[event.date.kind],
    event: event.kind,
    happened: words.events[event.kind],
    relation: event.relation ?? '',
    label: event.label,
    article: event.act?.key ?? '',
    act: event.act === undefined ? ended : names.full(event.act),
    of: event.of.key,
    note: [noteOf(event, words), subject === '' ? '' : `(${subject})`].filter((part) => part !== '').join(' '),
    origins: [...new Set(event.evidence.map((piece) => piece.origin))].sort(),
    places: event.evidence
      .filter(({ path }) => path !== '')
      .map((piece) => `${piece.path}:${String(piece.line)}:${String(piece.column)}`),
    surfaces: event.evidence.map((piece) => piece.surface),
    until: version?.until ?? null,
  };
}

/** Whether an event had happened by a day; what took an article's place did so when it ended. */
function happenedBy({ kind, date }: LifeEvent, { status }: ArticleRow, day: string | undefined): boolean {
  const on = date?.on ?? (kind === 'replaced' ? status.since : undefined);
  return day === undefined || on === undefined || on <= day;
}

function historyTable(life: Life, options: QueryOptions): Table {
  const words = wordsFor(options.language);
  const { subject, names } = life;
  const label = (name: string): string => words.columns[name] ?? name;
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  const all = timelineOf(life);
  const events = all.filter((event) => happenedBy(event, subject, options.at));
  const versions = [...life.wordings.values()].map(({ version }) => version);
  const status = statusOn(subject, options.at, versions);
  return {
    title: names.full(subject),
    about: { subject: subject.key, status: status.status, basis: status.basis, events: events.length },
    head: [statusLine(status, names, words), ...(subject.held ? [] : [words.notHeld])],
    columns: [
      { name: 'date', label: label('date'), shown: machine },
      { name: 'dateKind', label: 'kind of date', shown: machine },
      { name: 'day', label: label('date'), shown: people, role: 'name' },
      { name: 'kindOfDay', label: '', shown: people },
      { name: 'event', label: label('event'), shown: machine },
      { name: 'happened', label: label('event'), shown: people },
      { name: 'relation', label: 'relation', shown: machine },
      { name: 'label', label: 'Légifrance' },
      { name: 'article', label: 'article', shown: machine },
      { name: 'act', label: label('act') },
      { name: 'of', label: 'of', shown: machine },
      { name: 'until', label: 'until', shown: machine },
      { name: 'origins', label: label('origin') },
      { name: 'places', label: label('place'), role: 'place' },
      { name: 'note', label: label('note'), role: 'remark' },
      { name: 'surfaces', label: 'words', shown: machine },
    ],
    rows: events.map((event) => rowOf(event, life, words)),
    foot:
      all.length > events.length ? [words.laterEvents(all.length - events.length, words.day(options.at ?? ''))] : [],
  };
}

export const query: Query = {
  name: 'history',
  summary: 'the life of an article, from creation to repeal',
  subjects: 1,
  async run(store, subjects, options) {
    const subject = subjects[0];
    if (subject === undefined) throw new NotFoundError('no article of the index is asked about');
    const life = await lifeOf(store, subject, wordsFor(options.language));
    const graph = async () => {
      const { neighbourhood } = await import('../graph/neighbourhood.js');
      const relations = [...ACTS, 'replaces' as const];
      return neighbourhood(store, [subject.id], { direction: 'both', depth: 1, relations });
    };
    return { table: historyTable(life, options), graph };
  },
};
