import type { Insertion, Link, Zone } from './link-syntax.js';

/** Markdown takes these in an address for its end, or for code. */
const IN_MARKDOWN = /[\s()<>[\]\\`"]/g;
const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Words as HTML text or inside a quoted attribute. */
export const escapeHtml = (words: string): string => words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** What stands before and after the words of a link. */
export function brackets(link: Link, writes: Zone['writes']): readonly [Insertion, Insertion] {
  if (writes === 'html') {
    const title = link.title === undefined ? '' : ` title="${escapeHtml(link.title)}"`;
    const open = `<a href="${escapeHtml(link.url)}"${title}>`;
    return [
      { at: link.start, words: open },
      { at: link.end, words: '</a>' },
    ];
  }
  const title = link.title === undefined ? '' : ` "${link.title.replace(/["\\\n]/g, ' ')}"`;
  const close = `](${link.url.replace(IN_MARKDOWN, percent)}${title})`;
  return [
    { at: link.start, words: '[' },
    { at: link.end, words: close },
  ];
}

// « <br> », « <b> », « </b> », « <br/> »: the tags that may stand inside the words of a link.
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{0,200}>/g;
const ALONE = new Set(['br', 'wbr', 'img']);
/** Tags that may stand inside a run of words. */
export const INLINE_TAGS: ReadonlySet<string> = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'span',
  'sup',
  'sub',
  'small',
  'font',
  'mark',
  'abbr',
  's',
  ...ALONE,
]);

/** Whether every tag that opens inside the words closes inside them, and none is a block or a link. */
function tagsBalance(words: string): boolean {
  const open: string[] = [];
  for (const [, slash, written = ''] of words.matchAll(TAG)) {
    const name = written.toLowerCase();
    if (!INLINE_TAGS.has(name)) return false;
    if (ALONE.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  // A `<` that is no tag of ours: half of one, a comment.
  return open.length === 0 && !words.replace(TAG, '').includes('<');
}

const RUN = /\*{1,3}|_{1,3}/g;

/** Whether emphasis opens and closes inside the words; « R.* 123-4 » has a star of its own, escaped or alone. */
function emphasisBalances(words: string): boolean {
  const runs = (words.match(RUN) ?? []).filter((run) => run.length > 1 || words.split(run).length > 2);
  return runs.length % 2 === 0 && runs.every((run, place) => place % 2 === 0 || run === runs[place - 1]);
}

/** Whether the words of a link, as the source writes them, stay whole when brackets or tags are put around them. */
export function isWhole(words: string, writes: Zone['writes']): boolean {
  if (words.trim() === '' || /\n[ \t\r]*\n/.test(words) || !tagsBalance(words)) return false;
  return writes === 'html' || (!/[[\]`|]/.test(words) && emphasisBalances(words));
}

const LONGEST_TAG = 2000;

/** Whether an offset stands inside a tag: in its name or an attribute. */
export function isInTag(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - LONGEST_TAG), at);
  const open = before.lastIndexOf('<');
  return open > before.lastIndexOf('>') && /^<[a-zA-Z/!?]/.test(source.slice(at - before.length + open, at + 1));
}
