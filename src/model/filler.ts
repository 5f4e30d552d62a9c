/**
 * What stands in a text where markup stood inside a word or a phrase (« n<sup>o</sup> », « **L.** 162-5 »): the word joiner
 * U+2060, as many as characters were taken away, so that offsets stay those of the file. Grammars ignore it.
 */
export const FILLER = '\u2060';

/** The words as people read them: without fillers, runs of spaces and soft line breaks as one space. */
export const readable = (words: string): string =>
  words
    .replaceAll(FILLER, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
