/** A record of a catalogue file: only known fields, each read by one of the functions below. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * The records of a catalogue file, each made into `T`. Throws on anything but a list of records that hold only `known`
 * fields of the right kind; the message says the file and the record, counted from 1.
 */
export function records<T>(
  file: { readonly name: string; readonly value: unknown; readonly known: readonly string[] },
  make: (row: Row) => T,
): readonly T[] {
  if (!Array.isArray(file.value)) throw new Error(`${file.name}: a list of records was expected`);
  const known = new Set(file.known);
  return file.value.map((value: unknown, index) => {
    try {
      return make(rowOf(value, known));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${file.name}: record ${String(index + 1)}: ${reason}`, { cause });
    }
  });
}

/** One record that holds only known fields. */
export function rowOf(value: unknown, known: ReadonlySet<string>): Row {
  if (!isRow(value)) throw new Error('a record was expected');
  for (const name in value)
    if (!known.has(name)) throw new Error(`unknown field ${name} (known: ${[...known].join(', ')})`);
  return value;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words of a field that must be there. */
export function text(row: Row, name: string): string {
  const words = row[name];
  if (typeof words !== 'string' || words === '') throw new Error(`${name} must be words`);
  return words;
}

/** The words of a field that may be missing. */
export const optionalText = (row: Row, name: string): string | undefined =>
  row[name] === undefined ? undefined : text(row, name);

const NONE: readonly string[] = [];

/** The list of a field; empty when the field is missing. */
export function texts(row: Row, name: string): readonly string[] {
  const list = row[name];
  if (list === undefined) return NONE;
  if (!isTexts(list)) throw new Error(`${name} must be a list of words`);
  return list;
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((words) => typeof words === 'string' && words !== '');
}

/** Whether the field says yes; no when the field is missing. */
export function flag(row: Row, name: string): boolean {
  const answer = row[name] ?? false;
  if (typeof answer !== 'boolean') throw new Error(`${name} must be true or false`);
  return answer;
}
