import { FILLER } from '../../model/filler.js';
import { emptyBlankLines } from '../blank.js';
import { decode } from '../decode.js';
import { extensionOf } from '../reader.js';
import type { CitingFormat } from './citing-format.js';
import { LANGUAGES, languageOf, type Language } from './languages.js';
import { scanCode, type CodePiece } from './scan-code.js';
import { unstructured } from './unstructured.js';

/** What a letter behind a backslash stands for; every other stands for itself. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', '\n': '\n' };
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g;
const HOLE_END = '}';

const padded = (words: string, length: number): string => words + FILLER.repeat(Math.max(0, length - words.length));

function unescaped(words: string): string {
  return words.replace(ESCAPE, (all: string, ...codes: (string | undefined)[]) => {
    const [braced, four, two, letter] = codes;
    const code = parseInt(braced ?? four ?? two ?? '', 16);
    if (Number.isNaN(code) || code > 0x10ffff) return padded(ESCAPES[letter ?? ''] ?? letter ?? ' ', all.length);
    return padded(String.fromCodePoint(code), all.length);
  });
}

/** A hole holds no words of the sentence, and nobody knows what will stand there: the sentence ends. */
function withoutHoles(words: string, hole: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = words.indexOf(hole); open >= 0; open = words.indexOf(hole, at)) {
    const close = words.indexOf(HOLE_END, open);
    const end = close < 0 ? words.length : close + 1;
    pieces.push(words.slice(at, open), '\n'.repeat(end - open));
    at = end;
  }
  return pieces.join('') + words.slice(at);
}

/** The words of a piece, as many characters as it has. */
function wordsOf(source: string, { kind, syntax, start, end }: CodePiece): string {
  const words = source.slice(start, end);
  // The stars that stand before every line of a comment.
  if (kind === 'block') return words.replace(/(^|\n)([ \t]*)\*(?=[ \t\r\n]|$)/g, '$1$2 ');
  if (kind === 'line') return words.replace(/^[/!*#;-]+/, (marks) => ' '.repeat(marks.length));
  if (syntax === undefined) return words;
  const whole = syntax.hole === undefined ? words : withoutHoles(words, syntax.hole);
  if (syntax.escape === 'doubled') return whole.replaceAll(syntax.close + syntax.close, padded(syntax.close, 2));
  return syntax.escape === 'backslash' ? unescaped(whole) : whole;
}

/** Whether two pieces are one text: comments on lines that follow each other, strings put together. */
function isJoined(gap: string, [before, after]: readonly [CodePiece, CodePiece], joins: string): boolean {
  if (before.kind === 'block' || before.kind !== after.kind) return false;
  const code = gap.replace(/[ \t\r]/g, '');
  if (before.kind === 'line') return code === '\n';
  return [...code].every((sign) => sign === '\n' || sign === '\\' || joins.includes(sign)) && code.length <= 4;
}

/** The source with everything but words covered; as long as it was. */
function readableCode(source: string, language: Language): string {
  const pieces: string[] = [];
  let at = 0;
  let before: CodePiece | undefined;
  for (const piece of scanCode(source, language)) {
    const between = before === undefined ? undefined : source.slice(before.outer.end, piece.outer.start);
    const joined =
      before !== undefined && between !== undefined && isJoined(between, [before, piece], language.joins ?? '');
    const gap = source.slice(at, piece.start);
    pieces.push(joined ? gap.replace(/[^\n]/g, ' ') : '\n'.repeat(gap.length), wordsOf(source, piece));
    at = piece.end;
    before = piece;
  }
  pieces.push('\n'.repeat(source.length - at));
  return emptyBlankLines(pieces.join(''));
}

/** Source code and values of JSON: what stands in comments and strings. */
export const code: CitingFormat = {
  name: 'code',
  summary: 'source code and JSON: comments and strings',
  extensions: LANGUAGES.flatMap(({ extensions }) => extensions),
  sniff: () => false,
  read: (file, hints) => {
    const language = languageOf(extensionOf(file.path)) ?? LANGUAGES[0];
    const { source, diagnostics } = decode(file.bytes, file.path);
    const text = language === undefined ? source : readableCode(source, language);
    return [unstructured({ path: file.path, format: 'code', source, text, hints, diagnostics })];
  },
};
