import { bareParagraph } from './bare-paragraph.js';
import { dottedPortion } from './dotted-portion.js';
import { following } from './following.js';
import { footnote } from './footnote.js';
import type { ItemTail } from './item-tail.js';
import { place } from './place.js';
import { portionBehind } from './portion-behind.js';
import { range } from './range.js';
import { renumbered } from './renumbered.js';

/** What belongs to a number behind it, in the order in which law writes it: « L. 1 à L. 9 », « et suivants », « , II, 3° », « , devenu L. 5 ». */
export const ITEM_TAILS: readonly ItemTail[] = [
  footnote,
  range,
  following,
  dottedPortion,
  bareParagraph,
  portionBehind,
  renumbered,
  place,
];
