import type { RelationDate } from '../model/citation.js';
import type { Relation } from '../model/relation.js';
import { isDead, type Status, type StatusReport } from '../model/status.js';
import { readNota, type NotaDays } from './nota.js';
import { officialStatus } from './official-state.js';
import { recodifiedOn } from './recodified.js';

/** An end that a page declares of itself: « Abrogé par », « Transféré par », « Annulé par », « PEREMPTION: ». */
export interface DeclaredEnd {
  readonly relation: Relation;
  /** Key of the act or of its article. */
  readonly by?: string;
  readonly date?: RelationDate;
}

/** What a page says of its own state. */
export interface PageFacts {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** A day of publication only estimates the day of effect. */
  readonly dated?: 'effect' | 'published' | undefined;
  /** The source's own word: `VIGUEUR`, `ABROGE_DIFF` … */
  readonly state?: string | undefined;
  readonly nota?: string | undefined;
  readonly ends: readonly DeclaredEnd[];
  readonly divisions: readonly string[];
  /** Key of the text that the page is of. */
  readonly text?: string;
  /** Whether the source vouches for the day asked about: it says up to when it knew the law. */
  readonly vouched: boolean;
}

const ENDS: Readonly<Partial<Record<Relation, Status>>> = {
  repeals: 'repealed',
  transfers: 'transferred',
  annuls: 'annulled',
  lapses: 'lapsed',
};

/** Whether a declared relation ends the article it points at. */
export const isEnd = (relation: Relation): boolean => ENDS[relation] !== undefined;

function byDates(facts: PageFacts, day: string): StatusReport | undefined {
  const { from, until, state } = facts;
  const official = state === undefined ? undefined : officialStatus(state);
  if (from !== undefined && from > day && official !== 'stillborn')
    return { status: 'not-yet-in-force', basis: 'dates', since: from };
  if (until !== undefined && until <= day) {
    const ended = official === undefined || !isDead(official) ? 'superseded' : official;
    return { status: ended, basis: 'dates', since: until };
  }
  // Annulled or separated, it never held, whatever interval it is given (state and days of the official bases).
  if (official === 'annulled') return { status: official, basis: 'dates', ...(from !== undefined && { since: from }) };
  const lasts = until !== undefined || facts.vouched || official === 'in-force';
  // A day of publication is only near the day of effect, and a beginning alone does not say that nothing ended it.
  if (from !== undefined && facts.dated !== 'published' && lasts)
    return { status: 'in-force', basis: 'dates', since: from };
  return official === undefined ? undefined : { status: official, basis: 'dates' };
}

/** The end that counts: the one whose day is known best, else the last named. */
function lastEnd(ends: readonly DeclaredEnd[]): DeclaredEnd | undefined {
  if (ends.length < 2) return ends[0];
  const dated = ends.filter((end) => end.date?.kind === 'effect');
  const latest = [...dated].sort((a, b) => ((a.date?.on ?? '') < (b.date?.on ?? '') ? -1 : 1)).at(-1);
  return latest ?? ends.find((end) => end.date?.kind === 'bound') ?? ends.at(-1);
}

/**
 * « au plus tard le » bounds the day and is none; a day of publication or signature says nothing of effect. Where the act is
 * known to have recodified the text, that day is the day, and the report says where it comes from.
 */
function endDay(end: DeclaredEnd, text: string | undefined): Pick<StatusReport, 'since' | 'bound' | 'dayFrom'> {
  if (end.date?.kind === 'effect') return { since: end.date.on };
  const recodified = text === undefined || end.by === undefined ? undefined : recodifiedOn(text, end.by);
  if (recodified !== undefined && end.relation === 'repeals') return { since: recodified, dayFrom: 'recodification' };
  return end.date?.kind === 'bound' ? { since: end.date.on, bound: true } : {};
}

/** Whether an end may be that of a recodification: by its act, or by one that nobody names. */
const isRecodifying = (end: DeclaredEnd | undefined, text: string | undefined): boolean =>
  end !== undefined && (text === undefined || end.by === undefined || recodifiedOn(text, end.by) !== undefined);

const NO_NOTA: NotaDays = {};

function byOwnPage(facts: PageFacts, day: string): StatusReport | undefined {
  const nota = facts.nota === undefined ? NO_NOTA : readNota(facts.nota);
  const end = lastEnd(facts.ends);
  const former = facts.divisions.some((words) => /\bancienne?s?\b/iu.test(words));
  const status = end === undefined ? undefined : ENDS[end.relation];
  const by = end?.by === undefined ? {} : { by: end.by };
  // Only what the page or its place says is over can be over on the day its Nota fixes for the new law, and not what a later
  // act ended (L. 6321-3 of the code du travail, by loi n° 2009-1437).
  const entered = nota.enteredOn;
  const isOver = entered !== undefined && (former || isRecodifying(end, facts.text));
  const fixed = nota.repealedOn ?? (isOver ? entered : undefined);
  const report: StatusReport | undefined =
    fixed !== undefined && (end?.date === undefined || end.date.kind !== 'effect')
      ? { status: status ?? 'repealed', basis: 'nota', since: fixed, ...by }
      : status !== undefined && end !== undefined
        ? { status, basis: 'page', ...endDay(end, facts.text), ...by }
        : former
          ? { status: 'repealed', basis: 'division' }
          : undefined;
  // A repeal to come: the page proves that it is in force until then.
  if (report?.since !== undefined && report.since > day) return { status: 'in-force', basis: report.basis };
  return report;
}

/**
 * The state of one page on a day, by what it says of itself, strongest proof first: version dates, the Nota, its own
 * « Abrogé par … », a division named « … ancienne »; else, where the source vouches for that day, that nothing ended it.
 */
export function pageStatus(facts: PageFacts, day: string): StatusReport {
  const report = byDates(facts, day) ?? byOwnPage(facts, day);
  if (report !== undefined) return report;
  return facts.vouched ? { status: 'in-force', basis: 'page' } : { status: 'unknown', basis: 'none' };
}
