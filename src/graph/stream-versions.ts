import type { ArticleRow, LawStore, VersionRow } from '../store/store.js';
import { articleNode, spellOf, type Texts } from './article-node.js';
import type { LawScope } from './law-scope.js';
import type { ArticleNode, CitationLink, LawStream } from './law-stream.js';
import { linkOf, pieces, type Piece } from './stream-proofs.js';

function wordingNode(article: ArticleNode, version: VersionRow): ArticleNode {
  const spell = spellOf(version);
  const { since: _, spells: __, ...kept } = article;
  const { status } = version;
  return {
    ...kept,
    key: version.id,
    article: article.key,
    status: status.status,
    basis: status.basis,
    ...(status.since === undefined ? {} : { since: status.since }),
    ...(version.id.startsWith('LEGIARTI') || version.id.startsWith('JORFARTI') ? { official: version.id } : {}),
    ...(spell === undefined ? {} : { spells: [spell] }),
  };
}

async function versionsOf(
  store: LawStore,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly VersionRow[]>> {
  const groups = new Map<number, VersionRow[]>();
  for (const version of ids.length === 0 ? [] : await store.versions(ids)) {
    const known = groups.get(version.article);
    if (known === undefined) groups.set(version.article, [version]);
    else known.push(version);
  }
  return groups;
}

/** The wording that held on a day; the last one where none says so. */
const wordingOn = (versions: readonly VersionRow[], day: string | undefined): VersionRow | undefined =>
  versions.find(
    ({ from, until }) => day !== undefined && from !== undefined && from <= day && (until === undefined || day < until),
  ) ?? versions.at(-1);

/** The wordings that a piece joins: the one that has the words, and of the other end the one that held on its first day. */
function joined(
  { row, source, target }: Piece,
  versions: ReadonlyMap<number, readonly VersionRow[]>,
  texts: Texts,
): { readonly source: ArticleNode; readonly target: ArticleNode } {
  const ofSource = versions.get(source.id) ?? [];
  const ofTarget = versions.get(target.id) ?? [];
  const has = [...ofSource, ...ofTarget].find(({ id }) => id === row.page);
  const end = (article: ArticleRow, list: readonly VersionRow[]): ArticleNode => {
    const node = articleNode(article, texts);
    const version = has?.article === article.id ? has : wordingOn(list, has?.from);
    return version === undefined ? node : wordingNode(node, version);
  };
  return { source: end(source, ofSource), target: end(target, ofTarget) };
}

function folded(links: readonly CitationLink[]): readonly CitationLink[] {
  const known = new Map<string, CitationLink>();
  for (const { proof: _, ...link } of links) {
    const key = `${link.source.key} ${link.relation} ${link.target.key}`;
    const before = known.get(key);
    if (before === undefined) known.set(key, { ...link, key });
    else {
      const origins = [...new Set([...before.origins.split(' '), link.origins])].sort().join(' ');
      known.set(key, { ...before, origins, weight: before.weight + 1 });
    }
  }
  return [...known.values()];
}

/**
 * One node for each wording (an article without one stands for itself), and citations between wordings: a piece of evidence
 * joins the wording that has it with the wording of the other end that held on its first day, else with the last one.
 */
export function streamVersions(store: LawStore, scope: LawScope, options: { readonly merge: boolean }): LawStream {
  return {
    async *nodes() {
      for await (const rows of scope.batches()) {
        const versions = await versionsOf(
          store,
          rows.filter(({ held }) => held).map(({ id }) => id),
        );
        for (const row of rows) {
          const node = articleNode(row, scope.texts, scope.levels?.get(row.id));
          const wordings = versions.get(row.id) ?? [];
          if (wordings.length === 0) yield node;
          for (const version of wordings) yield wordingNode(node, version);
        }
      }
    },
    async *edges() {
      for await (const portion of pieces(store, scope)) {
        const ids = new Set(
          portion.flatMap(({ source, target }) => [source, target]).flatMap((row) => (row.held ? [row.id] : [])),
        );
        const versions = await versionsOf(store, [...ids]);
        const numbers = new Map<string, number>();
        const links = portion.map((piece) => linkOf(piece, joined(piece, versions, scope.texts), numbers));
        yield* options.merge ? folded(links) : links;
      }
    },
  };
}
