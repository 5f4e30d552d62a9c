/** A string of a JSON source, by the place of its characters between the quotes. */
export interface JsonText {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  /** Whether it holds escapes, so that its words differ from its characters. */
  readonly escaped: boolean;
}

export interface JsonObject {
  readonly kind: 'object';
  readonly start: number;
  readonly members: ReadonlyMap<string, JsonValue>;
}

export interface JsonList {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly JsonValue[];
}

/** An object whose members are read when somebody asks, and forgotten again: a code's articles are not needed all at once. */
export interface JsonLater {
  readonly kind: 'later';
  readonly start: number;
  readonly read: () => JsonValue;
}

/** A value of a JSON source; strings stay where they are until somebody asks for their words. */
export type JsonValue = JsonText | JsonObject | JsonList | JsonLater | number | boolean | null;

const isParted = (value: JsonValue | undefined): value is JsonText | JsonObject | JsonList | JsonLater =>
  typeof value === 'object' && value !== null;

/** The value itself, read now if it was left for later. */
const opened = (value: JsonValue | undefined): JsonValue | undefined =>
  isParted(value) && value.kind === 'later' ? value.read() : value;

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  isParted(value) && value.kind === 'object';

export const isText = (value: JsonValue | undefined): value is JsonText => isParted(value) && value.kind === 'text';

export const isList = (value: JsonValue | undefined): value is JsonList => isParted(value) && value.kind === 'list';

/** The value that a path of names leads to, or `undefined`. */
export function member(value: JsonValue | undefined, ...names: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const name of names) found = isObject(found) ? opened(found.members.get(name)) : undefined;
  return found;
}

/** The values of a list, none where it is none. */
export const itemsOf = (value: JsonValue | undefined): readonly JsonValue[] => (isList(value) ? value.items : []);
