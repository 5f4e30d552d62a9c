/** The library on Node: everything of the browser's, and the index: how it is built, and what can be asked of it. */
export * from './browser.js';
export * from './model/errors.js';
export type { Table } from './model/table.js';
export type { LawGraph } from './graph/law-graph.js';
export { neighbourhood } from './graph/neighbourhood.js';
export { wholeGraph } from './graph/whole-graph.js';
export type { Answer, Query, QueryOptions } from './query/query.js';
export { QUERIES } from './query/registry.js';
export { EXPORTERS } from './export/registry.js';
export { REPORTERS } from './report/registry.js';
export { build as buildIndex, type BuildReport, type BuildRequest } from './pipeline.js';
export { resolveFound } from './resolve-found.js';
export { storeTable } from './resolve/store-table.js';
export type { ArticleRow, EdgeRow, EvidenceRow, LawStore, VersionRow } from './store/store.js';
export { openIndex } from './store/open.js';
export { parseTypedReference } from './typed-reference.js';
