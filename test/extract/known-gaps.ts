/** Rows of the battery that the grammar reads wrongly today, and what is wrong. Empty is the aim. */
export const KNOWN_GAPS: ReadonlyMap<string, string> = new Map<string, string>();
