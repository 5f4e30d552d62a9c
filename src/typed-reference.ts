import { articleKey, formatArticle } from './model/article.js';
import { AmbiguousError, NotFoundError, UsageError } from './model/errors.js';
import type { TextName } from './model/text.js';
import { typedNumber } from './model/typed-number.js';
import type { TypedWords } from './extract/typed.js';
import type { ArticleRow, LawStore } from './store/store.js';

const NEAR = 5;

/**
 * The articles that typed words mean, in any shape a person writes: `L162-5`, « art. L. 162-5 CSS », « loi 93-8, art. 8 »,
 * an article key, an official id, a Légifrance address, a whole text; several where the words name several or a range. The
 * grammar is loaded only for words that are more than a number. Throws `AmbiguousError` with the keys of all readings,
 * `NotFoundError` with near misses, `UsageError` for words that name no law.
 */
export async function parseTypedReference(words: string, store: LawStore): Promise<readonly ArticleRow[]> {
  const typed = words.trim();
  if (typed === '') throw new UsageError('no reference given', { hint: 'try: cite-graph who-cites L162-5' });
  if (typed.includes('/')) {
    const rows = await store.articles([typed]);
    if (rows.length > 0) return rows;
  }
  const number = typedNumber(typed);
  if (number !== undefined) return byNumber(number, store);
  const { readTyped } = await import('./extract/typed.js');
  const read = readTyped(typed);
  if (read === undefined) throw unreadable(typed);
  const found: ArticleRow[] = [];
  for (const each of [read, ...(read.and ?? [])]) found.push(...(await byReading(each, typed, store)));
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

async function byOfficialId(id: string, store: LawStore): Promise<readonly ArticleRow[]> {
  const rows = await store.withOfficialId(id);
  if (rows.length > 0) return rows;
  throw new NotFoundError(`${id}: not in the index`, {
    hint: 'the index holds only what it was built from; cite-graph list shows the texts',
  });
}

/** A number alone: every text that has it is a reading. */
async function byNumber(number: string, store: LawStore): Promise<readonly ArticleRow[]> {
  const rows = await store.withNumber(number);
  if (rows.length === 1) return rows;
  if (rows.length > 1) throw await ambiguous(number, rows, store);
  throw await notFound(number, undefined, store);
}

/** @throws UsageError for words that name no law that could be looked up. */
function requireLaw({ outside, unknownText }: TypedWords, words: string): void {
  if (outside === 'foreign') throw new UsageError(`“${words}” is foreign law`, { hint: 'cite-graph reads French law' });
  if (outside === 'internal')
    throw new UsageError(`“${words}” is a clause of a document, not of the law`, {
      hint: 'name the text: "L. 1 du code du travail"',
    });
  if (unknownText !== undefined)
    throw new UsageError(`no text is known as “${unknownText}”`, {
      hint: 'cite-graph list shows the texts of the index',
    });
}

async function byReading(read: TypedWords, words: string, store: LawStore): Promise<readonly ArticleRow[]> {
  requireLaw(read, words);
  const texts = read.candidates ?? (read.text === undefined ? [] : [read.text]);
  const [first] = texts;
  if (read.id !== undefined) {
    const rows = await store.withOfficialId(read.id);
    const whole = rows.length === 0 && read.id.slice(4, 8) === 'TEXT' ? first : undefined;
    return whole === undefined ? byOfficialId(read.id, store) : wholeText(whole, store);
  }
  if (first === undefined) {
    if (read.number === undefined) throw unreadable(words);
    return byNumber(read.number, store);
  }
  const number = read.number ?? '';
  if (read.through !== undefined && texts.length === 1) return range(first, [number, read.through], store);
  const rows = await store.articles(texts.map(({ key }) => articleKey(key, number)));
  if (rows.length === 1) return rows;
  if (rows.length > 1) throw await ambiguous(words, rows, store);
  if (number === '') return wholeText(first, store);
  throw await notFound(number, first, store);
}

/** Every article of a text from one number to another that the index knows, in official order. */
async function range(
  text: TextName,
  [from, to]: readonly [string, string],
  store: LawStore,
): Promise<readonly ArticleRow[]> {
  const rows = await store.articlesOf(text.key, { from, to });
  if (rows.length > 0) return rows;
  throw await notFound(from, text, store);
}

/** A text that nobody cites as a whole: its articles stand for it. */
async function wholeText({ key, title }: TextName, store: LawStore): Promise<readonly ArticleRow[]> {
  const whole = await store.articles([articleKey(key, '')]);
  if (whole.length > 0) return whole;
  const rows = await store.articlesOf(key);
  if (rows.length > 0) return rows;
  throw new NotFoundError(`${title}: not in the index`, { hint: 'cite-graph list shows the texts it holds' });
}

const unreadable = (words: string): UsageError =>
  new UsageError(`“${words}” names no article or text`, {
    hint: 'write it as in a document: L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"',
  });

/** Of a real index, only the texts of the readings are asked for: it has thousands, to which a number may belong. */
async function ambiguous(words: string, rows: readonly ArticleRow[], store: LawStore): Promise<AmbiguousError> {
  const keys = [...new Set(rows.map(({ textKey }) => textKey))];
  const texts = new Map((await store.texts(keys)).map((text) => [text.key, text]));
  const names = rows.map((row) => {
    const text = texts.get(row.textKey);
    return `${text === undefined ? row.key : formatArticle(text, row.number)} (--text ${row.textKey})`;
  });
  return new AmbiguousError(`“${words}” has ${String(rows.length)} readings:\n  ${names.join('\n  ')}`, {
    hint: 'say which with --text, or write the text after the number',
    candidates: rows.map(({ key }) => key),
  });
}

/** Near misses: the number without its last part, then its first figures. */
async function notFound(
  number: string,
  text: { key: string; title: string } | undefined,
  store: LawStore,
): Promise<NotFoundError> {
  const near = await nearMisses(number, text?.key, store);
  const close = near.length === 0 ? '' : `; near: ${near.map((row) => row.number).join(', ')}`;
  const message =
    text === undefined ? `${number}: not in the index${close}` : `${number} of ${text.title}: not in the index${close}`;
  return new NotFoundError(message, {
    near: near.map(({ key }) => key),
    hint:
      near.length === 0
        ? 'cite-graph list shows the texts it holds'
        : 'cite-graph list <text> shows every number of a text',
  });
}

async function nearMisses(
  number: string,
  textKey: string | undefined,
  store: LawStore,
): Promise<readonly ArticleRow[]> {
  for (const prefix of prefixes(number)) {
    const rows = await store.withPrefix(prefix, NEAR, textKey);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** « L162-5-99 », then « L162-5- », « L162-5 », « L162- »; another letter for a number typed without one. */
function* prefixes(number: string): Generator<string> {
  for (let stem = number; stem.length > 1;) {
    yield stem;
    const cut = Math.max(stem.lastIndexOf('-'), stem.lastIndexOf(' '));
    if (cut <= 0) break;
    stem = stem.slice(0, cut);
  }
  if (/^\d/.test(number)) for (const letter of ['L', 'R', 'D', 'LO', 'R*', 'A']) yield letter + number;
}
