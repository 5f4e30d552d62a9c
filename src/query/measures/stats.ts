import { weakComponents, strongComponents } from '../../graph/compressed/components.js';
import { degreesOf } from '../../graph/compressed/compressed-graph.js';
import { isHeldAt, type LawColumns } from '../../graph/compressed/law-columns.js';
import { STANDINGS } from '../../model/packed-law.js';
import { RELATION_NAMES } from '../../model/relation.js';
import { STATUSES, STATUS_LABELS } from '../../model/status.js';
import type { Row, Table } from '../../model/table.js';
import type { Query, QueryOptions } from '../query.js';
import { graphFigures } from './graph-figures.js';
import { highest } from './highest.js';
import { columnsFor, nameArticles, scopeOf, type Named, type Scope } from './scope.js';
import { measureWords, type MeasureWords } from './words/words.js';

/** One line of the glance. */
export interface Figure {
  readonly section: string;
  readonly figure: string;
  readonly value: number;
  readonly share?: number;
  readonly detail?: string;
  /** What people read where the figure has no name of its own. */
  readonly label?: string;
}

/** Rows of each list of the most cited and the most citing, unless `--limit` says. */
const MOST = 5;

/** How many of each value there are, among the places that are looked at. */
function tally(values: ArrayLike<number>, kinds: number, looked: (place: number) => boolean): number[] {
  const counts = new Array<number>(kinds).fill(0);
  for (let place = 0; place < values.length; place += 1) if (looked(place)) counts[values[place]!]! += 1;
  return counts;
}

function sizes(law: LawColumns, counted: Readonly<Record<string, number>>): Figure[] {
  const held = law.ids.filter((_, place) => isHeldAt(law, place)).length;
  const withPages = new Set(law.text.filter((_, place) => isHeldAt(law, place))).size;
  const of = (figure: string, value: number, share?: number): Figure => ({
    section: 'size',
    figure,
    value,
    ...(share === undefined ? {} : { share }),
  });
  return [
    of('texts', law.texts.length),
    of('texts-held', withPages),
    of('articles', law.count),
    of('held', held, held / law.count),
    of('stubs', law.count - held, 1 - held / law.count),
    of('versions', counted['versions'] ?? 0),
    of('edges', law.edges.count),
  ];
}

function states(law: LawColumns): Figure[] {
  const counts = tally(law.status, STATUSES.length, (place) => isHeldAt(law, place));
  const all = counts.reduce((sum, value) => sum + value, 0);
  return STATUSES.flatMap((status, place): Figure[] => {
    const value = counts[place] ?? 0;
    return value === 0
      ? []
      : [{ section: 'states', figure: status, value, share: value / all, label: STATUS_LABELS[status] }];
  });
}

function relations({ edges }: LawColumns, words: MeasureWords): Figure[] {
  return RELATION_NAMES.flatMap((name, code): Figure[] => {
    const [proved = 0, declared = 0, formerly = 0] = tally(
      edges.standing,
      STANDINGS.length,
      (edge) => edges.relation[edge] === code,
    );
    const value = proved + declared + formerly;
    const detail = words.standings({ proved, declared, formerly });
    return value === 0
      ? []
      : [{ section: 'relations', figure: name, value, share: value / edges.count, detail, label: name }];
  });
}

interface Tops {
  readonly cited: readonly number[];
  readonly citing: readonly number[];
  readonly textsCited: Float64Array;
  readonly textsCiting: Float64Array;
}

function topsOf({ law, graph, places }: Scope, most: number): Tops {
  const [textsCited, textsCiting] = [new Float64Array(law.texts.length), new Float64Array(law.texts.length)];
  const [citedBy, cites] = [degreesOf(graph.in), degreesOf(graph.out)];
  for (let node = 0; node < graph.nodes; node += 1) {
    const text = law.text[places[node]!]!;
    textsCited[text]! += citedBy[node]!;
    textsCiting[text]! += cites[node]!;
  }
  return { cited: highest(citedBy, most), citing: highest(cites, most), textsCited, textsCiting };
}

function topRows(scope: Scope, tops: Tops, by: { readonly named: Named; readonly most: number }): Figure[] {
  const { law, graph, places } = scope;
  const { named, most } = by;
  const article =
    (section: string, degrees: Int32Array) =>
    (node: number): Figure => {
      const row = named.rows.get(places[node]!);
      const label = row === undefined ? '' : named.names.full(row);
      return { section, figure: row?.key ?? '', value: degrees[node]!, label };
    };
  const text = (section: string, counts: Float64Array): Figure[] =>
    highest(counts, most).map((place) => {
      const key = law.texts[place] ?? '';
      return {
        section,
        figure: key,
        value: counts[place]!,
        share: counts[place]! / Math.max(1, graph.edges),
        label: named.names.heading(key),
      };
    });
  return [
    ...tops.cited.map(article('most-cited', degreesOf(graph.in))),
    ...tops.citing.map(article('most-citing', degreesOf(graph.out))),
    ...text('texts-cited', tops.textsCited),
    ...text('texts-citing', tops.textsCiting),
  ];
}

function tableOf(figures: readonly Figure[], about: Table['about'], words: MeasureWords): Table {
  const label = (name: string): string => words.columns[name] ?? name;
  const people = ['people'] as const;
  const machine = ['flat', 'nested'] as const;
  return {
    ...(about === undefined ? {} : { about }),
    groupBy: ['heading'],
    columns: [
      { name: 'heading', label: '', shown: people },
      { name: 'section', label: 'section', shown: machine },
      { name: 'figure', label: 'figure', shown: machine },
      { name: 'label', label: label('figure'), role: 'name' },
      { name: 'value', label: label('value'), shown: machine },
      { name: 'said', label: label('value'), shown: people, role: 'count' },
      { name: 'share', label: 'share', shown: machine },
      { name: 'part', label: label('share'), shown: people },
      { name: 'detail', label: label('detail'), role: 'remark' },
    ],
    rows: figures.map(({ section, figure, value, share, detail, label: own }): Row => ({
      heading: words.sections[section] ?? section,
      section,
      figure,
      label: own ?? words.figures[figure] ?? figure,
      value,
      said: Number.isInteger(value) ? words.count(value) : value.toPrecision(3),
      share: share ?? null,
      part: share === undefined ? '' : words.share(share),
      detail: detail ?? '',
    })),
  };
}

export const query: Query = {
  name: 'stats',
  summary: 'the graph at a glance: sizes, states, relations, how citations spread',
  subjects: 0,
  async run(store, _subjects, options: QueryOptions) {
    const words = measureWords(options.language);
    const law = await columnsFor(store, options);
    const scope = scopeOf(law, options);
    const { graph, places } = scope;
    const most = options.limit ?? MOST;
    const tops = topsOf(scope, most);
    const texts = [...highest(tops.textsCited, most), ...highest(tops.textsCiting, most)];
    const named = await nameArticles(store, law, {
      places: [...tops.cited, ...tops.citing].map((node) => places[node]!),
      texts: texts.map((place) => law.texts[place] ?? ''),
    });
    const parts = { weak: weakComponents(graph), strong: strongComponents(graph) };
    const figures = [
      ...sizes(law, (await store.meta()).counts),
      ...states(law),
      ...relations(law, words),
      ...graphFigures(scope, parts, words),
      ...topRows(scope, tops, { named, most }),
    ];
    const about = {
      articles: graph.nodes,
      edges: graph.edges,
      relations: [...scope.relations],
      texts: [...(options.within ?? [])],
      ...(options.at === undefined ? {} : { at: options.at }),
    };
    return { table: tableOf(figures, about, words) };
  },
};
