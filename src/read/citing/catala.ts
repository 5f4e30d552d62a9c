import { decode } from '../decode.js';
import { layMarkdown } from '../markdown.js';
import type { CitingFormat } from './citing-format.js';
import { unstructured } from './unstructured.js';

/** « #### Article L822-2 | LEGIARTI000038814864 »: the identifier says which article, and which wording of it. */
const HEADING =
  /^#+[ \t]*(?<words>[^\n|]{0,200})\|(?=[ \t]*(?:LEGIARTI|LEGITEXT|LEGISCTA|JORFTEXT|JORFARTI|CETATEXT|KALI[A-Z]{4})\d{12})/gm;
/** « # Nota : voir l'article 5 »: a comment between the lines of a program. */
const FENCE = /^```catala[^\n]*\n(?<program>[\s\S]*?)^```/gm;
const COMMENT = /(?<=^[ \t]*|[ \t])#(?<words>[^\n]*)/gm;

const covered = (text: string, at: number, words: string): string =>
  text.slice(0, at) + words + text.slice(at + words.length);

/** The words of law between the programs, the identifiers of headings and the comments; as long as the source. */
function readableCatala(source: string, bytes: Uint8Array, path: string): string {
  let { text } = layMarkdown({ bytes, path }, {});
  for (const { 0: all, index } of source.matchAll(HEADING)) text = covered(text, index, '\n'.repeat(all.length));
  for (const { index, groups, 0: all } of source.matchAll(FENCE)) {
    const program = groups?.['program'] ?? '';
    const from = index + all.indexOf(program);
    for (const comment of program.matchAll(COMMENT))
      text = covered(text, from + comment.index + 1, comment.groups?.['words'] ?? '');
  }
  return text;
}

/** Catala: law and its program side by side, as Markdown with the identifiers of articles in headings. */
export const catala: CitingFormat = {
  name: 'catala',
  summary: 'Catala: its law, identifiers of headings, comments',
  extensions: ['.catala_fr', '.catala_en', '.catala', '.catala_pl'],
  sniff: () => false,
  read: (file, hints) => {
    const { source, diagnostics } = decode(file.bytes, file.path);
    const text = readableCatala(source, file.bytes, file.path);
    return [unstructured({ path: file.path, format: 'catala', source, text, hints, diagnostics })];
  },
};
