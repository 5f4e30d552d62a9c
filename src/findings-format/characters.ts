// Half a character pair: a name of a file system may hold one, no encoder takes it.
const HALF = /\p{Surrogate}/gu;

/** Words that every encoder takes. */
export const wellFormed = (words: string): string => words.replace(HALF, '\ufffd');

// Line ends and tabs stay; what else could move a cursor or turn the direction of writing does not.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words that a log or a spreadsheet shows as they are. */
export const harmless = (words: string): string => wellFormed(words).replace(CONTROLS, ' ');
