import { hasDottedParagraphs } from '../phrase/dotted-portion.js';
import type { Reading } from '../reading.js';
import type { Refiner } from './refiner.js';

/** « article 6.1 » is paragraph 1 of article 6 in acts of the Union alone; else the figures behind the dot say nothing. */
function ownClauses(r: Reading): void {
  for (const { rare, text } of r.drafts)
    if (rare?.dotted === true && !hasDottedParagraphs(text?.nature))
      rare.portion = rare.portionStart = rare.portionEnd = undefined;
}

export const ownClause: Refiner = {
  part: {
    kind: 'context',
    name: 'own-clause',
    summary:
      '« article 2.3 » of anything but an act of the Union: no paragraph of an article of law, and of no text named behind',
    examples: [{ text: "l'article 5.1 du contrat", reads: ['5 = article 5 · – (none) unnamed'] }],
    lookAlikes: ['article 6.1 CEDH', "l'article 5.1 du code civil"],
  },
  refine: ownClauses,
};
