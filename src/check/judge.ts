import { splitArticleKey } from '../model/article.js';
import type { PassageDay } from '../model/finding.js';
import type { FoundReference, ReferredFile } from '../model/found.js';
import type { StatusReport } from '../model/status.js';
import type { Text } from '../model/text.js';
import type { ArticleRow, LawStore, VersionRow } from '../store/store.js';
import { ofStore } from './of-store.js';
import { purposes } from './on-purpose.js';
import { passageDays } from './passage-day.js';
import type { Judged, JudgedTarget } from './rule.js';
import { scheduledEnds, type ScheduledEnd } from './scheduled.js';
import { stateOn } from './state-on.js';
import type { CheckWords } from './words/words.js';

/** What the index knows of everything that some files cite; read in a few round trips. */
export interface Law {
  readonly articles: ReadonlyMap<string, ArticleRow>;
  readonly versions: ReadonlyMap<number, readonly VersionRow[]>;
  /** Texts of what is cited, of their candidates and of the acts that ended them. */
  readonly texts: ReadonlyMap<string, Text>;
  /** Keys of the texts of which the index has pages. */
  readonly held: ReadonlySet<string>;
  /** Ends to come of articles without dated versions, by id. */
  readonly scheduled: ReadonlyMap<number, ScheduledEnd>;
}

/** Among so many articles of a text there is nearly always a page, where there is one at all. */
const SAMPLE = 300;

/** Whether there is a page of an article, by the key of its text. */
const answers = ofStore(() => new Map<string, boolean>());

async function lookForPage(store: LawStore, text: string): Promise<boolean> {
  for (let limit = SAMPLE; ; limit *= 8) {
    const rows = await store.articlesOf(text, { limit });
    if (rows.some((row) => row.held)) return true;
    if (rows.length < limit) return false;
  }
}

async function hasPages(store: LawStore, text: string): Promise<boolean> {
  const known = answers(store).get(text) ?? (await lookForPage(store, text));
  answers(store).set(text, known);
  return known;
}

/** The texts of which the index has pages: of those cited, which say so, and of those with an article that it does not know. */
async function heldTexts(
  store: LawStore,
  keys: readonly string[],
  rows: readonly ArticleRow[],
): Promise<ReadonlySet<string>> {
  const held = new Set(rows.filter((row) => row.held).map(({ textKey }) => textKey));
  // Only where an article is missing does it matter.
  const known = new Set(rows.map(({ key }) => key));
  const open = keys.filter((key) => !known.has(key)).map((key) => splitArticleKey(key).text);
  for (const text of new Set(open)) if (!held.has(text) && (await hasPages(store, text))) held.add(text);
  return held;
}

/** Candidates that are told of a reference, at most: of « l'article 1 » there may be thousands. */
export const MOST_CANDIDATES = 5;

const keysOf = ({ outcome }: FoundReference): readonly string[] =>
  outcome?.kind === 'resolved'
    ? outcome.targets
    : outcome?.kind === 'ambiguous'
      ? outcome.candidates.slice(0, MOST_CANDIDATES)
      : [];
const textKeyOf = ({ reference }: FoundReference): readonly string[] =>
  reference.text === undefined ? [] : [`${reference.text.key}/`];

/** Everything that the index knows of what the files cite: a few round trips, however many references. */
export async function readLaw(store: LawStore, files: readonly ReferredFile[], today: string): Promise<Law> {
  const keys = [...new Set(files.flatMap(({ references }) => references.flatMap(keysOf)))];
  const rows = keys.length === 0 ? [] : await store.articles(keys);
  const versions = new Map<number, VersionRow[]>();
  for (const version of rows.length === 0 ? [] : await store.versions(rows.map(({ id }) => id))) {
    const group = versions.get(version.article);
    if (group === undefined) versions.set(version.article, [version]);
    else group.push(version);
  }
  const scheduled = await scheduledEnds(store, rows, { versions, today });
  const acts = rows.flatMap(({ status: { by } }) => (by === undefined ? [] : [by]));
  const ends = [...scheduled.values()].map(({ by }) => by);
  const own = files.flatMap(({ references }) => references.flatMap(textKeyOf));
  const texts = [...new Set([...keys, ...own, ...acts, ...ends].map((key) => splitArticleKey(key).text))];
  return {
    articles: new Map(rows.map((row) => [row.key, row])),
    versions,
    scheduled,
    held: await heldTexts(store, keys, rows),
    texts: new Map((texts.length === 0 ? [] : await store.texts(texts)).map((text) => [text.key, text])),
  };
}

/** On which days, and in which words. */
export interface JudgeOptions {
  /** ISO. */
  readonly today: string;
  /** `--at`. */
  readonly asked?: string;
  readonly words: CheckWords;
}

const NOTHING: StatusReport = { status: 'unknown', basis: 'none' };

interface Days {
  readonly day: string;
  readonly dated: boolean;
  readonly today: string;
}

function judgeTarget(key: string, days: Days, law: Law): JudgedTarget {
  const article = law.articles.get(key);
  if (article === undefined) return { key, versions: [], onDay: NOTHING, today: NOTHING };
  const versions = law.versions.get(article.id) ?? [];
  const knownOn = law.texts.get(article.textKey)?.knownOn;
  const dateOf = (text: string): string | undefined => law.texts.get(text)?.date;
  const known = { versions, dateOf, ...(knownOn === undefined ? {} : { knownOn }) };
  const today = stateOn(article, days.today, known);
  const onDay = days.day === days.today ? today : stateOn(article, days.day, { ...known, dated: days.dated });
  return { key, article, versions, onDay, today };
}

const living = (day: string): PassageDay => ({ day, from: 'today', dated: false });

/** Every reference of a file with its day, its targets' states on that day and today, and whether it is on purpose. */
export function judgeFile(file: ReferredFile, law: Law, { today, asked, words }: JudgeOptions): readonly Judged[] {
  // The law itself is judged as it stands: the days in its words are those of other acts.
  const dayOf =
    file.article !== undefined
      ? () => living(asked ?? today)
      : passageDays(file, { today, ...(asked === undefined ? {} : { asked }) });
  const purposeOf = purposes(file);
  // With `--at` nothing later counts: the day asked for is the reader's today.
  const now = asked ?? today;
  return file.references.map((found): Judged => {
    const day = dayOf(found.place.start);
    const keys = found.outcome?.kind === 'resolved' ? found.outcome.targets : [];
    const targets = keys.map((key) => judgeTarget(key, { day: day.day, dated: day.dated, today: now }, law));
    const purpose = purposeOf(found);
    return { file, found, day, targets, ...(purpose === undefined ? {} : { onPurpose: words.onPurpose(purpose) }) };
  });
}
