import { degreesOf } from '../../graph/compressed/compressed-graph.js';
import { isHeldAt } from '../../graph/compressed/law-columns.js';
import { NotFoundError } from '../../model/errors.js';
import type { Table } from '../../model/table.js';
import type { OrphanKind, Query } from '../query.js';
import { statusCell } from '../status-words.js';
import { wordsFor } from '../words/words.js';
import { nameArticles, scopeFor, type Scope } from './scope.js';
import { measureWords } from './words/words.js';

/** Rows unless `--limit` says. */
const MOST = 50;

const LACKS: Readonly<Record<OrphanKind, (citedBy: number, cites: number) => boolean>> = {
  uncited: (citedBy) => citedBy === 0,
  'citing-nothing': (_, cites) => cites === 0,
  alone: (citedBy, cites) => citedBy + cites === 0,
};

/** Places of the articles of these texts, of those whose page is held. */
function heldIn({ law, places }: Scope, within: readonly string[] | undefined): (node: number) => boolean {
  const missing = within?.find((key) => !law.texts.includes(key));
  if (missing !== undefined) throw new NotFoundError(`${missing}: no such text in the index`);
  const texts = within === undefined ? undefined : new Set(within.map((key) => law.texts.indexOf(key)));
  return (node) => isHeldAt(law, places[node]!) && (texts?.has(law.text[places[node]!]!) ?? true);
}

function columnsOf(label: (name: string) => string): Table['columns'] {
  const machine = ['flat', 'nested'] as const;
  return [
    { name: 'heading', label: '', shown: ['people'] },
    { name: 'article', label: 'article', shown: machine },
    { name: 'text', label: 'text', shown: machine },
    { name: 'number', label: 'number', shown: machine },
    { name: 'label', label: label('article'), role: 'name' },
    { name: 'state', label: label('state'), shown: ['people'], role: 'state' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'citedBy', label: 'cited by', shown: machine },
    { name: 'cites', label: 'cites', shown: machine },
  ];
}

export const query: Query = {
  name: 'orphans',
  summary: 'articles that nobody cites, or that cite nothing',
  subjects: 0,
  async run(store, _subjects, { within, ...options }) {
    const words = measureWords(options.language);
    const kind = options.kind ?? 'uncited';
    // The whole law may cite an article: `--in` only says whose articles are listed.
    const scope = await scopeFor(store, options);
    const [citedBy, cites] = [degreesOf(scope.graph.in), degreesOf(scope.graph.out)];
    const asked = heldIn(scope, within);
    const looked = Array.from({ length: scope.graph.nodes }, (_, node) => node).filter(asked);
    const found = looked.filter((node) => LACKS[kind](citedBy[node]!, cites[node]!));
    const shown = found.slice(0, options.limit ?? MOST);
    const { rows, names } = await nameArticles(store, scope.law, { places: shown.map((node) => scope.places[node]!) });
    const table: Table = {
      about: { kind, articles: looked.length, found: found.length, relations: [...scope.relations] },
      head: [words.orphans[kind]({ found: found.length, of: looked.length })],
      groupBy: ['heading'],
      columns: columnsOf((name) => words.columns[name] ?? name),
      rows: shown.flatMap((node) => {
        const row = rows.get(scope.places[node]!);
        if (row === undefined) return [];
        return {
          heading: names.heading(row.textKey),
          ...{ article: row.key, text: row.textKey, number: row.number, label: names.short(row) },
          ...{ state: statusCell(row.status, wordsFor(options.language)), status: row.status.status },
          ...{ citedBy: citedBy[node]!, cites: cites[node]! },
        };
      }),
      foot: [...(shown.length < found.length ? [words.left(found.length - shown.length)] : []), words.rankNote],
    };
    return { table };
  },
};
