import { articleKey } from '../src/model/article.js';
import type { Evidence } from '../src/model/citation.js';
import type { EvidenceRow, IndexContents, PageText, VersionRecord, VersionRow } from '../src/store/store.js';
import { memoryStore, type LiteralLaw } from './memory-store.js';

const NO_PAGE: PageText = { text: '', body: { start: 0, end: 0 }, notes: [], repealedItems: [] };

/** A literal law as a build would hand it to a store, so that a store on disk can hold the same law. */
export async function contentsOf(law: LiteralLaw): Promise<IndexContents> {
  const store = memoryStore(law);
  const listed = (await Promise.all(law.texts.map((text) => store.articlesOf(text.key)))).flat();
  const articles = [...listed, ...(await store.articles(law.texts.map((text) => articleKey(text.key, ''))))];
  const ids = articles.map((row) => row.id);
  const keys = new Map(articles.map((row) => [row.id, row.key]));
  const key = (id: number): string => keys.get(id) ?? '';
  const version = async ({ article, ...row }: VersionRow): Promise<VersionRecord> => ({
    ...row,
    articleKey: key(article),
    page: (await store.page(row.id)) ?? NO_PAGE,
  });
  const proof = (row: EvidenceRow): Evidence => {
    const { source, target, relation, origin, page, span, line, column, form, mark, date } = row;
    const dated = date === undefined ? {} : { date };
    const marked = mark === undefined ? {} : { mark };
    return {
      source: key(source),
      target: key(target),
      relation,
      origin,
      page,
      span,
      line,
      column,
      form,
      ...dated,
      ...marked,
    };
  };
  return {
    meta: { program: 'test', sources: [], attribution: law.attribution ?? [] },
    texts: law.texts,
    articles: articles.map(({ id: _, held: __, ...record }) => record),
    versions: await Promise.all((await store.versions(ids)).map(version)),
    evidence: (
      await store.evidence([...(await store.cited(ids)), ...ids.map((id) => ({ source: id, target: id }))])
    ).map(proof),
    openReferences: law.open ?? [],
    diagnostics: [],
  };
}
