import { bareParagraph } from '../phrase/bare-paragraph.js';
import { portionBehind } from '../phrase/portion-behind.js';
import type { GrammarPart } from '../part.js';
import { PORTION_BEFORE } from './before.js';

/** Where portions of an article stand. */
export const PORTION_PARTS: readonly GrammarPart[] = [PORTION_BEFORE, portionBehind.part, bareParagraph.part];
