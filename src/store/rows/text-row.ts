import type { Diagnostic } from '../../model/diagnostic.js';
import type { Text } from '../../model/text.js';
import { codeDay } from './codes.js';
import type { Value } from './value.js';

/** Named values without the null ones. */
const present = (names: readonly string[], values: readonly (Value | undefined)[]): Record<string, Value> =>
  Object.fromEntries(
    names.flatMap((name, index): [string, Value][] => {
      const value = values[index];
      return value === null || value === undefined ? [] : [[name, value]];
    }),
  );

/** A text from its columns, the days last. */
export const textRow = (row: readonly Value[]): Text =>
  ({
    ...present(
      ['key', 'nature', 'title', 'holding', 'number', 'cid', 'nor', 'eli', 'celex', 'ecli', 'source'],
      row.slice(0, 11),
    ),
    ...present(
      ['date', 'knownOn', 'stateOn'],
      row.slice(11).map((day) => codeDay(day as number | null)),
    ),
  }) as unknown as Text;

/** A diagnostic from its columns. */
export const diagnosticRow = (row: readonly Value[]): Diagnostic =>
  present(['code', 'severity', 'message', 'path', 'hint', 'line', 'column'], row) as unknown as Diagnostic;
