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
  { name: 'json', summary: "graphology's serialised graph", load: () => import('./json.js') },
  { name: 'csv', summary: 'a list of edges, one a line', load: () => import('./csv.js') },
];
