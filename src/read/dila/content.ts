import type { LinkTarget } from '../../model/document.js';
import { decodeEntity } from '../entities.js';
import { isBlockTag, isCellTag } from '../html-tags.js';
import type { MappedText } from '../mapped-text.js';
import { anchorTarget } from './anchor.js';

/** Where a tag of the content says that the words inside it lead. */
export interface ContentLink {
  readonly start: number;
  readonly end: number;
  readonly target: LinkTarget;
}

interface Flow {
  readonly out: MappedText;
  readonly source: string;
  readonly end: number;
  readonly links: ContentLink[];
  /** Where these words begin in the text: nothing is put before the first of them. */
  readonly floor: number;
  /** What stands before the next words: a space, a tab between cells, line breaks. */
  gap: '' | ' ' | '\t' | '\n' | '\n\n';
  anchor: Omit<ContentLink, 'end'> | undefined;
}

const WORDS = /[^<& \t\n\r\f\u00ad]+(?: [^<& \t\n\r\f\u00ad]+)*/y;
const TAG = /<(\/?)([A-Za-z][\w:.-]{0,60})/y;
const ENTITY = /&(#?\w{1,12});/y;
// Old files escape their own tags, « &lt;br/&gt; », and their own entities, « &amp;nbsp; ».
const ESCAPED_TAG = /&lt;(\/?)([A-Za-z]{1,12})(?:[ /][^&<>]{0,80})?&gt;/y;
const ESCAPED_ENTITY = /&amp;(#?\w{2,8});/y;
/** A block of the base's own: its other tags are those of HTML, in capitals or not. */
const OWN_BLOCKS = new Set(['tableau', 'notes', 'not', 'caption']);

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Words that stand in the source at `at`, or for something there; a gap before them becomes real. */
function say(flow: Flow, words: string, { at, copied }: { readonly at: number; readonly copied: boolean }): void {
  if (flow.gap !== '' && flow.out.length > flow.floor) flow.out.put(flow.gap, at);
  flow.gap = '';
  if (copied) flow.out.copy(words, at);
  else flow.out.put(words, at);
}

const isBreak = (gap: Flow['gap']): boolean => gap === '\n' || gap === '\n\n';

function breakFor(flow: Flow, name: string): void {
  if (name === 'br') flow.gap = isBreak(flow.gap) ? '\n\n' : '\n';
  else if (name === 'tr') flow.gap = flow.gap === '\n\n' ? flow.gap : '\n';
  else if (isCellTag(name)) flow.gap = isBreak(flow.gap) ? flow.gap : '\t';
  else if (isBlockTag(name) || OWN_BLOCKS.has(name)) flow.gap = '\n\n';
}

function anchor(flow: Flow, closing: boolean, tag: string): void {
  if (closing && flow.anchor !== undefined) {
    flow.links.push({ ...flow.anchor, end: flow.out.length });
    flow.anchor = undefined;
  }
  const target = closing ? undefined : anchorTarget(tag);
  // The gap before an anchor is no part of its words.
  if (target === undefined) return;
  const start = flow.out.length + (flow.out.length > flow.floor ? flow.gap.length : 0);
  flow.anchor = { start, target };
}

/** A tag, comment or CDATA section; returns where it ends. */
function markup(flow: Flow, at: number): number {
  const { source } = flow;
  if (source.startsWith('<!--', at)) return after(flow, '-->', at);
  if (source.startsWith('<![CDATA[', at)) {
    const end = after(flow, ']]>', at);
    say(flow, source.slice(at + 9, Math.max(at + 9, end - 3)), { at: at + 9, copied: true });
    return end;
  }
  const tag = match(TAG, source, at);
  const end = after(flow, '>', at);
  if (tag === null) return end;
  const name = (tag[2] ?? '').toLowerCase();
  if (name === 'a') anchor(flow, tag[1] === '/', source.slice(at, end));
  else breakFor(flow, name);
  return end;
}

function after(flow: Flow, words: string, at: number): number {
  const found = flow.source.indexOf(words, at);
  return found < 0 ? flow.end : Math.min(flow.end, found + words.length);
}

/** An entity, once or twice escaped, or an escaped tag; returns where it ends. */
function entity(flow: Flow, at: number): number {
  const { source } = flow;
  const tag = match(ESCAPED_TAG, source, at);
  if (tag !== null) {
    breakFor(flow, (tag[2] ?? '').toLowerCase());
    return at + tag[0].length;
  }
  const twice = match(ESCAPED_ENTITY, source, at);
  const character = twice === null ? undefined : decodeEntity(twice[1] ?? '');
  const once = match(ENTITY, source, at);
  const found = character === undefined ? once : twice;
  const words = character ?? (once === null ? undefined : decodeEntity(once[1] ?? ''));
  if (words === '\u00ad') return at + (found?.[0].length ?? 1);
  if (words === undefined || found === null) say(flow, '&', { at, copied: true });
  else say(flow, words, { at, copied: false });
  return at + (found === null || words === undefined ? 1 : found[0].length);
}

/**
 * Appends formatted content of an official file, `source` from `start` to `end`, as plain words: a break for `br`, a blank
 * line between blocks, a tab between cells; white space and soft hyphens as a reader sees them. Nothing is put before the
 * first word or behind the last.
 */
export function layContent(
  out: MappedText,
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly ContentLink[] {
  const flow: Flow = { out, source, end, links: [], floor: out.length, gap: '', anchor: undefined };
  let at = start;
  while (at < end) {
    const character = source[at];
    if (character === '<') at = markup(flow, at);
    else if (character === '&') at = entity(flow, at);
    else {
      const words = match(WORDS, source, at)?.[0].slice(0, end - at) ?? '';
      if (words !== '') say(flow, words, { at, copied: true });
      else if (character !== '\u00ad' && flow.gap === '') flow.gap = ' ';
      at += words.length || 1;
    }
  }
  return flow.links;
}
