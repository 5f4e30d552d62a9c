import type { Reporter } from './reporter.js';

export interface ReporterModule {
  readonly reporter: Reporter;
}

export interface ReporterEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<ReporterModule>;
}

/** Every way to write a table. */
export const REPORTERS: readonly ReporterEntry[] = [
  { name: 'text', summary: 'for people, in a terminal', load: () => import('./text.js') },
  { name: 'json', summary: 'one object: about, rows, passages', load: () => import('./json.js') },
  { name: 'ndjson', summary: 'one JSON object a line, one line a row', load: () => import('./ndjson.js') },
  { name: 'csv', summary: 'RFC 4180, for spreadsheets', load: () => import('./csv.js') },
  { name: 'markdown', summary: 'tables for a page or an issue', load: () => import('./markdown.js') },
  { name: 'yaml', summary: 'the same object as json', load: () => import('./yaml.js') },
];
