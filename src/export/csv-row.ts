import { withoutIllegal } from './legal-characters.js';

const quoted = (value: string | number | boolean | undefined): string => {
  const words = withoutIllegal(String(value ?? ''));
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

/** One record of RFC 4180 with its line end. */
export const csvRow = (values: readonly (string | number | boolean | undefined)[]): string =>
  `${values.map(quoted).join(',')}\r\n`;
