import { NATURES, type Nature } from './text.js';

const LONGEST_FIRST = [...NATURES].sort((a, b) => b.length - a.length);

/** The nature that the key of a text begins with: « loi-organique-2001-692 » is a loi organique, no loi. */
export const natureOf = (textKey: string): Nature | undefined =>
  LONGEST_FIRST.find((nature) => textKey === nature || textKey.startsWith(`${nature}-`));
