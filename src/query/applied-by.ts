import { NotFoundError, UsageError } from '../model/errors.js';
import { numberPrefix } from '../model/number.js';
import { isKnownDead } from '../model/status.js';
import type { Nature } from '../model/text.js';
import type { Column, Row, Table } from '../model/table.js';
import { citationGraph } from './citation-graph.js';
import { citationFoot } from './citation-summary.js';
import { findCitations, type Citations, type Found } from './citations.js';
import type { Query } from './query.js';
import { statusCell } from './status-words.js';

/** Texts below the law: what they cite of a law they apply, as a rule. */
const REGULATORY: ReadonlySet<Nature> = new Set<Nature>([
  'decret',
  'arrete',
  'circulaire',
  'instruction',
  'deliberation',
]);

/** R., D. and A. are the regulatory parts of codes; Légifrance writes R* for a decree that the Conseil d'État heard. */
const REGULATORY_PARTS: ReadonlySet<string> = new Set(['R', 'R*', 'D', 'D*', 'A', 'A*']);

function isRegulatory({ row }: Found, { names }: Citations): boolean {
  const nature = names.text(row.textKey)?.nature;
  if (nature === undefined) return false;
  return nature === 'code' ? REGULATORY_PARTS.has(numberPrefix(row.number)) : REGULATORY.has(nature);
}

/** Why a row is an answer: a list says « Appliqué par », or a regulatory article cites the law in its own words. */
type Basis = 'declared' | 'cites';

/** A declared application counts whoever makes it; a citation only from a regulatory text whose own wording has it. */
function basesOf(one: Found, citations: Citations): readonly Basis[] {
  const said = one.evidence.some(
    ({ origin, relation }) => relation === 'cites' && (origin === 'text' || origin === 'link'),
  );
  return [
    ...(one.edges.some((edge) => edge.relation === 'applies') ? (['declared'] as const) : []),
    ...(said && isRegulatory(one, citations) ? (['cites'] as const) : []),
  ];
}

function columnsOf({ words }: Citations): readonly Column[] {
  const label = (name: string): string => words.columns[name] ?? name;
  const machine = ['flat', 'nested'] as const;
  const people = ['people'] as const;
  return [
    { name: 'section', label: '', shown: people },
    { name: 'heading', label: '', shown: people },
    { name: 'article', label: 'article', shown: machine },
    { name: 'text', label: 'text', shown: machine },
    { name: 'number', label: 'number', shown: machine },
    { name: 'label', label: label('label'), role: 'name' },
    { name: 'state', label: label('state'), shown: people, role: 'state' },
    { name: 'status', label: 'status', shown: machine },
    { name: 'basis', label: 'basis of the status', shown: machine },
    { name: 'because', label: 'because', shown: machine },
    { name: 'reason', label: '', shown: people },
    { name: 'standing', label: 'standing', shown: machine },
    { name: 'places', label: 'places', shown: machine },
    { name: 'place', label: label('place'), shown: people, role: 'place' },
    { name: 'words', label: label('words'), shown: people, role: 'excerpt' },
    { name: 'surfaces', label: 'words', shown: machine },
  ];
}

function rowOf(one: Found, citations: Citations): Row {
  const { names, words } = citations;
  const because = basesOf(one, citations);
  // The citing words say more than a list.
  const pieces = [...one.evidence].sort((a, b) => Number(b.origin === 'text') - Number(a.origin === 'text'));
  const places = pieces.map((piece) => `${piece.path}:${String(piece.line)}:${String(piece.column)}`);
  return {
    section: isKnownDead(one.status) ? words.groups.dead.in : '',
    heading: names.heading(one.row.textKey),
    article: one.row.key,
    text: one.row.textKey,
    number: one.row.number,
    label: names.short(one.row),
    state: statusCell(one.status, words),
    status: one.status.status,
    basis: one.status.basis,
    because: [...because],
    reason: because.map((reason) => words.applied.reasons[reason]).join(' + '),
    standing: one.standing,
    places,
    place: places.slice(0, 1),
    words: pieces.slice(0, 1).map(({ before, surface, after }) => ({ before, words: surface, after })),
    surfaces: pieces.map((piece) => piece.surface),
  };
}

const order = (one: Found, { names }: Citations): string =>
  `${isKnownDead(one.status) ? '1' : '0'} ${names.heading(one.row.textKey)}`;

function tableOf(citations: Citations): Table {
  const { subjects, names, words, found, options } = citations;
  const sorted = [...found].sort((a, b) =>
    order(a, citations) < order(b, citations) ? -1 : order(a, citations) > order(b, citations) ? 1 : 0,
  );
  const counts = {
    articles: found.length,
    declared: found.filter((one) => basesOf(one, citations).includes('declared')).length,
    cites: found.filter((one) => basesOf(one, citations).includes('cites')).length,
    dead: found.filter((one) => isKnownDead(one.status)).length,
  };
  return {
    title: subjects.map((row) => names.full(row)).join(', '),
    about: {
      subjects: subjects.map((row) => row.key),
      ...counts,
      ...(options.at === undefined ? {} : { at: options.at }),
    },
    head: [words.applied.head(counts)],
    columns: columnsOf(citations),
    groupBy: ['section', 'heading'],
    rows: sorted.map((one) => rowOf(one, citations)),
    foot: citationFoot(citations),
  };
}

export const query: Query = {
  name: 'applied-by',
  summary: 'the regulatory articles and acts that apply an article',
  subjects: 1,
  async run(store, subjects, options) {
    if (subjects.length === 0) throw new NotFoundError('no article of the index is asked about');
    if (options.relations !== undefined) throw new UsageError('applied-by asks for its own relations');
    // Cut only what is left when the citations that apply nothing are gone.
    const { limit, ...uncut } = options;
    const all = await findCitations(store, subjects, {
      side: 'in',
      options: { ...uncut, relations: ['applies', 'cites'] },
    });
    const kept = all.found.filter((one) => basesOf(one, all).length > 0);
    const found = kept.slice(0, limit);
    const citations = { ...all, found, leftOut: { ...all.leftOut, limit: kept.length - found.length } };
    return { table: tableOf(citations), graph: () => Promise.resolve(citationGraph(citations)) };
  },
};
