import { acts, constitutionalTexts } from './acts.js';
import { agreements } from './agreements.js';
import { codes, localTexts } from './codes.js';
import { euActs, treaties } from './europe.js';
import { lazy } from './lazy.js';

/** Every text of the catalogue: codes, local texts, constitutional texts, acts, European acts, treaties, agreements. */
export const catalogueTexts = lazy(() => [
  ...codes(),
  ...localTexts(),
  ...constitutionalTexts(),
  ...acts(),
  ...euActs(),
  ...treaties(),
  ...agreements(),
]);
