import { diagnosticRow, lawDays, textRow } from '../rows/text-row.js';
import { SCHEMA_VERSION } from '../sqlite/schema.js';
import type { IndexMeta, LawStore } from '../store.js';
import { parseAddress } from './address.js';
import { findGeneration } from './generation.js';
import { articleReader } from './read-articles.js';
import { edgeReader } from './read-edges.js';
import { packedReader } from './read-packed.js';
import type { Asking } from './read-pages.js';
import { versionReader } from './read-versions.js';
import { openReading, type Session } from './session.js';
import { statements } from './statements.js';

async function meta({ session, sql }: Asking): Promise<IndexMeta> {
  const rows = await session.rows(sql.meta);
  const values = Object.fromEntries(rows.map(([name, value]) => [String(name), JSON.parse(String(value)) as unknown]));
  return { schema: SCHEMA_VERSION, ...values } as unknown as IndexMeta;
}

/** Citus must see what is asked for, to know whom to ask; elsewhere one plan does for all. */
const PLAN_EACH = 'SET plan_cache_mode = auto';

/** A generation as a store, on a session that is closed with it. */
function storeOn(session: Session, schema: string): LawStore {
  const asking: Asking = { session, sql: statements(schema) };
  return {
    meta: async () => meta(asking),
    texts: async (keys) => {
      const { allTexts, texts } = asking.sql;
      return (await (keys === undefined ? session.rows(allTexts) : session.rows(texts, keys))).map(textRow);
    },
    lawDays: async () => lawDays((await session.rows(asking.sql.lawDays))[0] ?? []),
    diagnostics: async () => (await session.rows(asking.sql.diagnostics)).map(diagnosticRow),
    close: async () => session.end(),
    ...articleReader(asking),
    ...versionReader(asking),
    ...edgeReader(asking),
    ...packedReader(asking),
  };
}

/**
 * A shared index opened to be asked: its current generation, or the one that the address names. It stays on that one, whatever
 * is pushed meanwhile.
 * @throws IndexError when the server cannot be had, or has no index that this program reads; UsageError for a wrong address
 */
export async function openShared(address: string): Promise<LawStore> {
  const target = parseAddress(address);
  const session = await openReading(target);
  try {
    const { schema, distributed } = await findGeneration(session, target);
    if (distributed) await session.set(PLAN_EACH);
    return storeOn(session, schema);
  } catch (cause) {
    await session.end();
    throw cause;
  }
}
