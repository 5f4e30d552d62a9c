import type { Evidence, RelationDate } from '../model/citation.js';
import { isLinkMark, LINK_MARKS, type LinkMark } from '../model/mark.js';
import type { PortionStep } from '../model/reference.js';
import { isRelation, RELATION_NAMES } from '../model/relation.js';
import { intRows, type IntRows } from '../model/int-rows.js';

/** Evidence on its way to the index, kept small: millions of pieces share few words. */
export interface EvidenceLog extends Iterable<Evidence> {
  add(evidence: Evidence): void;
  readonly count: number;
}

const ORIGINS: readonly Evidence['origin'][] = ['list', 'text', 'note', 'link'];
const KINDS: readonly RelationDate['kind'][] = ['effect', 'bound', 'published', 'signed'];
const MARKS: readonly LinkMark[] = Object.keys(LINK_MARKS).filter(isLinkMark);

/** Values to small integers and back; -1 is none. */
function numbered<T>(keyOf: (value: T) => string | T) {
  const ids = new Map<string | T, number>();
  const values: T[] = [];
  return {
    id: (value: T | undefined): number => {
      if (value === undefined) return -1;
      const key = keyOf(value);
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, values.length);
      return values.push(value) - 1;
    },
    value: (id: number): T | undefined => values[id],
  };
}

/** An empty log. */
export function createEvidenceLog(): EvidenceLog {
  const rows: IntRows = intRows(14);
  const words = numbered<string>((word) => word);
  const portions = numbered<readonly PortionStep[]>((portion) => JSON.stringify(portion));
  const read = (row: number): Evidence => {
    const [relation, origin] = [RELATION_NAMES[rows.at(row, 2)], ORIGINS[rows.at(row, 3)]];
    const word = (column: number): string => words.value(rows.at(row, column)) ?? '';
    if (relation === undefined || !isRelation(relation) || origin === undefined) throw new RangeError('no such row');
    const mark = MARKS[rows.at(row, 10)];
    const [on, kind] = [words.value(rows.at(row, 11)), KINDS[rows.at(row, 12)]];
    const portion = portions.value(rows.at(row, 13));
    return {
      ...{ source: word(0), target: word(1), relation, origin, page: word(4), form: word(9) },
      span: { start: rows.at(row, 5), end: rows.at(row, 6) },
      ...{ line: rows.at(row, 7), column: rows.at(row, 8) },
      ...(mark && { mark }),
      ...(on !== undefined && kind && { date: { on, kind } }),
      ...(portion && { portion }),
    };
  };
  return {
    get count() {
      return rows.count;
    },
    add: ({ source, target, relation, origin, page, span, line, column, form, mark, date, portion }) =>
      // prettier-ignore
      rows.push(
        words.id(source), words.id(target), RELATION_NAMES.indexOf(relation), ORIGINS.indexOf(origin), words.id(page),
        span.start, span.end, line, column, words.id(form), mark === undefined ? -1 : MARKS.indexOf(mark),
        words.id(date?.on), date === undefined ? -1 : KINDS.indexOf(date.kind), portions.id(portion),
      ),
    *[Symbol.iterator]() {
      for (let row = 0; row < rows.count; row += 1) yield read(row);
    },
  };
}
