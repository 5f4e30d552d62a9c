import type { InputFormat } from './input-format.js';

/** Input formats: names and help cost nothing, code loads when a build begins. */
export const INPUT_FORMATS = [
  // Before HTML, whose <article> may be written in capitals too.
  {
    name: 'official-xml',
    summary: 'official open data (DILA): LEGI, JORF, KALI, CASS, INCA, CAPP, JADE, CONSTIT, CNIL',
    extensions: ['.xml'],
    load: async () => (await import('./official-xml.js')).officialXml,
  },
  {
    name: 'html',
    summary: 'HTML pages, also those saved from Légifrance',
    extensions: ['.html', '.htm', '.xhtml'],
    load: async () => (await import('./html.js')).html,
  },
  {
    name: 'json',
    summary: 'JSON: SocialGouv legi-data and kali-data, API Légifrance, Judilibre',
    extensions: ['.json'],
    load: async () => (await import('./json.js')).json,
  },
  {
    // Before the Markdown it is written in.
    name: 'tricoteuses',
    summary: 'Markdown of Tricoteuses, with identifiers',
    extensions: ['.md'],
    load: async () => (await import('./tricoteuses.js')).tricoteuses,
  },
  {
    name: 'markdown',
    summary: 'Markdown, also with HTML inside; front matter',
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    load: async () => (await import('./markdown.js')).markdown,
  },
  {
    name: 'text',
    summary: 'plain text',
    extensions: ['.txt', '.text'],
    load: async () => (await import('./text.js')).text,
  },
] as const satisfies readonly {
  readonly name: string;
  readonly summary: string;
  readonly extensions: readonly string[];
  readonly load: () => Promise<InputFormat>;
}[];

export const INPUT_FORMAT_NAMES: readonly string[] = INPUT_FORMATS.map((row) => row.name);

/** Every file name ending that some format reads, with the dot. */
export const READ_EXTENSIONS: readonly string[] = INPUT_FORMATS.flatMap((row) => [...row.extensions]);
