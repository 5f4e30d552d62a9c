// What readers that others wrote make of an export: `node test/bench/readers.mjs INDEX [FOLDER [reference …]]` after
// `npm run build`. FOLDER has what npm installs there: @neo4j-cypher/language-support (the grammar and the checks of Neo4j's
// own editors), @grafeo-db/js and kuzu (engines that run Cypher). Python's networkx, xmllint, rapper and Graphviz's gc are
// asked where they are; FOLDER/schemas may have graphml.xsd (with xlink.xsd) and gexf.xsd (1.2, with viz.xsd), which Debian's
// libjgrapht-java carries in its jar, and gexf-1.3.rng, made of the RELAX NG files of GEXF 1.3. Each row of Markdown says what a reader counted beside what the data card says.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/cite-graph.cjs', import.meta.url));
const [index, readers, ...asked] = process.argv.slice(2);
if (index === undefined) throw new Error('name an index: node test/bench/readers.mjs law.sqlite');

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-readers-'));
const card = join(folder, 'card.json');

function exported(format) {
  const file = join(folder, `law.${format}`);
  const words = ['export', ...asked, '--index', index, '--format', format, '-o', file, '--card', card, '--quiet'];
  execFileSync(process.execPath, [BIN, ...words], { stdio: 'inherit' });
  const { articles, edges } = JSON.parse(readFileSync(card, 'utf8')).counts;
  return { file, counted: `${articles} nodes, ${edges} edges` };
}

/** The last line of what a program says; what it complained of, where it failed; `undefined` where there is no such program. */
function said(program, words) {
  const { error, status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 });
  if (error !== undefined) return undefined;
  const lines = (status === 0 && stdout.trim() !== '' ? stdout : stderr).trim().split('\n');
  return status === 0 ? lines.at(-1) : `FAILED: ${lines.at(-1)}`;
}

/** A package of the folder of readers; `undefined` where it is not installed. */
async function installed(name) {
  if (readers === undefined) return undefined;
  const require = createRequire(join(resolve(readers), 'package.json'));
  try {
    return require(name);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

const NETWORKX = `import sys, json, networkx as nx
read = {'graphml': nx.read_graphml, 'gexf': nx.read_gexf, 'gexf-1.2': nx.read_gexf,
        'node-link': lambda f: nx.node_link_graph(json.load(open(f)), **({'edges': 'links'} if nx.__version__ >= '3.4' else {}))}
try:
    g = read[sys.argv[1]](sys.argv[2])
    print(f'networkx {nx.__version__}: {g.number_of_nodes()} nodes, {g.number_of_edges()} edges')
except Exception as error:
    print(f'networkx {nx.__version__}: {error}')
`;

const STATEMENTS = /;\n/;
/** Characters of statements that Neo4j's grammar is asked about: it takes a tenth of a second a thousand. */
const MOST_CHECKED = 500_000;
const COUNTS = ['MATCH (n:Law) RETURN count(n) AS n', 'MATCH (:Law)-[r]->(:Law) RETURN count(r) AS n'];

async function checkedByNeo4j({ file }) {
  const support = await installed('@neo4j-cypher/language-support');
  if (support === undefined) return undefined;
  const severities = { 1: 'errors', 2: 'warnings' };
  const found = { errors: 0, warnings: 0 };
  const all = readFileSync(file, 'utf8');
  const taken = all.slice(0, all.lastIndexOf(';\n', MOST_CHECKED) + 1);
  for (const statement of taken.split(STATEMENTS))
    for (const { severity, message } of support.lintCypherQuery(statement, {}).diagnostics) {
      if (found[severities[severity]]++ === 0) process.stderr.write(`${message}\n`);
    }
  const part = taken.length + 1 < all.length ? ` (the first ${Math.round(taken.length / 1000)} KB)` : '';
  return `Neo4j's language support${part}: ${found.errors} errors, ${found.warnings} warnings`;
}

/** Runs the statements twice: the second time must change nothing. */
async function runByGrafeo({ file }) {
  const engine = await installed('@grafeo-db/js');
  if (engine === undefined) return undefined;
  const store = engine.GrafeoDB.create();
  store.createPropertyIndex?.('key');
  const counts = [];
  for (let turn = 0; turn < 2; turn += 1) {
    for (const statement of readFileSync(file, 'utf8').split(STATEMENTS))
      if (statement.trim() !== '') await store.executeCypher(statement);
    const [[nodes], [edges]] = [await store.executeCypher(COUNTS[0]), await store.executeCypher(COUNTS[1])].map(
      (answer) => answer.toArray(),
    );
    counts.push(`${nodes.n} nodes, ${edges.n} edges`);
  }
  store.close?.();
  return `Grafeo: ${counts[0]}${counts[1] === counts[0] ? ', run twice the same' : `; run twice ${counts[1]}`}`;
}

const KUZU_TYPES = { string: 'STRING', boolean: 'BOOLEAN', int: 'INT64' };
const columnsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\r\n', 1)[0]
    .split(',')
    .map((field) => {
      const [name, type] = field.split(':');
      return `\`${name === '' ? `its${type}` : name}\` ${KUZU_TYPES[type] ?? 'STRING'}`;
    });

/** The two tables of the bulk import, copied into typed tables. */
async function copiedByKuzu({ file }) {
  const kuzu = await installed('kuzu');
  if (kuzu === undefined) return undefined;
  const [nodes, edges] = [join(file, 'nodes.csv'), join(file, 'relationships.csv')];
  const connection = new kuzu.Connection(new kuzu.Database(':memory:'));
  const [, , ...carried] = columnsOf(edges);
  await connection.query(`CREATE NODE TABLE Law(${columnsOf(nodes).join(', ')}, PRIMARY KEY (\`key\`))`);
  await connection.query(`CREATE REL TABLE Link(FROM Law TO Law, ${carried.join(', ')})`);
  await connection.query(`COPY Law FROM '${nodes}' (HEADER=true, PARALLEL=false)`);
  await connection.query(`COPY Link FROM '${edges}' (HEADER=true, PARALLEL=false)`);
  const counts = [];
  for (const question of COUNTS) counts.push((await (await connection.query(question)).getAll())[0].n);
  return `kuzu ${kuzu.VERSION}: ${counts[0]} nodes, ${counts[1]} edges`;
}

const pythons = (format, file) =>
  ['python3', '/usr/bin/python3'].map((python) => said(python, ['-c', NETWORKX, format, file]));
const wellFormed = (file) => (said('xmllint', ['--noout', file]) === '' ? 'xmllint: well formed' : 'xmllint: FAILED');

/** Whether a schema of FOLDER/schemas accepts the file. */
function validated(schema, file) {
  const path = join(resolve(readers ?? ''), 'schemas', schema);
  if (readers === undefined || !existsSync(path)) return undefined;
  const relaxed = schema.endsWith('.rng');
  // A grammar of RELAX NG knows nothing of the words that point to the other kind of schema.
  const plain = readFileSync(file, 'utf8').replace(/ xsi:schemaLocation="[^"]*"/, '');
  writeFileSync(`${file}.plain`, plain);
  const verdict = said('xmllint', ['--noout', relaxed ? '--relaxng' : '--schema', path, `${file}.plain`]);
  return `${schema}: ${verdict?.endsWith('validates') ? 'valid' : verdict}`;
}

/** What each format's readers say. */
const READERS = {
  graphml: ({ file }) => [wellFormed(file), validated('graphml.xsd', file), ...pythons('graphml', file)],
  gexf: ({ file }) => [wellFormed(file), validated('gexf-1.3.rng', file), ...pythons('gexf', file)],
  'gexf-1.2': ({ file }) => [wellFormed(file), validated('gexf.xsd', file), ...pythons('gexf-1.2', file)],
  'node-link': ({ file }) => pythons('node-link', file),
  dot: ({ file }) => [`Graphviz gc, nodes and edges: ${said('gc', ['-n', '-e', file])?.replace(/ law .*/, '')}`],
  turtle: ({ file }) => [said('rapper', ['-c', '-i', 'turtle', file]) ?? 'rapper: not here'],
  neo4j: async (made) => [await copiedByKuzu(made)],
  cypher: async (made) => [await runByGrafeo(made), await checkedByNeo4j(made)],
};

try {
  process.stdout.write('| format | data card | readers |\n| --- | --- | --- |\n');
  for (const [format, read] of Object.entries(READERS)) {
    const made = exported(format);
    const verdicts = [...new Set(await read(made))].filter((words) => words !== undefined);
    process.stdout.write(`| \`${format}\` | ${made.counted} | ${verdicts.join('; ').replace(/\s+/g, ' ')} |\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
