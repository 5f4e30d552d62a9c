import { word } from '../vocabulary.js';
import type { HeadForm } from './head-form.js';

// What the refiners for amending clauses and frozen wordings look for.
const CUES =
  'remplace remplacee remplaces remplacees supprime supprimee supprimes supprimees substitue substituee abroge abrogee abroges abrogees redaction version alors';

/** Words that say something of references near them; only noted here. */
export const cue: HeadForm = {
  parts: [],
  triggers: () => CUES.split(' ').map(word),
  read(r, i) {
    r.cues.push(i);
    return i + 1;
  },
};
