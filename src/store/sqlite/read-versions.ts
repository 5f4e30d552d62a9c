import type { LawStore, OpenReferenceRow, PageText, VersionRow } from '../store.js';
import { codeDay, OUTCOME } from './codes.js';
import type { Database, Value } from './database.js';
import { pageReader, unpackPage } from './page-blob.js';
import { statusOf } from './read-articles.js';
import { findVersions, NAME, NAME_JOINS } from './version-name.js';

const VERSIONS = `SELECT ${NAME}, v.article, v.cid, v.since, v.until, v.estimate, st.value, p.value, f.value, v.line, tf.value,
  v.status, v.basis, v.status_since, v.bound, s.value, v.spans = ''
  FROM json_each(?) k CROSS JOIN version v ON v.article = k.value ${NAME_JOINS}
  JOIN string p ON p.id = v.path JOIN string f ON f.id = v.format JOIN string tf ON tf.id = v.text_from
  LEFT JOIN string st ON st.id = v.state LEFT JOIN string s ON s.id = v.actor
  ORDER BY v.article, v.since, v.official, v.suffix`;
const PAGE = `SELECT block, start, length, spans FROM version WHERE id = ?`;
const OPEN = `SELECT ${NAME}, p.value, o.line, o.col, f.value, o.start, o.length, o.number, r.value, o.outcome, d.value,
  v.block, v.start, v.length
  FROM json_each(?) k CROSS JOIN version v ON v.id = k.value ${NAME_JOINS} CROSS JOIN open_reference o ON o.version = v.id
  JOIN string p ON p.id = v.path JOIN string f ON f.id = o.form LEFT JOIN string r ON r.id = o.portion
  JOIN string d ON d.id = o.detail
  ORDER BY v.id, o.start, o.length, f.value`;

function versionRow(row: readonly Value[]): VersionRow {
  const [id, article, cid, since, until, estimate, state, path, format, line, textFrom, ...status] = row as [
    string,
    number,
    string | null,
    number | null,
    number | null,
    number | null,
    string | null,
    string,
    string,
    number,
    string,
    ...Value[],
  ];
  const from = codeDay(since);
  const to = codeDay(until);
  return {
    id,
    article,
    ...(cid !== null && { cid }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { until: to }),
    ...(estimate === 1 && { dated: 'published' as const }),
    status: statusOf(status),
    ...(state !== null && { state }),
    path,
    format,
    line,
    textFrom,
    ...(status.at(-1) === 1 && { wordless: true as const }),
  };
}

function openRow(row: readonly Value[], text: string): OpenReferenceRow {
  const [page, path, line, column, form, start, length, number, portion, kind, detail] = row as [
    string,
    string,
    number,
    number,
    string,
    number,
    number,
    string | null,
    string | null,
    number,
    string,
  ];
  const span = { start, end: start + length };
  const name = OUTCOME.name(kind);
  return {
    page,
    path,
    line,
    column,
    reference: {
      form,
      span,
      surface: text.slice(span.start, span.end),
      ...(number !== null && { number }),
      ...(portion !== null && {
        portion: JSON.parse(portion) as NonNullable<OpenReferenceRow['reference']['portion']>,
      }),
    },
    outcome:
      name === 'ambiguous'
        ? { kind: name, candidates: JSON.parse(detail) as string[] }
        : { kind: name, reason: detail },
  };
}

const placeOf = (columns: readonly Value[]) => {
  const [block, start, length] = columns as [number, number, number];
  return { block, start, length };
};

/** The questions about wordings and what stands in them. */
export function versionReader(database: Database): Pick<LawStore, 'versions' | 'page' | 'openReferences'> {
  return {
    versions: async (articles) => Promise.resolve(database.rows(VERSIONS, JSON.stringify(articles)).map(versionRow)),
    page: async (versionId): Promise<PageText | undefined> => {
      const [id] = findVersions(database, [versionId]);
      const row = id === undefined ? undefined : database.rows(PAGE, id)[0];
      // No spans: a version that a source lists without its words.
      if (row === undefined || row[3] === '') return Promise.resolve(undefined);
      return Promise.resolve(unpackPage(pageReader(database)(placeOf(row)), String(row[3])));
    },
    openReferences: async (versionIds) => {
      const words = pageReader(database);
      const rows = database.rows(OPEN, JSON.stringify(findVersions(database, versionIds)));
      return Promise.resolve(rows.map((row) => openRow(row, words(placeOf(row.slice(11))))));
    },
  };
}
