// Questions on a warm connection to a shared index, in turn with the same statements sent by the driver alone and by psql:
// `node test/bench/warm.mjs postgres://user@/database?host=/run/postgresql [questions] [rounds]`. psql must be on the path.
// « who cites » is the one statement that finds who cites an article; « an answer » is everything that `who-cites` prints.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { bundled } from './large-index.mjs';

const [address, questions = '2000', rounds = '3'] = process.argv.slice(2);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const cache = mkdtempSync(join(ROOT, 'node_modules/.cache/cite-graph-warm-'));
const GROUP = 50;
const PARTS = {
  ...{ address: 'store/postgres/address', open: 'store/postgres/open', statements: 'store/postgres/statements' },
  ...{ schema: 'store/postgres/schema', session: 'store/postgres/session', who: 'query/who-cites' },
  ...{ edges: 'store/postgres/read-edges', articles: 'store/postgres/read-articles' },
  ...{ versions: 'store/postgres/read-versions', texts: 'store/rows/text-row' },
};
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
const micro = (ms) => `${(ms * 1000).toFixed(0)} us`;
const load = async (name) => (await import(pathToFileURL(join(cache, `${name}.cjs`)).href)).default;

function connection() {
  const url = new URL(address.replace(/^postgres(ql)?:\/\//, 'http://').replace('@/', '@socket/'));
  const host = url.searchParams.get('host') ?? url.hostname;
  const port = Number(url.searchParams.get('port') ?? (url.port || '5432'));
  return { host, port, user: url.username, database: url.pathname.slice(1) };
}

/** psql kept open: runs lines, and gives back how long each took, in milliseconds. */
function openPsql({ host, port, user, database }) {
  const words = ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-h', host, '-p', String(port), '-U', user, database];
  const child = spawn('psql', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  let told = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    said += piece;
    if (said.endsWith('over\n')) told();
  });
  return {
    run: (lines) =>
      new Promise((done) => {
        said = '';
        told = () => done([...said.matchAll(/^Time: ([\d.]+) ms/gm)].map(([, ms]) => Number(ms)));
        child.stdin.write(['\\o /dev/null', ...lines, '\\o', '\\echo over\n'].join('\n'));
      }),
    end: () => child.stdin.end('\\q\n'),
  };
}

/** One after the other, each timed. */
const each = (work) => async (items) => {
  const times = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
};

/** Ways in turn, a group of items at a time; prints medians and this process's time on the processor. */
async function compare(title, ways, items) {
  const took = Object.fromEntries(Object.keys(ways).map((name) => [name, { times: [], cpu: 0 }]));
  for (let at = 0; at < items.length; at += GROUP)
    for (const [name, way] of Object.entries(ways)) {
      const before = process.cpuUsage();
      took[name].times.push(...(await way(items.slice(at, at + GROUP))));
      const { user, system } = process.cpuUsage(before);
      took[name].cpu += (user + system) / 1000 / items.length;
    }
  const last = median(Object.values(took).at(-1).times);
  const lines = Object.entries(took).map(([name, { times, cpu }]) => {
    const own = name === 'psql' ? '' : `, ${micro(cpu)} of processor`;
    return `${name} ${micro(median(times))}${own} (${(median(times) / last).toFixed(2)})`;
  });
  process.stdout.write(`${title}: ${lines.join('; ')}\n`);
}

const literal = (value) => {
  if (value === null) return 'NULL';
  const words = Array.isArray(value)
    ? `{${value.map((one) => (typeof one === 'number' ? one : `"${one.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`
    : String(value);
  return `'${words.replaceAll("'", "''")}'`;
};

/** A store that remembers what it asked. */
async function recordingStore(session, sql) {
  const asked = [];
  const [{ edgeReader }, { articleReader }] = [await load('edges'), await load('articles')];
  const [{ versionReader }, { textRow }] = [await load('versions'), await load('texts')];
  const recording = {
    ...session,
    rows: (statement, ...parameters) => (asked.push([statement, parameters]), session.rows(statement, ...parameters)),
  };
  const asking = { session: recording, sql };
  const texts = async (keys) => (await recording.rows(sql.texts, keys)).map(textRow);
  return { asked, store: { texts, ...edgeReader(asking), ...articleReader(asking), ...versionReader(asking) } };
}

async function main() {
  const { parseAddress } = await load('address');
  const { openReading } = await load('session');
  const session = await openReading(parseAddress(address));
  const { schema } = parseAddress(address);
  const [[generation]] = await session.rows(`SELECT max(id) FROM "${schema}".generation WHERE ready_at IS NOT NULL`);
  const own = (await load('schema')).generationSchema(schema, generation);
  const sql = (await load('statements')).statements(own);
  // Evenly over all numbers, each the next that somebody cites.
  const drawn = await session.rows(`SELECT DISTINCT e.target FROM generate_series(0, ${questions} - 1) i
    CROSS JOIN LATERAL (SELECT target FROM ${own}.edge_in
      WHERE target >= (i * (SELECT max(target)::float8 FROM ${own}.edge_in) / ${questions})::int ORDER BY target LIMIT 1) e`);
  const ids = drawn.map(([id]) => Number(id));
  const store = await (await load('open')).openShared(address);
  const driver = new pg.Client(connection());
  await driver.connect();
  const psql = openPsql(connection());
  const plans = 'SET plan_cache_mode = force_generic_plan';
  await driver.query(plans);
  await session.set(plans);
  await psql.run([`${plans};`, ...Object.values(sql).map(({ name, sql: words }) => `PREPARE ${name} AS ${words};`)]);
  await psql.run(['\\timing on']);
  const { query } = await load('who');
  const subjects = new Map((await store.articlesById(ids)).map((row) => [row.id, row]));
  const { asked, store: recording } = await recordingStore(session, sql);
  const said = new Map();
  for (const id of ids.filter((_, place) => place % 4 === 0)) {
    asked.length = 0;
    await query.run(recording, [subjects.get(id)], {});
    said.set(id, [...asked]);
  }
  const execute = ([{ name }, parameters]) => `EXECUTE ${name}(${parameters.map(literal).join(', ')});`;
  const byDriver = ([{ name, sql: text }, values]) => driver.query({ name, text, values, rowMode: 'array' });
  const citing = (id) => [sql.citing, [[id], null]];
  for (let round = 0; round < Number(rounds); round += 1) {
    const one = {
      ours: each((id) => store.citing([id])),
      driver: each((id) => byDriver(citing(id))),
      psql: (some) => psql.run(some.map((id) => execute(citing(id)))),
    };
    await compare('who cites', one, ids);
    const whole = {
      ours: each((id) => query.run(store, [subjects.get(id)], {})),
      driver: each(async (id) => {
        for (const question of said.get(id)) await byDriver(question);
      }),
      psql: async (some) => {
        const times = await psql.run(some.flatMap((id) => said.get(id).map(execute)));
        return some.map((id) => times.splice(0, said.get(id).length).reduce((sum, time) => sum + time, 0));
      },
    };
    await compare('an answer', whole, [...said.keys()]);
  }
  const statements = [...said.values()].reduce((sum, all) => sum + all.length, 0) / said.size;
  process.stdout.write(`${String(ids.length)} articles; ${statements.toFixed(1)} statements an answer\n`);
  psql.end();
  for (const open of [store, session, driver]) await (open.close ?? open.end).call(open);
}

try {
  await bundled(Object.fromEntries(Object.entries(PARTS).map(([name, path]) => [name, `src/${path}.ts`])), cache);
  await main();
} finally {
  rmSync(cache, { recursive: true, force: true });
}
