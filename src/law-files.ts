import { extract } from './extract/extract.js';
import type { FoundReference, ReferredFile } from './model/found.js';
import type { Reference } from './model/reference.js';
import { shift, type Span } from './model/span.js';
import { isDead } from './model/status.js';
import type { Text } from './model/text.js';
import { statusOn } from './query/day.js';
import { versionOn } from './check/versions-on.js';
import { resolveFound } from './resolve-found.js';
import type { ArticleRow, LawStore, PageText, VersionRow } from './store/store.js';

/** The format that wordings of the index are said to be in. */
const FORMAT = 'law';
/** Articles asked about in one round trip. */
const CHUNK = 2000;
const FILTER = { relations: ['cites'] } as const;

/** Which wordings of the law are read. */
export interface LawRequest {
  /** The day whose law it is (ISO). */
  readonly day: string;
  /** Keys of texts to look in; all when absent. */
  readonly within?: readonly string[];
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}

/** Of these articles those that are held and in force, and whose words are known to cite something that is gone. */
async function suspects(store: LawStore, rows: readonly ArticleRow[]): Promise<readonly ArticleRow[]> {
  const alive = rows.filter(({ held, status }) => held && !isDead(status.status));
  if (alive.length === 0) return [];
  const edges = await store.cited(
    alive.map(({ id }) => id),
    FILTER,
  );
  const said = edges.filter(({ standing, origins }) => standing === 'proved' && origins.includes('text'));
  const targets = await store.articlesById([...new Set(said.map(({ target }) => target))]);
  const gone = new Set(targets.filter(({ status }) => isDead(status.status)).map(({ id }) => id));
  const citing = new Set(said.filter(({ target }) => gone.has(target)).map(({ source }) => source));
  return alive.filter(({ id }) => citing.has(id));
}

/** A reference of a wording with its place in the page: lines count from that of its heading in the file. */
function placed(reference: Reference, page: PageText, { line }: Pick<VersionRow, 'line'>): FoundReference {
  const by = page.body.start;
  const place = shift(reference.span, by);
  const position = (at: number): { readonly line: number; readonly column: number } => {
    const before = page.text.slice(0, at).split('\n');
    return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
  };
  const start = position(place.start);
  const end = position(place.end);
  const at = (span: Span | undefined): Span | undefined => span && shift(span, by);
  const textPlace = at(reference.textSpan);
  const throughPlace = at(reference.throughSpan);
  return {
    reference,
    place,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    ...(textPlace === undefined ? {} : { textPlace }),
    ...(throughPlace === undefined ? {} : { throughPlace }),
  };
}

/** The wording of an article on a day, with its references; nothing where its words are not held. */
async function wordingOf(
  store: LawStore,
  row: ArticleRow,
  { text, day, versions }: { readonly text: Text; readonly day: string; readonly versions: readonly VersionRow[] },
): Promise<ReferredFile | undefined> {
  const version = isDead(statusOn(row, day, versions).status) ? undefined : versionOn({ versions }, day);
  const page = version === undefined ? undefined : await store.page(version.id);
  if (version === undefined || page === undefined) return undefined;
  const words = page.text.slice(page.body.start, page.body.end);
  const references = extract(words, { ownText: text, ownArticle: row.number });
  const found = references.map((reference) => placed(reference, page, version));
  const file = { path: version.path, format: FORMAT, source: page.text, article: row.key, references: found };
  return resolveFound(file, store);
}

/**
 * The wordings of the law in an index, in force on a day, that cite something that is gone: read again, so that their words
 * say whether they cite or only mention it. In order of texts and numbers.
 */
export async function lawFiles(store: LawStore, { day, within }: LawRequest): Promise<readonly ReferredFile[]> {
  const texts = (await store.texts(within)).filter(({ key }) => within?.includes(key) !== false);
  const files: ReferredFile[] = [];
  for (const text of texts)
    for (const rows of chunks(await store.articlesOf(text.key))) {
      const asked = await suspects(store, rows);
      const versions = await store.versions(asked.map(({ id }) => id));
      for (const row of asked) {
        const own = versions.filter(({ article }) => article === row.id);
        const file = await wordingOf(store, row, { text, day, versions: own });
        if (file !== undefined) files.push(file);
      }
    }
  return files;
}
