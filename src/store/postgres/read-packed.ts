import { ARTICLE_FLAG, type PackedLaw } from '../../model/packed-law.js';
import { BASIS, dayCode } from '../rows/codes.js';
import type { LawStore } from '../store.js';
import type { Asking } from './read-pages.js';

/** Ids a question: some megabytes of numbers. */
const STRETCH = 20_000;
const NEVER = 99_999_999;

type Row = readonly number[];

async function* stretches(last: number, ask: (from: number, to: number) => Promise<readonly Row[]>) {
  for (let from = 0; from <= last; from += STRETCH) {
    const rows = await ask(from, from + STRETCH - 1);
    if (rows.length > 0) yield Int32Array.from(rows.flat());
  }
}

function flagsOf(held: number, number: number, basis: number): number {
  const { held: HELD, whole, hinted } = ARTICLE_FLAG;
  return (held === 1 ? HELD : 0) + (number === 0 ? whole : 0) + (basis === BASIS.code('mark') ? hinted : 0);
}

const edgeName = ([source, target, relation]: Row): string => `${String(source)} ${String(target)} ${String(relation)}`;

/** Edges of a stretch that some evidence proves on a day: proofs and wordings are on different servers, so they meet here. */
async function provedOn(
  { session, sql }: Asking,
  edges: readonly Row[],
  on: { from: number; to: number; day: number },
) {
  const proofs = (await session.rows(sql.packedProofs, on.from, on.to)) as unknown as readonly Row[];
  const ids = [...new Set(proofs.map((row) => row[3] ?? 0))];
  const dated = new Map<number, Row>();
  for (let at = 0; at < ids.length; at += STRETCH)
    for (const row of await session.rows(sql.packedVersions, ids.slice(at, at + STRETCH)))
      dated.set(Number(row[0]), row as unknown as Row);
  const holds = new Set(
    proofs
      .filter(([source, , , version = 0]) => {
        const [, article, since, until] = dated.get(version) ?? [];
        // A list on the other side has no day.
        return article !== source || ((since ?? 0) <= on.day && (until ?? NEVER) > on.day);
      })
      .map(edgeName),
  );
  return edges.filter((edge) => holds.has(edgeName(edge)));
}

/** Everything as integers. */
export function packedReader(asking: Asking): Pick<LawStore, 'packed'> {
  const { session, sql } = asking;
  const numbers = async (statement: (typeof sql)[keyof typeof sql], from: number, to: number) =>
    (await session.rows(statement, from, to)) as unknown as readonly Row[];
  return {
    packed: async (): Promise<PackedLaw> => {
      const texts = await session.rows(sql.textKeys);
      const [row] = await session.rows(sql.lastArticle);
      const last = Number(row?.[0] ?? 0);
      // Texts are numbered without gaps, so a place is a number less the first.
      const first = Number(texts[0]?.[1] ?? 0);
      return {
        texts: texts.map(([key]) => String(key)),
        articles: () =>
          stretches(last, async (from, to) =>
            (await numbers(sql.packedArticles, from, to)).map(
              ([id = 0, text = 0, held = 0, number = 0, basis = 0, status = 0]) => [
                id,
                text - first,
                flagsOf(held, number, basis),
                status,
              ],
            ),
          ),
        edges: (iso) => {
          const day = dayCode(iso);
          return stretches(last, async (from, to) => {
            const edges = await numbers(sql.packedEdges, from, to);
            return day === null ? edges : provedOn(asking, edges, { from, to, day });
          });
        },
      };
    },
  };
}
