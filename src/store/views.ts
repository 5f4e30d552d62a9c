import { BASIS, DATE_KIND, MARK, ORIGIN, RELATION, STANDING, STATUS, type Codes } from './rows/codes.js';
import { NAME } from './sqlite/version-name.js';

/** A view for people who ask in SQL: names instead of codes, ISO days, keys instead of ids. Part of the public interface. */
export interface View {
  readonly name: string;
  readonly summary: string;
  /** Columns in order, each with its expression. */
  readonly columns: Readonly<Record<string, string>>;
  readonly from: string;
}

const named = (column: string, { names, code }: Codes<string>): string =>
  `CASE ${column} ${names.map((name) => `WHEN ${String(code(name))} THEN '${name}'`).join(' ')} END`;

// SQLite and PostgreSQL have no words in common to set a number in so many digits.
const day = (column: string): string => {
  const digits = (from: number, count: number): string =>
    `substr(CAST(100000000 + ${column} AS TEXT), ${String(from)}, ${String(count)})`;
  return [digits(2, 4), digits(6, 2), digits(8, 2)].join(` || '-' || `);
};
const optionalDay = (column: string): string => `CASE WHEN ${column} IS NULL THEN NULL ELSE ${day(column)} END`;

const origins = (column: string): string =>
  `rtrim(${ORIGIN.names
    .map((name) => `CASE WHEN (${column} & ${String(1 << ORIGIN.code(name))}) <> 0 THEN '${name} ' ELSE '' END`)
    .join(' || ')})`;

const key = (text: string, article: string): string => `${text}.key || '/' || ${article}.number`;
const ENDS = `JOIN article sa ON sa.id = e.source JOIN text st ON st.id = sa.text
  JOIN article ta ON ta.id = e.target JOIN text tt ON tt.id = ta.text`;
const STATUS_KIND = (column: string): string => `CASE ${column} WHEN 1 THEN 'bound' WHEN 2 THEN 'recodification' END`;

export const VIEWS: readonly View[] = [
  {
    name: 'v_texts',
    summary: 'the texts',
    columns: {
      ...{ text: 't.key', nature: 't.nature', title: 't.title', number: 't.number', date: optionalDay('t.date') },
      ...{ cid: 't.cid', nor: 't.nor', eli: 't.eli', holding: 't.holding', source: 't.source' },
      ...{ known_on: optionalDay('t.known_on'), state_on: optionalDay('t.state_on') },
    },
    from: 'text t',
  },
  {
    name: 'v_articles',
    summary: 'the articles, held or only named',
    columns: {
      ...{ id: 'a.id', article: key('t', 'a'), text: 't.key', number: 'a.number', held: 'a.held', cid: 'a.cid' },
      ...{ divisions: 'd.value', status: named('a.status', STATUS), basis: named('a.basis', BASIS) },
      ...{ since: optionalDay('a.since'), since_is: STATUS_KIND('a.bound'), by: 's.value' },
    },
    from: `article a JOIN text t ON t.id = a.text
      LEFT JOIN string d ON d.id = a.divisions LEFT JOIN string s ON s.id = a.actor`,
  },
  {
    name: 'v_versions',
    summary: 'the wordings, with their days and files',
    columns: {
      ...{ version: NAME, article: key('vt', 'va'), text: 'vt.key', number: 'va.number' },
      ...{ from_day: optionalDay('v.since'), until_day: optionalDay('v.until') },
      ...{ status: named('v.status', STATUS), basis: named('v.basis', BASIS), state: 's.value' },
      ...{ path: 'p.value', line: 'v.line' },
    },
    from: `version v JOIN article va ON va.id = v.article JOIN text vt ON vt.id = va.text
      JOIN string p ON p.id = v.path LEFT JOIN string s ON s.id = v.state`,
  },
  {
    name: 'v_citations',
    summary: 'the edges: one article acts on another',
    columns: {
      ...{ source: key('st', 'sa'), source_text: 'st.key', source_number: 'sa.number', source_id: 'e.source' },
      ...{ target: key('tt', 'ta'), target_text: 'tt.key', target_number: 'ta.number', target_id: 'e.target' },
      ...{ relation: named('e.relation', RELATION), standing: named('e.standing', STANDING) },
      ...{ origins: origins('e.origins'), weight: 'e.weight' },
    },
    from: `edge_out e ${ENDS}`,
  },
  {
    name: 'v_evidence',
    summary: 'every place that proves an edge, and on whose page it is',
    columns: {
      ...{ source: key('st', 'sa'), target: key('tt', 'ta'), source_id: 'e.source', target_id: 'e.target' },
      ...{ relation: named('e.relation', RELATION), origin: named('e.origin', ORIGIN), form: 'f.value' },
      ...{ page_of: `CASE WHEN v.article = e.source THEN 'source' ELSE 'target' END` },
      ...{ path: 'p.value', line: 'e.line', column: 'e.col', mark: named('e.mark', MARK) },
      ...{ date: optionalDay('e.date'), date_is: named('e.date_kind', DATE_KIND) },
    },
    from: `evidence e ${ENDS} JOIN version v ON v.id = e.version
      JOIN string p ON p.id = v.path JOIN string f ON f.id = e.form`,
  },
];

/** The statements that make the views; `kind` is what stands between CREATE and VIEW. */
export const createViews = (kind: 'TEMP' | 'OR REPLACE'): string =>
  VIEWS.map(({ name, columns, from }) => {
    const listed = Object.entries(columns).map(([column, expression]) => `${expression} AS "${column}"`);
    return `CREATE ${kind} VIEW ${name} AS SELECT ${listed.join(', ')} FROM ${from};`;
  }).join('\n');
