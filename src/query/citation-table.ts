import type { CellRecord, Column, Row, Table } from '../model/table.js';
import type { ArticleRow, EvidenceRow } from '../store/store.js';
import type { Citations, Found } from './citations.js';
import { statusCell } from './status-words.js';
import type { Wording } from './wordings.js';
import { frozenDays, versionOn } from './frozen.js';
import { citationHead, citationFoot, countsOf } from './citation-summary.js';

/** Evidence lines that people see of one article; programs get all. */
const MOST_LINES = 6;

function columnsOf(citations: Citations): readonly Column[] {
  const { words, options } = citations;
  const label = (name: string): string => words.columns[name] ?? name;
  const transitive = (options.depth ?? 1) > 1;
  const related = options.relations !== undefined && options.relations.length !== 1;
  const frozen = citations.found.some((one) => frozenDays(one.evidence).length > 0);
  return [
    { name: 'section', label: '', shown: ['people'] },
    { name: 'heading', label: '', shown: ['people'] },
    { name: 'article', label: 'article', shown: ['flat', 'nested'] },
    { name: 'text', label: 'text', shown: ['flat', 'nested'] },
    { name: 'number', label: 'number', shown: ['flat', 'nested'] },
    { name: 'label', label: label('label'), role: 'name' },
    { name: 'state', label: label('state'), shown: ['people'], role: 'state' },
    { name: 'belief', label: '', shown: ['people'] },
    { name: 'standing', label: 'standing', shown: ['flat', 'nested'] },
    { name: 'status', label: 'status', shown: ['flat', 'nested'] },
    { name: 'basis', label: 'basis', shown: ['flat', 'nested'] },
    { name: 'relations', label: label('relation'), shown: related ? ['people', 'flat', 'nested'] : ['flat', 'nested'] },
    { name: 'depth', label: 'depth', shown: ['flat', 'nested'] },
    { name: 'via', label: label('via'), shown: ['nested'] },
    { name: 'through', label: label('via'), shown: transitive ? ['people'] : [] },
    { name: 'wording', label: label('wording'), shown: ['people'] },
    // Words that freeze what they cite are rare: a column for them stands only where there are some.
    { name: 'frozen', label: label('frozen'), shown: frozen ? ['people', 'flat', 'nested'] : [] },
    { name: 'origins', label: 'origins', shown: ['flat', 'nested'] },
    { name: 'origin', label: label('origin'), shown: ['people'] },
    { name: 'places', label: 'places', shown: ['flat'] },
    { name: 'place', label: label('place'), shown: ['people'], role: 'place' },
    { name: 'words', label: label('words'), shown: ['people'], role: 'excerpt' },
    { name: 'surfaces', label: 'words', shown: ['flat'] },
    { name: 'evidence', label: 'evidence', shown: ['nested'] },
  ];
}

const placeOf = (piece: EvidenceRow): string => `${piece.path}:${String(piece.line)}:${String(piece.column)}`;

/** The wording of the citing article in which the words stand; none when they stand on the other side's page. */
function wordingOf(piece: EvidenceRow, { wordings }: Citations): Wording | undefined {
  const wording = wordings.get(piece.page);
  return wording?.version.article === piece.source ? wording : undefined;
}

/** The version that a piece of evidence means by a frozen day, where the index holds it with its days. */
function versionMeant(piece: EvidenceRow, { wordings }: Citations): Wording | undefined {
  const day = frozenDays([piece])[0];
  if (day === undefined) return undefined;
  const target = [...wordings.values()].filter(({ version }) => version.article === piece.target);
  const version = versionOn(
    target.map((wording) => wording.version),
    day,
  );
  return version === undefined ? undefined : wordings.get(version.id);
}

/** The wordings that words freeze, for people: « the one of 1er janvier 2010 (since 18 janvier 2005) ». */
function meantWordings(evidence: readonly EvidenceRow[], citations: Citations): readonly string[] {
  const { words } = citations;
  const said = evidence.flatMap((piece) => {
    const label = versionMeant(piece, citations)?.label;
    return frozenDays([piece]).map((day) => words.frozen(day, label === '' ? undefined : label));
  });
  return [...new Set(said)];
}

function evidenceRecord(piece: EvidenceRow, citations: Citations): CellRecord {
  const version = citations.wordings.get(piece.page)?.version;
  const meant = versionMeant(piece, citations);
  return {
    relation: piece.relation,
    origin: piece.origin,
    version: piece.page,
    wording: wordingOf(piece, citations)?.label ?? '',
    ...(version?.from === undefined ? {} : { from: version.from }),
    ...(version?.until === undefined ? {} : { until: version.until }),
    path: piece.path,
    line: piece.line,
    column: piece.column,
    start: piece.span.start,
    end: piece.span.end,
    before: piece.before,
    words: piece.surface,
    after: piece.after,
    form: piece.form,
    ...(piece.mark === undefined ? {} : { mark: piece.mark }),
    ...(piece.date === undefined ? {} : { date: piece.date.on, dateKind: piece.date.kind }),
    ...(meant === undefined ? {} : { meant: meant.version.id }),
    ...(piece.portion === undefined ? {} : { portion: piece.portion.map((step) => `${step.kind} ${step.value}`) }),
  };
}

const ORIGINS: readonly EvidenceRow['origin'][] = ['text', 'link', 'note', 'list'];

/** Oldest wording first, then the words themselves before what lists say, then by place in the file. */
function inOrder(evidence: readonly EvidenceRow[], { wordings }: Citations): EvidenceRow[] {
  const ordinal = (piece: EvidenceRow): number => wordings.get(piece.page)?.ordinal ?? 0;
  return [...evidence].sort(
    (a, b) =>
      ordinal(a) - ordinal(b) ||
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || a.column - b.column),
  );
}

/** One line for people: the first place of one kind of proof in one wording, and how many places there are. */
interface Line {
  readonly piece: EvidenceRow;
  readonly places: number;
}

/** What people see of the evidence: the citing side's own words, and the other side's list only where there are none. */
function linesOf(evidence: readonly EvidenceRow[], citations: Citations): readonly Line[] {
  const own = evidence.filter((piece) => wordingOf(piece, citations) !== undefined);
  const lines = new Map<string, Line>();
  for (const piece of own.length > 0 ? own : evidence) {
    const key = `${piece.page} ${piece.origin} ${piece.relation}`;
    const line = lines.get(key);
    lines.set(key, { piece: line?.piece ?? piece, places: (line?.places ?? 0) + 1 });
  }
  return [...lines.values()];
}

type ById = ReadonlyMap<number, ArticleRow>;

/** The columns that people read of the evidence, line beside line. */
function seen(evidence: readonly EvidenceRow[], citations: Citations): Row {
  const all = linesOf(evidence, citations);
  const lines = all.slice(0, all.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES);
  const rest = all.length - lines.length;
  const blank = rest === 0 ? [] : [''];
  const more = rest === 0 ? [] : [{ before: '', words: '', after: citations.words.more(rest) }];
  const labels = lines.map(({ piece }) => wordingOf(piece, citations)?.short ?? '');
  return {
    wording: [...withoutRepeats(labels), ...blank],
    origin: [
      ...lines.map(({ piece: { origin }, places }) => (places > 1 ? `${origin} ×${String(places)}` : origin)),
      ...blank,
    ],
    place: [...lines.map(({ piece }) => placeOf(piece)), ...blank],
    words: [...lines.map(({ piece: { before, surface, after } }) => ({ before, words: surface, after })), ...more],
  };
}

function rowOf(one: Found, citations: Citations, rows: ById): Row {
  const { names, words, side } = citations;
  const evidence = inOrder(one.evidence, citations);
  const ends = new Set(one.edges.map((edge) => (side === 'in' ? edge.target : edge.source)));
  const nearer = [...ends].flatMap((id) => rows.get(id) ?? []);
  return {
    section: one.group === 'beyond' ? words.beyond(one.level) : words.groups[one.group][side],
    heading: names.heading(one.row.textKey),
    article: one.row.key,
    text: one.row.textKey,
    number: one.row.number,
    label: names.short(one.row),
    state: statusCell(one.status, words),
    // A section of its own already says so, save where dead articles of every standing stand together.
    belief: one.group === 'dead' || one.group === 'beyond' ? words.standings[one.standing] : '',
    standing: one.standing,
    status: one.status.status,
    basis: one.status.basis,
    relations: [...new Set(one.edges.map((edge) => edge.relation))].sort(),
    depth: one.level,
    via: nearer.map((row) => row.key),
    through: one.level > 1 ? nearer.map((row) => names.short(row)) : [],
    frozen: meantWordings(evidence, citations),
    origins: [...new Set(evidence.map((piece) => piece.origin))].sort(),
    places: evidence.map(placeOf),
    surfaces: evidence.map((piece) => piece.surface),
    evidence: evidence.map((piece) => evidenceRecord(piece, citations)),
    ...seen(evidence, citations),
  };
}

/** A label that stands above its equal is said once. */
const withoutRepeats = (labels: readonly string[]): string[] =>
  labels.map((label, index) => (index > 0 && label === labels[index - 1] ? '' : label));

/** So many subjects are named one by one; of more, only how many there are. */
const MOST_NAMED = 3;

function titleOf({ subjects, names, words }: Citations): string {
  if (subjects.length <= MOST_NAMED) return subjects.map((row) => names.full(row)).join(', ');
  const texts = [...new Set(subjects.map((row) => names.heading(row.textKey)))].join(', ');
  return words.articlesListed(subjects.length, texts);
}

/** Citations as a table: one row an article, list and text folded, every piece of evidence kept. */
export function citationTable(citations: Citations): Table {
  const all = [...citations.subjects, ...citations.found.map((one) => one.row)];
  const rows: ById = new Map(all.map((row) => [row.id, row]));
  return {
    title: titleOf(citations),
    about: countsOf(citations),
    columns: columnsOf(citations),
    groupBy: ['section', 'heading'],
    head: citationHead(citations),
    rows: citations.found.map((one) => rowOf(one, citations, rows)),
    foot: citationFoot(citations),
  };
}
