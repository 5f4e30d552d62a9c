import type { FoundReference, ReferredFile } from '../model/found.js';
import type { Mark } from '../model/reference.js';
import { extensionNotes } from './days/extension-note.js';
import { ofSource } from './of-source.js';
import { saidGoneIn } from './said-gone.js';
import { replacedIn } from './spoken-of.js';
import { lastAtMost } from './stretch-at.js';
import type { Purpose } from './words/words.js';

const MARKS: readonly (Mark & Purpose)[] = ['mentioned', 'said-repealed', 'former', 'renumbered', 'frozen', 'quoted'];

const notesOf = ofSource(({ source }) => {
  const notes = extensionNotes(source).map(({ span }) => span);
  return { starts: notes.map(({ start }) => start), ends: notes.map(({ end }) => end) };
});

/** Whether the words of a file's references cite old law on purpose, and why; asked of one file at a time. */
export function purposes(
  file: Pick<ReferredFile, 'path' | 'format' | 'source'>,
): (found: FoundReference) => Purpose | undefined {
  const { starts, ends } = notesOf(file);
  const isReplaced = replacedIn(file.source);
  const saidGone = saidGoneIn(file.source);
  return ({ reference, place }) => {
    const said = MARKS.find((mark) => reference.marks?.includes(mark) === true);
    if (said !== undefined) return said;
    if (isReplaced(place)) return 'mentioned';
    if (place.start < (ends[lastAtMost(starts, place.start)] ?? 0)) return 'extension-note';
    return saidGone(place);
  };
}
