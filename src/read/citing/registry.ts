import { INPUT_FORMAT_NAMES, READ_EXTENSIONS } from '../registry.js';
import type { CitingFormat } from './citing-format.js';
import { LANGUAGES } from './languages.js';

/** Formats of documents that cite law: names and help cost nothing, code loads when a file asks for it. */
export const CITING_FORMATS = [
  {
    name: 'docx',
    summary: 'Word documents; lines are paragraphs',
    extensions: ['.docx', '.docm'],
    load: async () => (await import('./docx.js')).docx,
  },
  {
    name: 'odt',
    summary: 'OpenDocument texts (LibreOffice); lines are paragraphs',
    extensions: ['.odt', '.ott'],
    load: async () => (await import('./odt.js')).odt,
  },
  {
    name: 'pdf',
    summary: 'PDF; places are pages and lines on them',
    extensions: ['.pdf'],
    load: async () => (await import('./pdf.js')).pdf,
  },
  {
    name: 'yaml',
    summary: 'YAML: values and comments; parameters of OpenFisca',
    extensions: ['.yaml', '.yml'],
    load: async () => (await import('./yaml.js')).yaml,
  },
  {
    name: 'catala',
    summary: 'Catala: its law, identifiers of headings, comments',
    extensions: ['.catala_fr', '.catala_en', '.catala', '.catala_pl'],
    load: async () => (await import('./catala.js')).catala,
  },
  {
    // JSON that holds law is law first; else its strings are read here.
    name: 'code',
    summary: 'source code and JSON: comments and strings',
    extensions: LANGUAGES.flatMap(({ extensions }) => extensions),
    load: async () => (await import('./code.js')).code,
  },
] as const satisfies readonly {
  readonly name: string;
  readonly summary: string;
  readonly extensions: readonly string[];
  readonly load: () => Promise<CitingFormat>;
}[];

/** Every format that documents are read from, those of law first. */
export const DOCUMENT_FORMAT_NAMES: readonly string[] = [
  ...INPUT_FORMAT_NAMES,
  ...CITING_FORMATS.map(({ name }) => name),
];

/** Every file name ending that `check` and `extract` look for in folders, with the dot. */
export const DOCUMENT_EXTENSIONS: readonly string[] = [
  ...new Set([...READ_EXTENSIONS, ...CITING_FORMATS.flatMap((row) => [...row.extensions])]),
];
