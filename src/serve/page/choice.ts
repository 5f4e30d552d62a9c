import { el } from './dom.js';

/** A choice among named values, the first of which is any of them. */
export interface Choosing {
  readonly id: string;
  readonly label: string;
  readonly any: string;
  readonly chosen?: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A select with its label; `chose` is told the value, empty for any. */
export function choice({ id, label, any, chosen, options }: Choosing, chose: (value: string) => void): HTMLElement {
  const select = el(
    'select',
    { id },
    el('option', { value: '' }, any),
    ...options.map(([value, words]) => el('option', { value, selected: value === chosen }, words)),
  );
  select.addEventListener('change', () => {
    chose(select.value);
  });
  return el('label', { class: 'choice' }, label, select);
}
