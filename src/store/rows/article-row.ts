import type { StatusReport } from '../../model/status.js';
import type { ArticleRow } from '../store.js';
import { BASIS, codeDay, sinceKind, STATUS } from './codes.js';
import type { Value } from './value.js';

/** A status from its five columns. */
export function statusOf(columns: readonly Value[]): StatusReport {
  const [status, basis, since, bound, by] = columns as [number, number, number | null, number | null, string | null];
  const day = codeDay(since);
  return {
    status: STATUS.name(status),
    basis: BASIS.name(basis),
    ...(day !== undefined && { since: day }),
    ...sinceKind(bound),
    ...(by !== null && { by }),
  };
}

/** An article from `id, text key, number, held, cid, divisions` and the columns of its status. */
export function articleRow(row: readonly Value[]): ArticleRow {
  const [id, textKey, number, held, cid, divisions, ...status] = row as [
    number,
    string,
    string,
    number,
    string | null,
    string | null,
    ...Value[],
  ];
  return {
    id,
    key: `${textKey}/${number}`,
    textKey,
    number,
    held: held === 1,
    ...(cid !== null && { cid }),
    divisions: divisions === null ? [] : (JSON.parse(divisions) as string[]),
    status: statusOf(status),
  };
}
