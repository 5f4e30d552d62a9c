import { FILLER } from '../model/filler.js';
import type { Span } from '../model/span.js';

/** A line that may give the document its structure. Offsets are in the document's text. */
export interface MarkedLine {
  /** The whole line, without its end. */
  readonly start: number;
  readonly end: number;
  /** Without the markup around it. */
  readonly words: Span;
  readonly style: 'heading' | 'bold' | 'italic' | 'bullet' | 'plain';
  /** 1 to 6 for headings, 7 for every other line. */
  readonly level: number;
}

/** Level of a line that is no heading. */
export const NO_LEVEL = 7;

const FILLER_CODE = FILLER.charCodeAt(0);

const isBlankCode = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === FILLER_CODE || code === 0xfeff;

/** Whether there is nothing to read between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlankCode(text.charCodeAt(at))) return false;
  return true;
}

/** The span without blanks and fillers at both ends; empty at its start when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlankCode(text.charCodeAt(from))) from++;
  while (to > from && isBlankCode(text.charCodeAt(to - 1))) to--;
  return from === to ? { start, end: start } : { start: from, end: to };
}

/** Offset of the end of the line at `at`, without the line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
