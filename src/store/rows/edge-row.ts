import type { EdgeRow, EvidenceRow } from '../store.js';
import { surroundings } from '../surroundings.js';
import { bitOrigins, codeDay, DATE_KIND, MARK, ORIGIN, RELATION, STANDING } from './codes.js';
import type { Value } from './value.js';

/** An edge from `source, target, relation, standing, origins, weight`. */
export function edgeRow(row: readonly Value[]): EdgeRow {
  const [source, target, relation, standing, origins, weight] = row as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    source,
    target,
    relation: RELATION.name(relation),
    standing: STANDING.name(standing),
    origins: bitOrigins(origins),
    weight,
  };
}

type Figures = [number, number, number, number, number, number, number, number, number];
type Said = [string, number | null, number | null, number | null, string | null, string, string];

/** A piece of evidence from its columns and the words of its page. */
export function evidenceRow(row: readonly Value[], text: string): EvidenceRow {
  const [source, target, relation, , start, length, origin, line, column] = row as Figures;
  const [form, mark, date, dateKind, portion, page, path] = row.slice(9) as Said;
  const span = { start, end: start + length };
  const on = codeDay(date);
  const from = ORIGIN.name(origin);
  return {
    source,
    target,
    relation: RELATION.name(relation),
    origin: from,
    page,
    span,
    line,
    column,
    ...(mark !== null && { mark: MARK.name(mark) }),
    ...(on !== undefined && dateKind !== null && { date: { on, kind: DATE_KIND.name(dateKind) } }),
    ...(portion !== null && { portion: JSON.parse(portion) as NonNullable<EvidenceRow['portion']> }),
    form,
    path,
    ...surroundings(text, span, { sameLine: from === 'list' }),
  };
}
