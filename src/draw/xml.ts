// Control characters, the two that are no characters, and halves of pairs: XML 1.0 has no place for them.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Words as XML writes them. */
export const escape = (words: string): string =>
  words
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

type Value = string | number | undefined;

/** At most one decimal: a tenth of a pixel is nothing, and files stay small. */
export const tenths = (value: number): string => String(Math.round(value * 10) / 10);

const written = (value: string | number): string => (typeof value === 'number' ? tenths(value) : escape(value));

/** One element; `inner` is XML already. Attributes without a value are left out. */
export function element(name: string, attributes: Readonly<Record<string, Value>>, inner?: string): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) head += ` ${key}="${written(value)}"`;
  return inner === undefined ? `${head}/>` : `${head}>${inner}</${name}>`;
}
