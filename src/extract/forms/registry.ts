import type { StandAlone } from './form.js';

/** Every form that is whole in itself, one line each; overlaps are settled by length, then by this order. */
export const FORMS: readonly StandAlone[] = [];
