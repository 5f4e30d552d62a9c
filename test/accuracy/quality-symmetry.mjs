import { citations, pairOf, rangePlaces } from './quality-sources.mjs';
import { drawn, share, table } from './quality-table.mjs';

const DEAD_MARKS = new Set(['Ab', 'AbD', 'T', 'P', 'An', 'Dis']);
const OLD_MARKS = new Set(['M', 'MMN', 'VT', ...DEAD_MARKS]);

/**
 * Why « A cites B » stands in A's list only. The first that holds is the cause; a cause is a fact of both pages that a rule
 * can see, and what the pages were made from is not known to it.
 */
const CITE_ONLY = [
  ['A’s bullet is a range, and B stands inside it', ({ places }, lists) => lists.ranges.has(places.cite)],
  ['B is dead', ({ target }) => target.dead],
  ['B has no list « Cité par »', ({ target }, lists) => !lists.citedBy.has(target.id)],
  ['A is dead', ({ source }) => source.dead],
  ['A’s bullet bears the mark of a wording of B that is gone', ({ marks }) => OLD_MARKS.has(marks.cite)],
  [
    'B lists A’s text or another article of A’s division, not A',
    ({ source, target }, lists) => lists.near(source, target),
  ],
  ['A’s words cite B too: B’s list is not complete', ({ words }) => words],
  ['nothing else known', () => true],
];

const CITED_BY_ONLY = [
  ['A’s words cite B: A’s list is not complete', ({ words }) => words],
  ['B’s bullet bears the mark of a wording of A that is gone', ({ marks }) => OLD_MARKS.has(marks.citedBy)],
  ['A is dead', ({ source }) => source.dead],
  ['A has no list « Cite »', ({ source }, lists) => !lists.cite.has(source.id)],
  ['B is dead', ({ target }) => target.dead],
  ['A’s words do not cite B: a former wording of A did', () => true],
];

/** Which pages have lists, and what they name. */
function listsOf(edges) {
  const lists = { cite: new Set(), citedBy: new Set() };
  const named = new Set();
  for (const { source, target, cite, citedBy } of edges) {
    if (cite) lists.cite.add(source.id);
    if (!citedBy) continue;
    lists.citedBy.add(target.id);
    named.add(`${target.id} ${stem(source)}`);
  }
  return { ...lists, near: (source, target) => named.has(`${target.id} ${stem(source)}`) };
}

/** « R5122-3 » and « R5122-14 » share « R5122 ». */
const stem = ({ text, number }) => `${text}/${number.split('-')[0]}`;

function causes(edges, table_, lists) {
  const groups = new Map(table_.map(([name]) => [name, []]));
  for (const edge of edges) groups.get(table_.find(([, holds]) => holds(edge, lists))[0]).push(edge);
  return [...groups];
}

const placeOf = ({ path, line }) => `${path}:${line}`;

function examplesOf(groups, { examples, seed }, by) {
  if (examples === 0) return [];
  return groups.flatMap(([name, edges]) => [
    '',
    name,
    ...drawn(edges, examples, seed).map(
      (edge) => `- ${pairOf(edge)}  (${edge.marks[by] ?? '–'})  ${placeOf(edge.places[by])}`,
    ),
  ]);
}

/** Whether « A cites B » in A's list and « B cited by A » in B's list say the same, where both pages are held. */
export function symmetry(asked) {
  const edges = citations(asked);
  const lists = { ...listsOf(edges), ranges: rangePlaces(asked.proofs) };
  const held = edges.filter(({ source, target, cite, citedBy }) => source.held && target.held && (cite || citedBy));
  const both = held.filter(({ cite, citedBy }) => cite && citedBy);
  const cite = held.filter(({ citedBy }) => !citedBy);
  const citedBy = held.filter((edge) => !edge.cite);
  const alive = (list) => list.filter(({ source, target }) => !source.dead && !target.dead).length;
  const sides = [
    ['in both lists', both],
    ['in A’s « Cite » only', cite],
    ['in B’s « Cité par » only', citedBy],
  ];
  const groups = { cite: causes(cite, CITE_ONLY, lists), citedBy: causes(citedBy, CITED_BY_ONLY, lists) };
  const rowsOf = (list, all) => list.map(([name, found]) => [name, found.length, share(found.length, all.length)]);
  return [
    '### Whether the lists of both ends agree',
    '',
    ...table(
      ['both pages held', 'pairs', 'share', 'neither end dead', 'share'],
      sides.map(([name, list]) => [
        name,
        list.length,
        share(list.length, held.length),
        alive(list),
        share(alive(list), alive(held)),
      ]),
    ),
    '',
    ...table(['in A’s « Cite » only, by the first cause that holds', 'pairs', 'share'], rowsOf(groups.cite, cite)),
    ...examplesOf(groups.cite, asked, 'cite'),
    '',
    ...table(
      ['in B’s « Cité par » only, by the first cause that holds', 'pairs', 'share'],
      rowsOf(groups.citedBy, citedBy),
    ),
    ...examplesOf(groups.citedBy, asked, 'citedBy'),
  ];
}
