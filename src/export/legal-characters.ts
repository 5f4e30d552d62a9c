// Control characters (those beyond ASCII are dropped too: readers take one of them for a line end), the two that are no characters, and halves of pairs.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The words without the characters that XML 1.0 has no place for, and with them every format built on it. */
export const withoutIllegal = (words: string): string => words.replace(ILLEGAL, '');
