import { HEADS } from './heads/registry.js';
import { NUMBER_PARTS } from './numbers/registry.js';
import type { GrammarPart } from './part.js';
import { formerBehind } from './phrase/former-behind.js';
import { formerNumber } from './phrase/former-number.js';
import { ITEM_TAILS } from './phrase/registry.js';
import { PORTION_PARTS } from './portions/registry.js';
import { REFINERS } from './refine/registry.js';
import { TEXTS } from './texts/registry.js';
import { unnamedText } from './texts/unnamed.js';

/** Every part of the grammar of phrases, for tests and the table of forms. */
export const GRAMMAR: readonly GrammarPart[] = [
  ...HEADS.flatMap(({ parts }) => parts),
  ...NUMBER_PARTS,
  ...ITEM_TAILS.map(({ part }) => part).filter(({ kind }) => kind === 'number'),
  formerNumber.part,
  formerBehind.part,
  ...PORTION_PARTS,
  ...[...TEXTS, unnamedText].flatMap(({ parts }) => parts),
  ...REFINERS.map(({ part }) => part),
];
