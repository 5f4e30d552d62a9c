import type { CheckReport, Finding, RuleCard, Suggestion } from '../model/finding.js';
import type { ReferredFile } from '../model/found.js';
import { isDead } from '../model/status.js';
import type { LawStore } from '../store/store.js';
import { draftFinding, fingerprint, type Draft } from './finding-of.js';
import { judgeFile, readLaw, type Law } from './judge.js';
import { outcomeOf } from './outcome-of.js';
import type { Judged, Rule, RuleContext } from './rule.js';
import { ruleContext } from './rule-context.js';
import { findingSeverity, ruleSeverity, type RuleSettings } from './severity.js';
import { checkWords } from './words/words.js';

/** How documents are checked. */
export interface CheckOptions {
  /** ISO. */
  readonly today: string;
  /** `--at`: the day everything is judged on. */
  readonly at?: string;
  /** Days within which a known repeal is worth saying. */
  readonly horizon: number;
  readonly language: 'en' | 'fr';
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
  /** Where some files have settings of their own. */
  readonly settingsFor?: (path: string) => RuleSettings;
  /** What came after a dead article; nothing where nobody asks. */
  readonly successors?: (key: string) => Promise<readonly Suggestion[]>;
  /** Looks successors of many articles up at once, before they are asked one by one. */
  readonly prime?: (keys: readonly string[]) => Promise<void>;
  /** Is told of every reference of which file it is and what it came to. */
  readonly counted?: (path: string, outcome: string) => void;
}

/** What the files of one batch came to. */
export type Checked = Pick<CheckReport, 'findings' | 'files' | 'references' | 'outcomes'>;

/** References of one batch: enough for few round trips, few enough for the memory of a small machine. */
const BATCH = 20_000;

/** The cards of rules as they are in force in this run. */
export const cardsOf = (rules: readonly Rule[], settings: RuleSettings): readonly RuleCard[] =>
  rules.map(({ card }) => ({ ...card, severity: ruleSeverity(card, settings) }));

/** The rules that a file is asked, as its settings have them. */
interface Asked {
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
}

function askedOf(path: string, { rules, settings: everywhere, settingsFor }: CheckOptions): Asked {
  const settings = settingsFor?.(path) ?? everywhere;
  return { rules: rules.filter(({ card }) => ruleSeverity(card, settings) !== 'off'), settings };
}

const NOBODY: ReadonlySet<string> = new Set();

async function draftsOf(judged: Judged, context: RuleContext, { rules, settings }: Asked): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  let told = NOBODY;
  for (const rule of rules) {
    if (rule.concerns?.(judged, context) === false) continue;
    if (rule.yieldsTo?.some((name) => told.has(name)) === true) continue;
    const said = rule.check(judged, context);
    for (const verdict of said instanceof Promise ? await said : said) {
      told = new Set([...told, rule.card.name]);
      const severity = findingSeverity(rule.card, verdict.severity, settings);
      drafts.push(draftFinding(judged, { rule: rule.card.name, severity, verdict }, context));
    }
  }
  return drafts;
}

const inOrder = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** Drafts of one file as findings: equal faults are told apart by their order. */
function numbered(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>();
  return drafts
    .map(({ finding, fault }): Finding => {
      const ordinal = seen.get(fault) ?? 0;
      seen.set(fault, ordinal + 1);
      return { ...finding, fingerprint: fingerprint(fault, ordinal) };
    })
    .sort(inOrder);
}

function contextFor(store: LawStore, law: Law, options: CheckOptions): RuleContext {
  const { at, today, horizon, language, successors } = options;
  return ruleContext(store, law, {
    today: at ?? today,
    horizon,
    language,
    successors: successors ?? (() => Promise.resolve([])),
  });
}

async function checkBatch(store: LawStore, files: readonly ReferredFile[], options: CheckOptions): Promise<Checked> {
  const law = await readLaw(store, files, options.at ?? options.today);
  const context = contextFor(store, law, options);
  const { today, at, language } = options;
  const judging = { today, words: checkWords(language), ...(at === undefined ? {} : { asked: at }) };
  const judged = files.map((file) => judgeFile(file, law, judging));
  await options.prime?.(judged.flat().flatMap(({ targets }) => targets.filter(isGone).map(({ key }) => key)));
  const findings: Finding[] = [];
  const outcomes: Record<string, number> = {};
  for (const [place, references] of judged.entries()) {
    const drafts: Draft[] = [];
    const asked = askedOf(files[place]?.path ?? '', options);
    for (const each of references) {
      const outcome = outcomeOf(each, context);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      options.counted?.(each.file.path, outcome);
      drafts.push(...(await draftsOf(each, context, asked)));
    }
    findings.push(...numbered(drafts));
  }
  return { findings, files: files.length, references: judged.flat().length, outcomes };
}

const isGone = ({ onDay, today }: Judged['targets'][number]): boolean => isDead(onDay.status) || isDead(today.status);

/** Groups of files with about as many references as one round trip is worth. */
function* batches(files: readonly ReferredFile[]): Generator<readonly ReferredFile[]> {
  let batch: ReferredFile[] = [];
  let size = 0;
  for (const file of files) {
    batch.push(file);
    size += file.references.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** What two runs came to together. */
export function together(a: Checked, b: Checked): Checked {
  const outcomes: Record<string, number> = { ...a.outcomes };
  for (const [name, count] of Object.entries(b.outcomes)) outcomes[name] = (outcomes[name] ?? 0) + count;
  return {
    findings: [...a.findings, ...b.findings],
    files: a.files + b.files,
    references: a.references + b.references,
    outcomes,
  };
}

/** Nothing checked yet. */
export const NOTHING_CHECKED: Checked = { findings: [], files: 0, references: 0, outcomes: {} };

/**
 * Judges every reference of the files (whose outcomes must be known: `resolveFound`) against the index, in their order, and
 * counts every reference under one outcome.
 */
export async function checkFiles(
  store: LawStore,
  files: readonly ReferredFile[],
  options: CheckOptions,
): Promise<Checked> {
  let checked = NOTHING_CHECKED;
  for (const batch of batches(files)) checked = together(checked, await checkBatch(store, batch, options));
  return checked;
}

/** The two dates of the law in an index and where it comes from: of the texts that say, the earliest, which is what holds for all. */
export async function lawOf(store: LawStore): Promise<CheckReport['law']> {
  const { attribution } = await store.meta();
  return { attribution, ...(await store.lawDays()) };
}
