import type { OpenReferenceRow, Place, VersionRow } from '../store.js';
import { statusOf } from './article-row.js';
import { codeDay, OUTCOME } from './codes.js';
import type { Value } from './value.js';

/** What the last column of a version says of its page, besides 0. */
const PAGE_KIND = { wordless: 1, plain: 2 } as const;

/** A version from its columns: names of what is interned, then those of its status, then what its page is. */
export function versionRow(row: readonly Value[]): VersionRow {
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
    ...(status.at(-1) === PAGE_KIND.wordless && { wordless: true as const }),
    ...(status.at(-1) === PAGE_KIND.plain && { plain: true as const }),
  };
}

/** An open reference from its columns and the words of its page. */
export function openRow(row: readonly Value[], text: string): OpenReferenceRow {
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

/** Where a page's words are, from three columns. */
export const placeOf = (columns: readonly Value[]): Place => {
  const [block, start, length] = columns as [number, number, number];
  return { block, start, length };
};
