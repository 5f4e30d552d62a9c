import { abbreviatedAct } from './abbreviated-act.js';
import { authorityActs } from './authority.js';
import { bareNoun } from './bare-noun.js';
import { decreeLaw } from './decree-law.js';
import { definedTerm } from './defined.js';
import { formerEdition, newEdition } from './edition.js';
import { unionAct } from './eu-act.js';
import { labourConvention } from './labour-convention.js';
import { nounOrName } from './noun-or-name.js';
import { relative } from './relative.js';
import { sameAnnex } from './same-annex.js';
import type { TextForm } from './text-form.js';

/** How texts are named, from the most to the least specific, one line each; the first that reads wins. */
export const TEXTS: readonly TextForm[] = [
  definedTerm,
  relative,
  formerEdition,
  newEdition,
  decreeLaw,
  authorityActs,
  unionAct,
  // Before names: « l'annexe III au même code ».
  sameAnnex,
  // Before names: « L. n° 2015-177 » is no « L. ».
  abbreviatedAct,
  // Before acts: « convention n° 158 » alone is a collective agreement's.
  labourConvention,
  nounOrName,
  bareNoun,
];
