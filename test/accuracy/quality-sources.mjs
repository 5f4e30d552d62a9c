import { share, table } from './quality-table.mjs';

/** What says a citation: the words of the citing page, its own list « Cite », or the list « Cité par » of what is cited. */
const saidBy = ({ origin, page_of }) => (origin !== 'list' ? 'words' : page_of === 'source' ? 'cite' : 'citedBy');

/** Every citation between two different articles, with what says it. */
export function citations({ articles, proofs }) {
  const edges = new Map();
  for (const proof of proofs) {
    const { source, target, relation, mark } = proof;
    if (relation !== 'cites' || source === target) continue;
    const key = source * 2 ** 24 + target;
    const ends = { source: articles.get(source), target: articles.get(target) };
    const edge = edges.get(key) ?? { ...ends, words: false, cite: false, citedBy: false, marks: {}, places: {} };
    const by = saidBy(proof);
    edge[by] = true;
    edge.marks[by] ??= mark;
    edge.places[by] ??= proof;
    edges.set(key, edge);
  }
  return [...edges.values()];
}

/** Places that give more than two articles: ranges, in words or in a bullet, and enumerations by « et suivants ». */
export function rangePlaces(proofs) {
  const targets = new Map();
  for (const { path, line, column } of proofs) {
    const place = `${path}:${line}:${column}`;
    targets.set(place, (targets.get(place) ?? 0) + 1);
  }
  return { has: ({ path, line, column }) => (targets.get(`${path}:${line}:${column}`) ?? 0) > 2 };
}

const SOURCES = [
  ['the words only', (edge) => edge.words && !edge.cite && !edge.citedBy],
  ['a list only: « Cite » of the citing page', (edge) => !edge.words && edge.cite && !edge.citedBy],
  ['a list only: « Cité par » of the cited page', (edge) => !edge.words && !edge.cite && edge.citedBy],
  ['lists only: both of them', (edge) => !edge.words && edge.cite && edge.citedBy],
  ['words and lists', (edge) => edge.words && (edge.cite || edge.citedBy)],
];

/** How many citations each source gives, and what the words have that the own list has not. */
export function sourcesAlone({ articles, proofs }) {
  const edges = citations({ articles, proofs });
  const ranges = rangePlaces(proofs);
  const rows = SOURCES.map(([name, holds]) => {
    const n = edges.filter(holds).length;
    return [name, n, share(n, edges.length)];
  });
  const only = (name, holds) => [name, edges.filter(holds).length, share(edges.filter(holds).length, edges.length)];
  return [
    '### What says a citation',
    '',
    ...table(
      ['said by', 'citations', 'share'],
      [
        ...rows,
        ['**all**', edges.length, '100.0 %'],
        only('a graph of the words alone has', (edge) => edge.words),
        only('a graph of the lists « Cite » alone has', (edge) => edge.cite),
        only('a graph of both lists, without words, has', (edge) => edge.cite || edge.citedBy),
      ],
    ),
    '',
    '### Words against the own list, inside one code',
    '',
    ...table(
      [
        'code and citing articles',
        'in both',
        'words only',
        'list only',
        'of the words’, missing in « Cite »',
        'without ranges',
        'and only pages that have a list',
      ],
      withinCodes(edges, ranges),
    ),
  ];
}

function withinCodes(edges, ranges) {
  const same = edges.filter(({ source, target }) => source.text === target.text && target.number !== '' && source.held);
  const listed = new Set(edges.filter(({ cite }) => cite).map(({ source }) => source.id));
  const codes = [...new Set(same.map(({ source }) => source.text))].filter(
    (code) => same.filter(({ source }) => source.text === code).length > 100,
  );
  return codes.flatMap((code) =>
    [
      ['all pages', () => true],
      ['not known to be dead', ({ source }) => !source.dead],
    ].map(([which, holds]) => {
      const own = same.filter((edge) => edge.source.text === code && holds(edge));
      const words = own.filter((edge) => edge.words);
      const missing = words.filter((edge) => !edge.cite);
      const single = words.filter((edge) => !ranges.has(edge.places.words));
      const listOnly = own.filter((edge) => edge.cite && !edge.words);
      const cells = [
        words.length - missing.length,
        missing.length,
        listOnly.length,
        share(missing.length, words.length),
      ];
      const withList = single.filter(({ source }) => listed.has(source.id));
      const lacking = (list) => share(list.filter((edge) => !edge.cite).length, list.length);
      return [`${code}, ${which}`, ...cells, lacking(single), lacking(withList)];
    }),
  );
}

export const pairOf = ({ source, target }) => `${source.article} → ${target.article}`;
