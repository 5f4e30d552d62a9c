import { CiteGraphError, NotFoundError } from '../model/errors.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import type { Call } from './command.js';
import { readInput } from './input.js';
import { readSubjects, type Reading } from './subjects.js';

/** A reference that came to nothing, among others that did. */
export interface Unread {
  readonly words: string;
  readonly error: CiteGraphError;
}

/** Many typed references, read one by one. */
export interface SeveralReadings {
  readonly subjects: readonly ArticleRow[];
  readonly readings: readonly Reading[];
  readonly unread: readonly Unread[];
}

async function phrasesOf(call: Call): Promise<readonly string[]> {
  const phrases: string[] = [];
  for (const word of call.words) {
    if (word !== '-') phrases.push(word);
    else {
      const { bytes } = await readInput(call.io, '-');
      const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
      phrases.push(...lines.map((line) => line.trim()).filter((line) => line !== ''));
    }
  }
  return phrases;
}

/**
 * Every word as one reference, and for `-` every line of stdin. One reference alone throws what is wrong with it; of many
 * the others are answered. Throws `NotFoundError` when there is none.
 */
export async function readSeveral(call: Call, store: LawStore): Promise<SeveralReadings> {
  const options = { text: call.options.text('text'), strict: call.options.flag('strict') === true };
  const phrases = await phrasesOf(call);
  const readings: Reading[] = [];
  const unread: Unread[] = [];
  for (const words of phrases)
    try {
      readings.push(await readSubjects(store, words, options));
    } catch (error) {
      if (phrases.length === 1 || !(error instanceof CiteGraphError)) throw error;
      unread.push({ words, error });
    }
  const subjects = readings.flatMap((reading) => reading.subjects);
  if (phrases.length === 0) throw new NotFoundError('no reference on stdin', { hint: 'one a line: L122-14' });
  return { subjects, readings, unread };
}
