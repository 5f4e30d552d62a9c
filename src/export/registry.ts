import type { Exporter } from './exporter.js';

export interface ExporterModule {
  readonly exporter: Exporter;
}

export interface ExporterEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<ExporterModule>;
}

/** Every format a graph leaves in. */
export const EXPORTERS: readonly ExporterEntry[] = [
  { name: 'dot', summary: 'Graphviz: texts as clusters, relations by colour and line', load: () => import('./dot.js') },
  {
    name: 'graphml',
    summary: 'GraphML with typed attributes: Gephi, yEd, networkx',
    load: () => import('./graphml.js'),
  },
  {
    name: 'gexf',
    summary: 'GEXF 1.3 for Gephi: wordings as intervals of its timeline',
    load: () => import('./gexf.js'),
  },
  {
    name: 'gexf-1.2',
    summary: 'the same as GEXF 1.2, for networkx before 3 and older programs',
    load: async () => ({ exporter: (await import('./gexf.js')).olderExporter }),
  },
  { name: 'json', summary: "graphology's serialised graph", load: () => import('./json.js') },
  { name: 'node-link', summary: 'node-link JSON: networkx, d3', load: () => import('./node-link.js') },
  { name: 'csv', summary: 'a list of edges, one a line', load: () => import('./csv.js') },
  { name: 'csv-pair', summary: 'two tables, nodes and edges', load: () => import('./csv-pair.js') },
  { name: 'parquet', summary: 'two typed tables: DuckDB, pandas, Spark', load: () => import('./parquet.js') },
  { name: 'neo4j', summary: "two tables that Neo4j's bulk import reads", load: () => import('./neo4j.js') },
  { name: 'cypher', summary: 'statements that merge it into a graph store', load: () => import('./cypher.js') },
  { name: 'mermaid', summary: 'a small flowchart for a README (40 articles)', load: () => import('./mermaid.js') },
  { name: 'svg', summary: 'a picture: citing, cited, texts as boxes (60 articles)', load: () => import('./svg.js') },
  { name: 'png', summary: 'the same picture, 1,920 pixels wide', load: () => import('./png.js') },
  { name: 'turtle', summary: 'RDF in the ELI ontology, as Turtle', load: () => import('./turtle.js') },
  { name: 'jsonld', summary: 'RDF in the ELI ontology, as JSON-LD', load: () => import('./jsonld.js') },
];
