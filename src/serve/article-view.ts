import { NotFoundError, UsageError } from '../model/errors.js';
import { isKnownDead } from '../model/status.js';
import { RELATION_NAMES, RELATIONS, type Relation } from '../model/relation.js';
import type { Row, Table } from '../model/table.js';
import { isRelation } from '../model/relation.js';
import { namesFor, type Names } from '../query/names.js';
import type { QueryOptions } from '../query/query.js';
import { QUERIES } from '../query/registry.js';
import { statusCell } from '../query/status-words.js';
import { wordsFor } from '../query/words/words.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { excerptOf, listOf, words, wordsOr } from './cells.js';
import type { ArticleView, Language, LifeEventView, Named, Narrowing, Tie, Ties, WordingView } from './view.js';

/** Rows of one side that are sent at once: filters narrow what is more. */
const MOST_TIES = 200;

/** The answer of a query of the registry, as a table. */
async function ask(
  store: LawStore,
  name: string,
  asked: { readonly subject: ArticleRow; readonly options: QueryOptions },
): Promise<Table> {
  const row = QUERIES.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no query is called ${name}`);
  const { query } = await row.load();
  return (await query.run(store, [asked.subject], asked.options)).table;
}

const relationLabel = (relation: Relation, side: 'incoming' | 'outgoing'): string => RELATIONS[relation][side];

function tieOf(row: Row, side: 'incoming' | 'outgoing'): Tie {
  const status = words(row['status']);
  const basis = words(row['basis']);
  const excerpt = excerptOf(row);
  return {
    key: words(row['article']),
    label: words(row['label']),
    textKey: words(row['text']),
    heading: words(row['heading']),
    state: words(row['state']),
    dead: isDeadRow(status, basis),
    relations: listOf(row['relations']).map((name) => (isRelation(name) ? relationLabel(name, side) : name)),
    belief: words(row['standing']) === 'proved' ? '' : words(row['belief']),
    standing: words(row['standing']),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

const DEAD = new Set(['repealed', 'lapsed', 'annulled', 'transferred', 'stillborn']);
const isDeadRow = (status: string, basis: string): boolean => DEAD.has(status) && basis !== 'mark';

function tiesOf(table: Table, side: 'incoming' | 'outgoing'): Ties {
  // The first line of the head is the article's status, which the page says once.
  const notes = (table.head ?? []).slice(1);
  return { rows: table.rows.map((row) => tieOf(row, side)), notes: [...notes, ...(table.foot ?? [])] };
}

function wordingOf(row: Row): WordingView {
  const from = wordsOr(row['from']);
  const until = wordsOr(row['until']);
  return {
    label: words(row['label']),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    state: words(row['state']),
  };
}

function eventOf(row: Row): LifeEventView {
  const on = wordsOr(row['date']);
  return {
    ...(on === undefined ? {} : { on }),
    day: [words(row['day']), words(row['kindOfDay'])].filter((part) => part !== '').join(', '),
    happened: words(row['happened']),
    article: words(row['article']),
    act: words(row['act']),
    note: words(row['note']),
  };
}

/** An article in passing, in the words of a language. */
export function namedOf(row: ArticleRow, names: Names, language: Language): Named {
  return {
    key: row.key,
    label: names.short(row),
    textKey: row.textKey,
    heading: names.heading(row.textKey),
    state: statusCell(row.status, wordsFor(language)),
    dead: isKnownDead(row.status),
  };
}

/** What narrows both sides; all relations, so that the page may choose among them. */
const optionsOf = (narrowing: Narrowing, language: Language): QueryOptions => ({
  language,
  relations: narrowing.relation === undefined ? RELATION_NAMES : [narrowing.relation],
  limit: MOST_TIES,
  page: true,
  ...(narrowing.at === undefined ? {} : { at: narrowing.at }),
  ...(narrowing.within === undefined ? {} : { within: [narrowing.within] }),
  ...(narrowing.alive === undefined ? {} : { status: 'in-force' as const }),
});

const NO_TIES: Ties = { rows: [], notes: [] };

/** What is told of an article, in which words; the query narrowed by a day where one is asked. */
interface Telling {
  readonly narrowing: Narrowing;
  readonly language: Language;
}

/** An article without its sides and its life: the answer of `show`. @throws UsageError for a day the index cannot speak of */
export async function portraitView(store: LawStore, subject: ArticleRow, by: Telling): Promise<ArticleView> {
  const { at } = by.narrowing;
  const day = at === undefined ? {} : { at };
  // Its relations are told by the two sides, and may be thousands: of the portrait only words and wordings are wanted.
  const show = await ask(store, 'show', { subject, options: { language: by.language, relations: [], ...day } });
  const names = await namesFor(store, [subject.textKey]);
  return {
    key: subject.key,
    title: names.full(subject),
    label: names.short(subject),
    textKey: subject.textKey,
    heading: names.heading(subject.textKey),
    divisions: subject.divisions,
    dead: isKnownDead(subject.status),
    inForce: subject.status.status === 'in-force',
    lines: (show.head ?? []).slice(subject.divisions.length > 0 ? 1 : 0),
    wordings: show.rows.filter((row) => row['kind'] === 'version').map(wordingOf),
    passages: show.passages ?? [],
    citing: NO_TIES,
    cited: NO_TIES,
    life: [],
    ...day,
  };
}

async function compose(store: LawStore, subject: ArticleRow, by: Telling): Promise<ArticleView> {
  const { at } = by.narrowing;
  const options = optionsOf(by.narrowing, by.language);
  const portrait = await portraitView(store, subject, by);
  const citing = await ask(store, 'who-cites', { subject, options });
  const cited = await ask(store, 'cites', { subject, options });
  const told = { language: by.language, ...(at === undefined ? {} : { at }) };
  const history = await ask(store, 'history', { subject, options: told });
  const status = words(history.about?.['status']);
  return {
    ...portrait,
    dead: isDeadRow(status, words(history.about?.['basis'])),
    inForce: status === 'in-force',
    citing: tiesOf(citing, 'incoming'),
    cited: tiesOf(cited, 'outgoing'),
    life: history.rows.map(eventOf),
  };
}

/**
 * One article as a page shows it: the answers of `show`, `who-cites`, `cites` and `history`. For a day that the index
 * cannot speak of it is told without one, and says so. @throws NotFoundError for a key that the index does not know
 */
export async function articleView(store: LawStore, key: string, by: Telling): Promise<ArticleView> {
  const [subject] = await store.articles([key]);
  if (subject === undefined) throw new NotFoundError(`${key}: not in the index`);
  try {
    return await compose(store, subject, by);
  } catch (error) {
    if (!(error instanceof UsageError) || by.narrowing.at === undefined) throw error;
    const { at: _, ...rest } = by.narrowing;
    return { ...(await compose(store, subject, { ...by, narrowing: rest })), notice: error.message };
  }
}
