import { acts, constitutionalTexts } from './acts.js';
import { agreements } from './agreements.js';
import { codes, localTexts } from './codes.frozen.js';
import { euActs, treaties } from './europe.js';
import { lazy } from './lazy.js';

/** Codes, local texts, constitutional texts, acts, European acts, treaties, agreements: each is read when first asked. */
export const GROUPS = [codes, localTexts, constitutionalTexts, acts, euActs, treaties, agreements];

/** Every text of the catalogue, group by group. */
export const catalogueTexts = lazy(() => GROUPS.flatMap((group) => group()));
