import { catalogueText } from '../../catalogue/catalogue.js';
import type { TextName } from '../../model/text.js';
import { readOwn } from '../../read/own-json.js';
import type { IndexPatch } from '../../store/index-patch.js';
import type { KeptParcels } from '../../store/kept-parcels.js';
import { allNames, mayName } from '../name-section.js';
import { fuller, nameOnly } from '../text-book.js';
import type { Beside } from './beside.js';
import type { GroupChange } from './group-change.js';
import type { OpenParcel } from './open-parcel.js';
import { must } from './unpatchable.js';

/** Where the rest of the law is asked whether it still names something. */
export interface Elsewhere {
  readonly kept: Pick<KeptParcels, 'get' | 'missing' | 'waiting'>;
  /** Names of the parcels that others take the place of, and of what is no parcel. */
  readonly but: ReadonlySet<string>;
}

/** Words in the first place, as far as they are not in the second. */
const without = (all: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...all].filter((each) => !others.has(each));

const union = (
  changes: readonly GroupChange[],
  side: 'before' | 'now',
  wordsOf: (parcel: OpenParcel) => Iterable<string>,
): ReadonlySet<string> => new Set(changes.flatMap((change) => [...wordsOf(change[side])]));

const everyKey = ({ head, pages }: OpenParcel): Iterable<string> => [
  ...head.named,
  ...head.keys,
  ...pages.map(({ card }) => card.articleKey),
];
// The catalogue's own name stands whatever words say.
const uncatalogued = ({ head }: OpenParcel): Iterable<string> =>
  head.texts.filter(({ key }) => catalogueText(key) === undefined).map((text) => JSON.stringify(text));

// Looking for more of them in all parcels takes longer than writing the index.
const MOST_LOOKED_FOR = 200;

/** Which of these texts, as JSON, and keys a kept parcel names in its first section. */
function namesIn(first: Uint8Array, asked: ReadonlySet<string>): readonly string[] {
  const near = [...asked].filter((each) => mayName(first, each));
  if (near.length === 0) return near;
  const { texts, keys, named } = allNames(first);
  const names = new Set([...texts, ...keys, ...named]);
  return near.filter((each) => names.has(each));
}

function lookElsewhere(words: readonly string[], { kept, but }: Elsewhere): void {
  must(words.length <= MOST_LOOKED_FOR, 'much is not named any more');
  must(kept.missing(words, but, namesIn).length === 0, 'something is not named any more');
}

// Renumbering the index for more of them would not be worth it.
const MOST_NEW = 1000;

/** Articles that come into the table of articles, and those that go out of it. */
export interface NewNames {
  readonly fresh: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/** Of these articles those that no other parcel names. */
function namedNowhere(keys: readonly string[], { kept, but }: Elsewhere): string[] {
  must(keys.length <= MOST_LOOKED_FOR, 'much is not named any more');
  return [...kept.missing(keys, but, namesIn)];
}

/**
 * What is newly named, which the table of articles has not, and what is named no more: neither held nor in another parcel.
 * @throws Unpatchable where that is much
 */
export async function changedNames(
  changes: readonly GroupChange[],
  patch: Pick<IndexPatch, 'articles'>,
  { beside, elsewhere }: { readonly beside: Beside; readonly elsewhere: Elsewhere },
): Promise<NewNames> {
  const [before, now] = [union(changes, 'before', everyKey), union(changes, 'now', everyKey)];
  const [added, left] = [without(now, before), without(before, now)];
  const rows = new Map((await patch.articles([...added, ...left])).map((row) => [row.key, row]));
  const [named, late] = [new Set(beside.named), new Set(beside.late)];
  const fresh = new Set(added.filter((key) => late.has(key) || (!rows.has(key) && !named.has(key))));
  must(fresh.size <= MOST_NEW, 'many articles are newly named');
  const stubs = left.filter((key) => rows.get(key)?.held !== true);
  return { fresh, gone: new Set(namedNowhere(stubs, elsewhere)) };
}

/** That each text keeps its best name. @throws Unpatchable where one might not */
export async function checkTexts(
  changes: readonly GroupChange[],
  patch: Pick<IndexPatch, 'texts'>,
  elsewhere: Elsewhere,
): Promise<void> {
  const [before, now] = [union(changes, 'before', uncatalogued), union(changes, 'now', uncatalogued)];
  const [added, gone] = [without(now, before), without(before, now)];
  if (added.length === 0 && gone.length === 0) return;
  const best = new Map((await patch.texts()).map((text) => [text.key, nameOnly(text)]));
  const isBest = (words: string): boolean => {
    const name = nameOnly(readOwn<TextName>(words));
    const known = best.get(name.key);
    return known !== undefined && JSON.stringify(nameOnly(fuller(known, name))) === JSON.stringify(name);
  };
  const same = (words: string): boolean => {
    const name = nameOnly(readOwn<TextName>(words));
    return JSON.stringify(best.get(name.key)) === JSON.stringify(name);
  };
  must(
    added.every((words) => !isBest(words) || same(words)),
    'a text has a fuller name',
  );
  lookElsewhere(gone.filter(isBest), elsewhere);
}
