// The agreements of kali-data as somebody without Légifrance would have them: the same files without their hyperlinks, and
// apart from them what each link said.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// A hyperlink as JSON writes it: its attributes have escaped quotation marks, or single ones.
const OPEN = /<a\b((?:\\.|[^>\\])*)>/g;
const TITLE = /title=(\\"|')((?:(?!\1)[^])*)\1/;
const MARKED = /^(?<text>.*?) - art\. ?(?<number>.*?) ?\((?<mark>\w+)\)$/;

/** « L. 212-4-3 » and « L212-4-3 » alike. */
export const plainNumber = (words) =>
  words
    .replace(/\\u00a0|&nbsp;|[\s*]|\.(?!\d)|(?<!\d)\./g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/(\d)\.(?=\d)/g, '$1-')
    .toUpperCase();

/** A file without its hyperlinks, and every link whose title names an article with a mark, at its offsets in that file. */
export function withoutLinks(source) {
  const links = [];
  let words = '';
  let at = 0;
  for (const match of source.matchAll(OPEN)) {
    if (match.index < at) continue;
    const close = source.indexOf('</a>', match.index);
    const newline = source.indexOf('\n', match.index);
    if (close < 0 || (newline >= 0 && close > newline)) continue;
    words += source.slice(at, match.index);
    const inside = source.slice(match.index + match[0].length, close);
    const title = TITLE.exec(match[1])?.[2];
    const marked = title === undefined ? undefined : MARKED.exec(title)?.groups;
    if (marked !== undefined) links.push({ ...marked, start: words.length, end: words.length + inside.length });
    words += inside;
    at = close + '</a>'.length;
  }
  return { words: words + source.slice(at), links };
}

/** Every agreement of the package's folder `data`, without its links. */
export function* agreements(folder) {
  for (const name of readdirSync(folder).filter((each) => /^KALICONT.*\.json$/.test(each)))
    yield { name, ...withoutLinks(readFileSync(join(folder, name), 'utf8')) };
}

const CODE =
  /\bcode (?:du travail|de la sécurité sociale|(?:civil|pénal|rural|forestier|électoral)\b|(?:de|des|du|général) [\p{L}'’]+(?: [\p{L}'’]+)?)/giu;

/**
 * Whether the words decide that a link is to the code du travail: the code is named behind it in its own sentence, or it is
 * the only code that the article names. `elsewhere` where another code is named behind it, `open` where no words say.
 */
export function decidedBy(words, { start, end }) {
  const line = { from: words.lastIndexOf('\n', start) + 1, to: words.indexOf('\n', end) };
  const behind = words.slice(start, Math.min(line.to, end + 250));
  const sentence = /[;!?]|\.(?=\s+\p{Lu}(?!\.))|\.?<\/?(?:p|br)/u.exec(behind.slice(end - start));
  const same = behind.slice(0, sentence === null ? behind.length : end - start + sentence.index);
  const [next] = same.match(CODE) ?? [];
  if (next !== undefined) return /du travail/i.test(next) ? 'named' : 'elsewhere';
  const all = new Set((words.slice(line.from, line.to).match(CODE) ?? []).map((each) => each.toLowerCase()));
  return all.size === 1 && all.has('code du travail') ? 'only code' : 'open';
}
