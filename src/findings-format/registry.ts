import type { FindingsFormat } from './findings-format.js';

/** Output formats of `check`: names and help cost nothing, code loads when used. */
export const FINDINGS_FORMATS: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly format: FindingsFormat }>;
}[] = [
  { name: 'text', summary: 'for people, in a terminal', load: () => import('./text.js') },
  { name: 'json', summary: 'the whole report, to be rendered again with --from', load: () => import('./json.js') },
  { name: 'ndjson', summary: 'one finding a line', load: () => import('./ndjson.js') },
  { name: 'sarif', summary: 'SARIF 2.1.0: GitHub code scanning, editors', load: () => import('./sarif.js') },
  { name: 'junit', summary: 'JUnit XML: the test page of most CI servers', load: () => import('./junit.js') },
  { name: 'github', summary: 'annotations of GitHub Actions', load: () => import('./github.js') },
  { name: 'gitlab', summary: 'GitLab code quality', load: () => import('./gitlab.js') },
  { name: 'checkstyle', summary: 'Checkstyle XML: Jenkins, reviewdog', load: () => import('./checkstyle.js') },
  { name: 'markdown', summary: 'for a comment of a pull request', load: () => import('./markdown.js') },
  { name: 'csv', summary: 'RFC 4180, for spreadsheets', load: () => import('./csv.js') },
  { name: 'html', summary: 'one page that needs nothing else', load: () => import('./html.js') },
  { name: 'clause', summary: 'the clauses that correct the documents, in French', load: () => import('./clause.js') },
];
