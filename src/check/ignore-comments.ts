/** `<!-- cite-graph-ignore repealed, lapsed until 2027-01-01: the accord is quoted -->`, as it stands in a file. */
export interface IgnoreComment {
  /** From the directive to its end, in offsets of the file as decoded. */
  readonly span: { readonly start: number; readonly end: number };
  /** Where it stands; counts from 1. */
  readonly line: number;
  readonly column: number;
  readonly wholeFile: boolean;
  /** First and last line that it covers. */
  readonly covers: readonly [first: number, last: number];
  readonly rules: readonly string[];
  /** The words behind `until`, which may be no day. */
  readonly until?: string;
  readonly reason?: string;
  readonly surface: string;
}

const WORD = 'cite-graph-ignore';

/** Formats whose only comments are those of HTML; in what is left, the comments of programming languages count too. */
const MARKUP = new Set(['markdown', 'tricoteuses', 'html']);
const MARKUP_OPENERS = ['<!--'];
/** What opens a comment in most languages; a `*` goes on with one of several lines. */
const OPENERS = ['<!--', '//', '#', '/*', '--', ';', '%', '*'];
const CLOSERS = ['-->', '*/'];

const FENCE = /^[ \t]{0,3}(?:[-*+>][ \t]+)?(```|~~~)/;

/** Lines inside a fenced block of Markdown show comments, they make none. */
function fenced(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) inside.add(index);
    if (mark === undefined) return;
    if (fence === undefined) fence = mark;
    else if (fence === mark) fence = undefined;
  });
  return inside;
}

/** An odd number of backquotes before it: the comment is shown as code. */
const isShown = (before: string): boolean => (before.match(/`/g)?.length ?? 0) % 2 === 1;

function parse(words: string): Pick<IgnoreComment, 'rules' | 'until' | 'reason'> {
  const colon = words.indexOf(':');
  const scope = colon < 0 ? words : words.slice(0, colon);
  const reason = colon < 0 ? '' : words.slice(colon + 1).trim();
  const parts = scope.split(/[ \t,]+/).filter((part) => part !== '');
  const at = parts.indexOf('until');
  const rules = at < 0 ? parts : parts.slice(0, at);
  const until = at < 0 ? undefined : parts.slice(at + 1).join(' ');
  return { rules, ...(until === undefined ? {} : { until }), ...(reason === '' ? {} : { reason }) };
}

/** For each line, the first one behind it that says something: no blank one, and no other comment of ours. */
function saying(lines: readonly string[]): Int32Array {
  const next = new Int32Array(lines.length);
  let found = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = found;
    const line = lines[index] ?? '';
    if (line.trim() !== '' && !line.includes(WORD)) found = index;
  }
  return next;
}

/** Every comment of a file that asks to ignore findings. */
export function ignoreComments(source: string, format: string): readonly IgnoreComment[] {
  // Nearly no file has one: then nothing is cut into lines.
  if (!source.includes(WORD)) return [];
  const lines = source.split('\n');
  const next = saying(lines);
  const markup = MARKUP.has(format);
  const shown = markup && format !== 'html' ? fenced(lines) : new Set<number>();
  const comments: IgnoreComment[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const comment = line.includes(WORD) && !shown.has(index) ? commentOf(line, markup) : undefined;
    if (comment !== undefined) {
      const { at, alone, ...said } = comment;
      const start = offset + at;
      // Alone on its line it speaks of the next one that says something, behind words of its own.
      const covers = [index + 1, 1 + (alone ? (next[index] ?? index) : index)] as const;
      const span = { start, end: start + said.surface.length };
      comments.push({ span, line: index + 1, column: at + 1, covers, ...said });
    }
    offset += line.length + 1;
  }
  return comments;
}

type Said = Omit<IgnoreComment, 'span' | 'line' | 'column' | 'covers'>;

/** Where the comment ends in the words behind the directive, and what stands behind it. */
function closed(words: string): readonly [inside: string, behind: string] {
  const ends = CLOSERS.map((closer) => ({ closer, at: words.indexOf(closer) })).filter(({ at }) => at >= 0);
  const first = ends.sort((a, b) => a.at - b.at)[0];
  return first === undefined ? [words, ''] : [words.slice(0, first.at), words.slice(first.at + first.closer.length)];
}

function commentOf(
  line: string,
  markup: boolean,
): (Said & { readonly at: number; readonly alone: boolean }) | undefined {
  const at = line.indexOf(WORD);
  const before = line.slice(0, at).trimEnd();
  const opener = (markup ? MARKUP_OPENERS : OPENERS).find((each) => before.endsWith(each));
  if (opener === undefined || (markup && isShown(before))) return undefined;
  const rest = line.slice(at + WORD.length);
  const wholeFile = rest.startsWith('-file');
  const [inside, behind] = closed(wholeFile ? rest.slice('-file'.length) : rest);
  // « cite-graph-ignored » is a word of its own.
  if (!/^(?:[ \t\r:]|$)/.test(inside)) return undefined;
  const words = inside.trimEnd();
  const surface = line.slice(at, at + WORD.length + (wholeFile ? '-file'.length : 0) + words.length);
  const alone = before.slice(0, -opener.length).trim() === '' && behind.trim() === '';
  return { at, alone, wholeFile, surface, ...parse(words) };
}
