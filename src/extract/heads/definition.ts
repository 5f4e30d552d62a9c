import { define } from '../texts/defined.js';
import { word } from '../vocabulary.js';
import type { HeadForm } from './head-form.js';

/** « ci-après »: learns the term that stands behind; what reads the term is among the texts. */
export const definition: HeadForm = {
  parts: [],
  triggers: () => [word('apres')],
  read(r, i) {
    define(r, i, r.lastText);
    return i + 1;
  },
};
