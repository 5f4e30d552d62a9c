import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { wholeGraph } from '../../src/graph/whole-graph.js';
import { QUERIES } from '../../src/query/registry.js';
import { openIndex } from '../../src/store/open.js';
import { pushIndex } from '../../src/store/postgres/push.js';
import { distributeStatement, generationSchema } from '../../src/store/postgres/schema.js';
import { statements } from '../../src/store/postgres/statements.js';
import { SHARED_TABLES } from '../../src/store/postgres/tables.js';
import { saveIndex } from '../../src/store/sqlite/save-index.js';
import { DATED_LAW } from '../dated-law.js';
import { contentsOf } from '../literal-contents.js';
import { serverPrograms, startServer, type Server } from './postgres-server.js';

/**
 * What Citus can run, as far as plain PostgreSQL can tell. Tables are spread over servers by one column or copied to all of
 * them. A statement goes to the servers whole, so it may
 * 1. read at most one spread table, once: joins of two are moved between servers or refused;
 * 2. join copied tables and functions of its parameters to it, but never keep rows of these that have none of it;
 * 3. not recurse, keep a result to read it twice, ask inside of itself, or number rows: such parts cannot be handed on;
 * 4. find its rows by an index, on each server, unless it is meant to read everything.
 */
const SPREAD = new Set(SHARED_TABLES.filter(({ spread }) => spread !== undefined).map(({ name }) => name));

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Join Type'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const spreadIn = (plan: Plan): readonly string[] =>
  nodes(plan).flatMap((node) => {
    const name = node['Relation Name'];
    // A bitmap of an index and its heap are one reading.
    return name !== undefined && SPREAD.has(name) && node['Node Type'] !== 'Bitmap Index Scan' ? [name] : [];
  });

const REFUSED = /Recursive Union|WorkTable Scan|CTE Scan|WindowAgg|ModifyTable|LockRows|Append|SetOp/;

/** What is wrong with a plan, as Citus would see it. */
function offences(plan: Plan): readonly string[] {
  const wrong: string[] = [];
  if (spreadIn(plan).length > 1) wrong.push(`reads ${spreadIn(plan).join(' and ')}`);
  for (const node of nodes(plan)) {
    const kind = node['Node Type'];
    if (REFUSED.test(kind)) wrong.push(kind);
    if (/SubPlan|InitPlan/.test(node['Parent Relationship'] ?? '') && !/Result|Limit/.test(kind))
      wrong.push('asks inside');
    if (kind === 'Seq Scan' && SPREAD.has(node['Relation Name'] ?? ''))
      wrong.push(`reads all of ${node['Relation Name']}`);
    const [outer, inner] = node.Plans ?? [];
    const kept = { Left: inner, Right: outer, Full: outer }[node['Join Type'] ?? ''];
    if (kept !== undefined && spreadIn(kept).length > 0) wrong.push('keeps rows that have none of a spread table');
  }
  return wrong;
}

const programs = serverPrograms();
const suite = programs === undefined ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-plans-'));
const index = join(folder, 'index.sqlite');
let server: Server;
let client: pg.Client;
const G = generationSchema('cite_graph', 1);

if (programs !== undefined)
  beforeAll(async () => {
    server = await startServer(programs, [
      ...[
        'log_min_messages=log',
        'log_statement=all',
        'logging_collector=on',
        'log_directory=told',
        'log_file_mode=0644',
      ],
    ]);
    await saveIndex(index, await contentsOf(DATED_LAW));
    await pushIndex({ index, address: server.address(), keep: 1, grants: [], distribute: false });
    client = new pg.Client({ host: server.socket, port: server.port, user: 'owner', database: 'postgres' });
    await client.connect();
    await client.query('SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off');
  });
afterAll(async () => {
  if (programs !== undefined) {
    await client.end();
    await server.remove();
  }
  rmSync(folder, { recursive: true, force: true });
});

const SAMPLES: Readonly<Record<string, string>> = {
  'integer[]': `'{1,2}'`,
  'text[]': `'{a,b}'`,
  integer: '5',
  text: `'L1'`,
};

/** The plan of a statement whatever its parameters are. */
async function planOf(sql: string): Promise<Plan> {
  await client.query(`DEALLOCATE ALL; PREPARE asked AS ${sql}`);
  const { rows } = await client.query<{ types: string[] }>(
    `SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = 'asked'`,
  );
  const samples = (rows[0]?.types ?? []).map((type) => SAMPLES[type] ?? 'NULL');
  const words = samples.length === 0 ? '' : `(${samples.join(', ')})`;
  const explained = await client.query(`EXPLAIN (FORMAT JSON) EXECUTE asked${words}`);
  return explained.rows[0]['QUERY PLAN'][0].Plan;
}

suite('every statement that a question sends', () => {
  test.each(Object.entries(statements(G)))('%s goes to the servers whole', async (name, { sql }) => {
    // What lists everything, once, is let: the last article's number is found by an index, the rest is small or wanted.
    expect(offences(await planOf(sql))).toEqual([]);
    expect(sql).not.toMatch(/\b(WITH|UNION|INTERSECT|EXCEPT|OVER|DISTINCT|FOR UPDATE|INSERT|UPDATE|DELETE)\b/);
    expect(name).toMatch(/^[a-zA-Z]+$/);
  });

  test.each([
    [`SELECT 1 FROM ${G}.edge_in e JOIN ${G}.article a ON a.id = e.source WHERE e.target = 1`, /reads/],
    [
      `WITH RECURSIVE r AS (SELECT 1 AS id UNION SELECT e.source FROM r JOIN ${G}.edge_in e ON e.target = r.id) SELECT * FROM r`,
      /Recursive/,
    ],
    [`SELECT a.number FROM ${G}.text t LEFT JOIN ${G}.article a ON a.id = t.first`, /keeps rows/],
    [`SELECT row_number() OVER (ORDER BY id) FROM ${G}.article`, /WindowAgg/],
    [`SELECT 1 FROM ${G}.edge_in WHERE weight = 77`, /reads all/],
    [`SELECT (SELECT max(e.source) FROM ${G}.edge_in e WHERE e.target = s.id) FROM ${G}.string s`, /asks inside/],
  ])('and a shape that cannot is seen: %s', async (sql, wrong) => {
    expect(offences(await planOf(sql)).join('; ')).toMatch(wrong);
  });

  test('is one of those: nothing else is sent while everything is asked', async () => {
    const store = await openIndex(server.address());
    const articles = (await Promise.all((await store.texts()).map(({ key }) => store.articlesOf(key)))).flat();
    for (const { load } of QUERIES) {
      const { query } = await load();
      await query.run(store, articles.slice(0, query.subjects), { at: '2009-06-01' }).catch(() => undefined);
      await query.run(store, articles.slice(0, query.subjects), {}).catch(() => undefined);
    }
    await wholeGraph(store);
    await store.articlesOf(articles[0]?.textKey ?? '', { from: '1', to: 'L9' });
    await store.withPrefix('L', 3);
    await store.withNumber('L122-14');
    await store.withOfficialId('LEGIARTI000006646438');
    const versions = await store.versions(articles.map(({ id }) => id));
    await store.openReferences(versions.map(({ id }) => id));
    await store.page(versions[0]?.id ?? '');
    await store.diagnostics();
    await store.lawDays();
    const packed = await store.packed();
    for await (const chunk of packed.edges('2009-06-01')) expect(chunk.length % 5).toBe(0);
    for await (const chunk of packed.articles()) expect(chunk.length % 4).toBe(0);
    await store.close();
    const told = join(server.socket, 'cluster', 'told');
    const log = readdirSync(told)
      .map((name) => readFileSync(join(told, name), 'utf8'))
      .join('');
    const known = statements(G);
    const named = [...log.matchAll(/LOG: {2}execute (\w+): /g)].map(([, name]) => name);
    expect(new Set(named.filter((name) => name !== 'asked'))).toEqual(new Set(Object.keys(known)));
  });
});

test('Citus is told of every table once, what is spread beside the articles', () => {
  expect(SHARED_TABLES.map((table) => distributeStatement('g', table))).toEqual([
    `SELECT create_reference_table('g.text')`,
    `SELECT create_reference_table('g.string')`,
    `SELECT create_distributed_table('g.article', 'id')`,
    `SELECT create_distributed_table('g.version', 'article', colocate_with => 'g.article')`,
    `SELECT create_distributed_table('g.page_block', 'id', colocate_with => 'g.article')`,
    `SELECT create_distributed_table('g.edge_in', 'target', colocate_with => 'g.article')`,
    `SELECT create_distributed_table('g.edge_out', 'source', colocate_with => 'g.article')`,
    `SELECT create_distributed_table('g.evidence', 'source', colocate_with => 'g.article')`,
    `SELECT create_distributed_table('g.open_reference', 'version', colocate_with => 'g.article')`,
    `SELECT create_reference_table('g.diagnostic')`,
    `SELECT create_reference_table('g.meta')`,
  ]);
  // A key of a spread table must hold the column it is spread by.
  expect(SHARED_TABLES.filter(({ spread, key }) => spread !== undefined && !key.includes(spread))).toEqual([]);
});
