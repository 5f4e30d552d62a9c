/** What a cell of a row can be. */
export type Value = string | number | null | Uint8Array;
