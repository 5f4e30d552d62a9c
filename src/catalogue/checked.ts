/** The fields of one record of a catalogue file, each read as what it must be; a wrong one throws and says where. */
export interface Fields {
  readonly where: string;
  text(name: string): string;
  optionalText(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  optionalRecord(name: string, known: readonly string[]): Fields | undefined;
}

/** The records of a catalogue file. Throws on anything but a list of records that hold only `known` fields. */
export function records(value: unknown, file: string, known: readonly string[]): readonly Fields[] {
  if (!Array.isArray(value)) throw new Error(`${file}: a list of records was expected`);
  return value.map((row: unknown, index) => fields(row, `${file}: record ${String(index + 1)}`, known));
}

/** One record of a catalogue file. */
export function fields(value: unknown, where: string, known: readonly string[]): Fields {
  const row = rowOf(value, where, known);
  const wrong = (name: string, wanted: string) => new Error(`${where}: ${name} must be ${wanted}`);
  return {
    where,
    text(name) {
      const words = row.get(name);
      if (typeof words !== 'string' || words === '') throw wrong(name, 'words');
      return words;
    },
    optionalText(name) {
      return row.has(name) ? this.text(name) : undefined;
    },
    texts(name) {
      const list: unknown = row.get(name) ?? [];
      if (!isTexts(list)) throw wrong(name, 'a list of words');
      return list;
    },
    flag(name) {
      const flag = row.get(name) ?? false;
      if (typeof flag !== 'boolean') throw wrong(name, 'true or false');
      return flag;
    },
    optionalRecord(name, inner) {
      return row.has(name) ? fields(row.get(name), `${where}: ${name}`, inner) : undefined;
    },
  };
}

function rowOf(value: unknown, where: string, known: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`${where}: a record was expected`);
  const row = new Map<string, unknown>(Object.entries(value));
  for (const name of row.keys())
    if (!known.includes(name)) throw new Error(`${where}: unknown field ${name} (known: ${known.join(', ')})`);
  return row;
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((words) => typeof words === 'string' && words !== '');
}
