import { wellFormed } from './characters.js';

// What XML 1.0 cannot hold, not even escaped.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const allowed = (words: string): string => wellFormed(words).replace(FORBIDDEN, '\ufffd');

/** Words as the content of an element, of XML and HTML alike. */
export const content = (words: string): string => allowed(words).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** ` name="words"` for each that is there; line ends survive in them. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${allowed(String(value)).replace(/[&<>"'\n\r\t]/g, (sign) => ENTITIES[sign] ?? sign)}"`,
    )
    .join('');
