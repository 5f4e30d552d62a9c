import type { FoundReference, ReferredFile } from '../model/found.js';
import type { Mark } from '../model/reference.js';
import { extensionNotes } from './days/extension-note.js';
import { ofSource } from './of-source.js';
import { isReplaced } from './spoken-of.js';
import type { Purpose } from './words/words.js';

const MARKS: readonly (Mark & Purpose)[] = ['mentioned', 'said-repealed', 'former', 'renumbered', 'frozen', 'quoted'];

const notesOf = ofSource(({ source }) => extensionNotes(source));

/** Whether the words of a file's references cite old law on purpose, and why; asked of one file at a time. */
export function purposes(
  file: Pick<ReferredFile, 'path' | 'format' | 'source'>,
): (found: FoundReference) => Purpose | undefined {
  const notes = notesOf(file);
  return ({ reference, place }) => {
    const said = MARKS.find((mark) => reference.marks?.includes(mark) === true);
    if (said !== undefined) return said;
    if (isReplaced(file.source, place)) return 'mentioned';
    return notes.some(({ span }) => span.start <= place.start && place.start < span.end) ? 'extension-note' : undefined;
  };
}
