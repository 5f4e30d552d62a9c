// Measures over a whole index: `node test/bench/measures.mjs [index.sqlite] [measure...]`; without an index the invented one of
// two million articles and eight million edges is made first. Each measure runs in a process of its own, so that its peak of
// memory is its own; the answer is one line of JSON each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, writeLargeIndex } from './large-index.mjs';

const SELF = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['page-rank', 'hits', 'components', 'louvain', 'betweenness', 'shape'];

/** What is measured: each takes the loaded parts and the graph, and returns figures worth keeping. */
const MEASURES = {
  load: () => ({}),
  pagerank: ({ pageRank }, graph) => {
    const { iterations, error } = pageRank(graph);
    return { iterations, error };
  },
  'pagerank-1e-6': ({ pageRank }, graph) => ({ iterations: pageRank(graph, { tolerance: 1e-6 }).iterations }),
  hits: ({ hits }, graph) => ({ iterations: hits(graph, { tolerance: 1e-6, most: 100 }).iterations }),
  components: ({ weakComponents }, graph) => ({ parts: weakComponents(graph).sizes.length }),
  cycles: ({ strongComponents }, graph) => ({ parts: strongComponents(graph).sizes.length }),
  communities: ({ louvain }, graph) => {
    const { sizes, modularity } = louvain(graph);
    return { parts: sizes.length, modularity };
  },
  betweenness: ({ betweenness }, graph) => ({ starts: betweenness(graph, 10).starts }),
  reciprocity: ({ reciprocated }, graph) => ({ returned: reciprocated(graph) }),
};

/** In a process of its own: loads the graph, measures, prints. */
async function measure(folder, index, name) {
  const load = createRequire(import.meta.url);
  const { openIndex } = load(join(folder, 'open.cjs'));
  const { loadColumns } = load(join(folder, 'columns.cjs'));
  const { compressedGraph } = load(join(folder, 'graph.cjs'));
  const parts = Object.assign({}, ...PARTS.map((part) => load(join(folder, `${part}.cjs`))));
  const started = performance.now();
  const store = await openIndex(index);
  const law = await loadColumns(store);
  const loaded = performance.now();
  const graph = compressedGraph(law.count, law.edges);
  const ready = performance.now();
  const before = process.cpuUsage();
  const figures = MEASURES[name](parts, graph);
  const done = performance.now();
  const { user, system } = process.cpuUsage(before);
  const seconds = (from, to) => Number(((to - from) / 1000).toFixed(2));
  const answer = {
    ...{ measure: name, articles: graph.nodes, edges: graph.edges },
    ...{ loadS: seconds(started, loaded), rowsS: seconds(loaded, ready), measureS: seconds(ready, done) },
    // A busy machine stretches the seconds, not the work.
    ...{
      measureCpuS: Number(((user + system) / 1e6).toFixed(2)),
      ...figures,
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  await store.close();
}

async function measureAll([asked, ...names]) {
  // Below node_modules, where the driver's binary is found.
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'cite-graph-measures-'));
  try {
    const index = asked ?? join(folder, 'large.sqlite');
    if (asked === undefined) await writeLargeIndex(index, { articles: 2_000_000, edges: 8_000_000 });
    const compressed = (part) => `src/graph/compressed/${part}.ts`;
    const entries = { columns: compressed('law-columns'), graph: compressed('compressed-graph') };
    for (const part of PARTS) entries[part] = compressed(part);
    await bundled({ open: 'src/store/sqlite/open.ts', ...entries }, folder);
    for (const name of names.length > 0 ? names : Object.keys(MEASURES))
      spawnSync(process.execPath, [SELF, '--measure', folder, index, name], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
await (first === '--measure' ? measure(...rest) : measureAll(process.argv.slice(2)));
