import { PIECES } from './digits.js';
import { lettered, starred } from './lettered.js';
import type { NumberForm } from './number-reading.js';
import { plain } from './plain.js';
import { roman, worded } from './worded.js';
import type { GrammarPart } from '../part.js';

/** How numbers begin, one line each; the first that reads wins. */
export const NUMBERS: readonly NumberForm[] = [plain, lettered, starred, worded, roman];

/** Every part of a number: how it begins, then how it goes on. */
export const NUMBER_PARTS: readonly GrammarPart[] = [...NUMBERS, ...PIECES].map(({ part }) => part);
