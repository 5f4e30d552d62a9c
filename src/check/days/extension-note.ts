import type { Span } from '../../model/span.js';
import { firstDay } from './written-day.js';

/** A note that says how far an agreement binds others: its author is the arrêté that it names. */
export interface ExtensionNote {
  readonly span: Span;
  /** Of the arrêté (ISO), with its words. */
  readonly on?: { readonly day: string; readonly words: string };
}

/** « étendu sous réserve de … », « étendus à l'exclusion », « exclue de l'extension ». */
const NOTE =
  /[ée]tendue?s?,? (?:sous|à l['’]exclusion|dans la limite)|exclue?s? de l['’](?:champ de l['’])?(?:extension|[ée]largissement)/giu;
/** Part of every one of them, and quick to look for in a document that has none. */
const SIGN = /tendu|xclu/i;
const ARRETE = /arr[êe]t[ée]s? (?:d['’]extension )?du (?<words>[^()\n]{6,30})/iu;
const REACH = 1500;
/** « … de l'article L. 1.</p><p>(Arrêté du 18 décembre 2013 - art. 1) »: the arrêté on a line of its own below the note. */
const BELOW = /^(?:<[^<>]{0,200}>|\\n|\s){0,12}\(\s?(?<words>arr[êe]t[ée]s? (?:d['’]extension )?du [^()\n]{6,30})/iu;

/** Where a line or paragraph ends, as typed or as HTML writes it. */
const BORDER = /\n|<\/?(?:p|div|li|td|tr|h[1-6])\b[^<>]{0,200}>/gi;

/** The line or paragraph that an offset stands in. */
function lineAt(source: string, at: number): Span {
  const from = Math.max(0, at - REACH);
  const last = [...source.slice(from, at).matchAll(BORDER)].at(-1);
  const behind = source.slice(at, at + REACH);
  const next = behind.search(BORDER);
  return {
    start: last === undefined ? from : from + last.index + last[0].length,
    end: at + (next < 0 ? behind.length : next),
  };
}

/** Behind the bracket that closes near an offset; the offset where none does. */
function closing(source: string, at: number): number {
  const bracket = source.slice(at, at + 60).indexOf(')');
  return bracket < 0 ? at : at + bracket + 1;
}

/** Those of the words that were asked about last: their day and their purpose are asked one after the other. */
let last: { readonly source: string; readonly notes: readonly ExtensionNote[] } | undefined;

/**
 * The notes of extension of a file, in order; none reaches into the next. Source: arrêtés of extension, code du travail, art.
 * L. 2261-25.
 */
export function extensionNotes(source: string): readonly ExtensionNote[] {
  if (last?.source !== source) last = { source, notes: notesIn(source) };
  return last.notes;
}

function notesIn(source: string): readonly ExtensionNote[] {
  if (!SIGN.test(source)) return [];
  const notes: ExtensionNote[] = [];
  for (const match of source.matchAll(NOTE)) {
    if (match.index < (notes.at(-1)?.span.end ?? 0)) continue;
    const line = lineAt(source, match.index);
    const own = ARRETE.exec(source.slice(match.index, line.end));
    const below = own === null ? BELOW.exec(source.slice(line.end, line.end + REACH)) : null;
    // The arrêté's own article stands beside it: « (arrêté du 8 novembre 2005, art. 1er) ».
    const span = below === null ? line : { ...line, end: closing(source, line.end + below[0].length) };
    const words = (own ?? below)?.groups?.['words'];
    const found = words === undefined ? undefined : firstDay(words);
    notes.push({ span, ...(found === undefined ? {} : { on: { day: found.day, words: found.words } }) });
  }
  return notes;
}
