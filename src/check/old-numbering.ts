import { recodifications } from '../catalogue/recodifications.js';

/** Numbers of a part begin with these letters. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  'partie législative': /^L/,
  'partie réglementaire': /^[RD]/,
};

/**
 * Texts whose old numbers have three digits before the hyphen, and whose new ones have four: a number says its time.
 * (« L. 23-111-1 » is new: two digits say nothing.) `whole` where no number of the old form outlived the change.
 */
const OLD_FORM: ReadonlyMap<string, { readonly form: RegExp; readonly whole: boolean }> = new Map([
  ['code-du-travail', { form: /^[LRD]\*?\d{3}(?!\d)/, whole: true }],
  ['code-de-la-sante-publique', { form: /^[LRD]\*?\d{1,3}(?!\d)/, whole: false }],
]);

interface Numbered {
  readonly textKey: string;
  readonly number: string;
}

/** The day a text gave the articles of a part new numbers (ISO), where it kept its name. */
export function renumberingDay({ textKey, number }: Numbered): string | undefined {
  return recodifications()
    .filter(({ from, to, part }) => from === textKey && to === textKey && partHas(part, number))
    .at(-1)?.effective;
}

const partHas = (part: string | undefined, number: string): boolean =>
  part === undefined || LETTERS[part]?.test(number) === true;

/** Whether a number has the form that its text gave up. */
export const isOldForm = ({ textKey, number }: Numbered): boolean => OLD_FORM.get(textKey)?.form.test(number) === true;

/** Whether a number alone says that no article bears it since the text was numbered anew. */
export const isGoneByForm = (numbered: Numbered): boolean =>
  isOldForm(numbered) && OLD_FORM.get(numbered.textKey)?.whole === true;
