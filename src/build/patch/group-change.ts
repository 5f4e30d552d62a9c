import { isVagueNote } from '../certain.js';
import type { Waiting } from '../parcel.js';
import type { OpenParcel } from './open-parcel.js';
import { must } from './unpatchable.js';

/**
 * What a group of files came to at the last build and comes to now, and which of its pages are to be mended: those in changed
 * files, or those whose references come to something else, where it came to the same.
 */
export interface GroupChange {
  readonly before: OpenParcel;
  readonly now: OpenParcel;
  readonly changed: ReadonlySet<number>;
}

const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const holders = ({ head }: OpenParcel): readonly string[] =>
  head.holders.map(({ text, articles, declared }) => JSON.stringify([head.texts[text], articles, declared])).sort();

/** Everything of a page but its words and their place; a name out of its words is one of them. */
function standingOf({ pages, head }: OpenParcel, place: number): unknown {
  const { card, text, divisions, listed } = pages[place]!;
  const { id, place: _, spans: __, line: ___, ...rest } = card;
  const name = id.startsWith(`${card.articleKey}#`) ? '#' : id;
  return [rest, name, head.texts[text], divisions, listed];
}

/** Whether a reference is resolved by its words and the table of articles alone. */
export function isPlain({ references }: Waiting): boolean {
  return references.every((one) => one.reference.id === undefined && !('textCid' in one) && !isVagueNote(one));
}

/**
 * What became of a group of files, where it has the pages that it had, with the same names, days and states.
 * @throws Unpatchable where it has not
 */
export function groupChange(before: OpenParcel, now: OpenParcel, files: ReadonlySet<string>): GroupChange {
  const { head } = now;
  // Such a file is read a second time at the end, in a group of its own.
  const waits = head.again.some(([place]) => files.has(now.hashes[place]?.[0] ?? ''));
  must(alike(before.head.again, head.again) && !waits, 'a file does not say whose articles it holds');
  must(before.head.files === head.files && before.head.documents === head.documents, 'a document comes or goes');
  must(alike(before.head.diagnostics, head.diagnostics), 'what is said of a file changed');
  must(alike(holders(before), holders(now)), 'what a source says of its text changed');
  must(before.pages.length === now.pages.length, 'a page comes or goes');
  for (const place of now.pages.keys())
    must(alike(standingOf(before, place), standingOf(now, place)), 'a name, a day or a state of a page changed');
  const changed = new Set([...now.pages.keys()].filter((place) => files.has(now.pages[place]!.card.path)));
  for (const { waiting } of [before, now])
    must(
      waiting.filter(({ page }) => changed.has(page)).every(isPlain),
      'a changed page waits for an identifier or another page’s list',
    );
  return { before, now, changed };
}
