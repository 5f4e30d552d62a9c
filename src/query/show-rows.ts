import { reasonIn } from '../model/reasons.js';
import { RELATIONS, RELATION_NAMES, type Relation } from '../model/relation.js';
import type { Row } from '../model/table.js';
import { sortArticles } from '../graph/official-order.js';
import type { ArticleRow, EdgeRow, VersionRow } from '../store/store.js';
import type { Portrait } from './show.js';
import { statusCell } from './status-words.js';

/** Articles of one relation that are listed; the others are counted. */
const MOST_ROWS = 50;

const BLANK: Row = {
  relation: null,
  direction: null,
  article: null,
  state: '',
  status: null,
  standing: null,
  belief: '',
  from: null,
  until: null,
  origins: [],
  wordless: null,
  detail: '',
  place: '',
};

const daysOf = ({ from, until }: VersionRow): string =>
  from === undefined && until === undefined ? '' : `${from ?? '…'} → ${until ?? '…'}`;

/** One row a wording: since when, where it was read. */
export function versionRows({ wordings, words, names, subject }: Portrait): Row[] {
  return [...wordings.values()].map(({ version, label }) => ({
    ...BLANK,
    kind: 'version',
    section: words.sections.versions,
    label: label === '' ? names.short(subject) : label,
    state: statusCell(version.status, words),
    status: version.status.status,
    from: version.from ?? null,
    until: version.until ?? null,
    detail: [daysOf(version), version.wordless === true ? words.wordless : ''].filter((part) => part !== '').join(', '),
    wordless: version.wordless === true,
    place: version.path === '' ? '' : `${version.path}:${String(version.line)}`,
  }));
}

interface Labelled {
  readonly relation: Relation;
  readonly direction: 'in' | 'out';
}

/** As a page of Légifrance orders them: what made the article first, what cites it last. */
const ORDER: readonly Labelled[] = [
  ...RELATION_NAMES.filter((relation) => relation !== 'cites').flatMap((relation) => [
    { relation, direction: 'in' as const },
    { relation, direction: 'out' as const },
  ]),
  { relation: 'cites', direction: 'out' },
  { relation: 'cites', direction: 'in' },
];

const BELIEF = ['proved', 'declared', 'formerly'] as const;

function rowsOfRelation(portrait: Portrait, { relation, direction }: Labelled): Row[] {
  const { subject, rows, names, words } = portrait;
  const far = (edge: EdgeRow): ArticleRow | undefined => rows.get(direction === 'in' ? edge.source : edge.target);
  const edges = portrait.edges.filter(
    (edge) =>
      edge.relation === relation &&
      edge.source !== edge.target &&
      (direction === 'in' ? edge.target : edge.source) === subject.id,
  );
  const byId = new Map(edges.flatMap((edge) => (far(edge) === undefined ? [] : [[far(edge)?.id, edge] as const])));
  const label = RELATIONS[relation][direction === 'in' ? 'incoming' : 'outgoing'];
  const section = `${label} (${String(byId.size)})`;
  const found = sortArticles(edges.flatMap((edge) => far(edge) ?? [])).flatMap((row) => {
    const edge = byId.get(row.id);
    if (edge === undefined) return [];
    return {
      ...BLANK,
      kind: 'relation',
      section,
      relation,
      direction,
      article: row.key,
      label: names.full(row),
      state: statusCell(row.status, words),
      status: row.status.status,
      standing: edge.standing,
      belief: relation === 'cites' && edge.standing !== 'proved' ? words.standings[edge.standing] : '',
      origins: [...edge.origins],
      detail: edge.origins.join(' + '),
    };
  });
  return found.sort((a, b) => BELIEF.indexOf(a.standing) - BELIEF.indexOf(b.standing));
}

/** Relations under their French labels, nearest to the article's own life first, cut at the limit. */
export function relationRows(portrait: Portrait): { readonly rows: Row[]; readonly leftOut: number } {
  const most = portrait.options.limit ?? MOST_ROWS;
  const groups = ORDER.map((labelled) => rowsOfRelation(portrait, labelled));
  return {
    rows: groups.flatMap((group) => group.slice(0, most)),
    leftOut: groups.reduce((sum, group) => sum + Math.max(0, group.length - most), 0),
  };
}

/** « 3° (Abrogé) »: items that the wording itself says are gone. */
export function repealedRows({ shown, words }: Portrait): Row[] {
  return shown.flatMap(({ version, page }) =>
    page.repealedItems.map((item) => ({
      ...BLANK,
      kind: 'repealed-item',
      section: words.sections.repealed,
      label: item.portion,
      state: item.word,
      detail: page.text.slice(item.span.start, item.span.end),
      place: version.path,
    })),
  );
}

/** References of the wordings shown that came to nothing certain, and why. */
export function openRows({ shown, words, options }: Portrait): Row[] {
  return shown.flatMap(({ open }) =>
    open.map((one) => ({
      ...BLANK,
      kind: 'open-reference',
      section: words.sections.open,
      label: one.reference.surface,
      detail:
        one.outcome.kind === 'ambiguous'
          ? one.outcome.candidates.join(', ')
          : reasonIn(one.outcome.reason, options.language ?? 'en'),
      place: `${one.path}:${String(one.line)}:${String(one.column)}`,
    })),
  );
}
