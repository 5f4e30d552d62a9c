import type { RelationDate } from '../model/citation.js';
import { RELATIONS, type Relation } from '../model/relation.js';
import type { ArticleRow, EdgeRow, EvidenceRow, VersionRow } from '../store/store.js';
import type { Ancestor } from './lineage.js';
import type { Names } from './names.js';
import type { EventKind } from './words/words.js';
import type { Wordings } from './wordings.js';

/** One thing that happened to an article. */
export interface LifeEvent {
  readonly kind: EventKind;
  readonly date: RelationDate | undefined;
  readonly relation: Relation | undefined;
  /** The label Légifrance prints: « Codifié par ». */
  readonly label: string;
  /** What did it; absent for a version that only has dates. */
  readonly act: ArticleRow | undefined;
  /** What it was done to: the article asked about, or one of its line. */
  readonly of: ArticleRow;
  readonly evidence: readonly EvidenceRow[];
  readonly version: VersionRow | undefined;
  readonly note: 'code-not-article' | 'after-codifying' | undefined;
}

const KINDS: Readonly<Partial<Record<Relation, EventKind>>> = {
  creates: 'created',
  codifies: 'codified',
  amends: 'amended',
  repeals: 'repealed',
  transfers: 'transferred',
  annuls: 'annulled',
  lapses: 'lapsed',
  corrects: 'corrected',
};

/** Which day to believe when several are written: the day of effect, then its bound, then publication, then signature. */
const BEST: readonly RelationDate['kind'][] = ['effect', 'bound', 'published', 'signed'];

function dateOf(evidence: readonly EvidenceRow[], act: ArticleRow, names: Names): RelationDate | undefined {
  for (const kind of BEST) {
    const days = evidence.flatMap(({ date }) => (date?.kind === kind ? [date.on] : []));
    const first = days.sort()[0];
    if (first !== undefined) return { on: first, kind };
  }
  const signed = names.text(act.textKey)?.date;
  return signed === undefined ? undefined : { on: signed, kind: 'signed' };
}

interface Life {
  readonly subject: ArticleRow;
  readonly edges: readonly EdgeRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly rows: ReadonlyMap<number, ArticleRow>;
  readonly lineage: readonly Ancestor[];
  readonly wordings: Wordings;
  readonly names: Names;
}

function actEvents(life: Life): LifeEvent[] {
  return life.edges.flatMap((edge) => {
    const act = life.rows.get(edge.source);
    if (act === undefined || edge.source === edge.target) return [];
    const evidence = life.evidence.filter((piece) => piece.source === act.id && piece.relation === edge.relation);
    return {
      kind: KINDS[edge.relation] ?? 'related',
      date: dateOf(evidence, act, life.names),
      relation: edge.relation,
      label: RELATIONS[edge.relation].incoming,
      act,
      of: life.subject,
      evidence,
      version: undefined,
      note: undefined,
    };
  });
}

function versionEvents({ subject, wordings }: Life): LifeEvent[] {
  return [...wordings.values()].flatMap(({ version }) =>
    version.from === undefined
      ? []
      : {
          kind: 'wording' as const,
          date: { on: version.from, kind: version.dated ?? ('effect' as const) },
          relation: undefined,
          label: '',
          act: undefined,
          of: subject,
          evidence: [],
          version,
          note: undefined,
        },
  );
}

const lineEvent = ({ row, side, of, evidence }: Ancestor): LifeEvent => ({
  kind: side === 'before' ? 'follows' : 'replaced',
  date: undefined,
  relation: 'replaces',
  label: side === 'before' ? RELATIONS.replaces.outgoing : RELATIONS.replaces.incoming,
  act: row,
  of,
  evidence,
  version: undefined,
  note: undefined,
});

/**
 * A « Codifié par » older than « Créé par » codified the code that the article later entered; one that is younger than
 * another « Codifié par » is what Légifrance lists (often the law that ratified), shown with its label and not explained.
 */
function tellCodificationsApart(events: readonly LifeEvent[]): LifeEvent[] {
  const days = (kind: EventKind): string[] =>
    events.flatMap((event) => (event.kind === kind && event.date !== undefined ? [event.date.on] : [])).sort();
  const created = days('created')[0];
  const codified = days('codified').filter((day) => created === undefined || day >= created)[0];
  return events.map((event) => {
    const day = event.date?.on;
    if (event.kind !== 'codified' || day === undefined) return event;
    if (created !== undefined && day < created) return { ...event, kind: 'code-codified', note: 'code-not-article' };
    return codified !== undefined && day > codified ? { ...event, note: 'after-codifying' } : event;
  });
}

const ENDS: readonly EventKind[] = ['repealed', 'annulled', 'lapsed', 'transferred'];

/** Oldest first; on one day what ends comes last; an event without a day stands after the dated ones. */
function compareEvents(a: LifeEvent, b: LifeEvent): number {
  const [left, right] = [a.date?.on ?? '9999', b.date?.on ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  const ends = Number(ENDS.includes(a.kind)) - Number(ENDS.includes(b.kind));
  if (ends !== 0) return ends;
  const [first, second] = [`${a.kind} ${a.act?.key ?? ''}`, `${b.kind} ${b.act?.key ?? ''}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The life of an article in order: what it follows, what was done to it, what replaced it. */
export function timelineOf(life: Life): readonly LifeEvent[] {
  const dated = tellCodificationsApart([...actEvents(life), ...versionEvents(life)]).sort(compareEvents);
  const before = life.lineage.filter(({ side }) => side === 'before').sort((a, b) => b.steps - a.steps);
  const after = life.lineage.filter(({ side }) => side === 'after');
  return [...before.map(lineEvent), ...dated, ...after.map(lineEvent)];
}
