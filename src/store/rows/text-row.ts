import type { Diagnostic } from '../../model/diagnostic.js';
import type { Text } from '../../model/text.js';
import { codeDay } from './codes.js';
import type { Value } from './value.js';

/** Named values without the null ones. An index has thousands of texts: one loop, no lists in between. */
function present(names: readonly string[], values: readonly (Value | undefined)[]): Record<string, Value> {
  const record: Record<string, Value> = {};
  for (let place = 0; place < names.length; place++) {
    const [name, value] = [names[place], values[place]];
    if (name !== undefined && value !== undefined && value !== null) record[name] = value;
  }
  return record;
}

const NAMES = ['key', 'nature', 'title', 'holding', 'number', 'cid', 'nor', 'eli', 'celex', 'ecli', 'source'];
const DAYS = ['date', 'knownOn', 'stateOn'];

/** A text from its columns, the days last. */
export function textRow(row: readonly Value[]): Text {
  const record = present(NAMES, row);
  for (let place = 0; place < DAYS.length; place++) {
    const [name, day] = [DAYS[place], codeDay(row[NAMES.length + place] as number | null)];
    if (name !== undefined && day !== undefined) record[name] = day;
  }
  return record as unknown as Text;
}

/** The earliest days from `min(known_on), min(state_on)`. */
export const lawDays = (row: readonly Value[]): Pick<Text, 'knownOn' | 'stateOn'> =>
  present(
    ['knownOn', 'stateOn'],
    row.map((day) => codeDay(day as number | null)),
  );

/** A diagnostic from its columns. */
export const diagnosticRow = (row: readonly Value[]): Diagnostic =>
  present(['code', 'severity', 'message', 'path', 'hint', 'line', 'column'], row) as unknown as Diagnostic;
