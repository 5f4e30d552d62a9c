import type { SourceMap } from '../model/document.js';
import { lastNotAfter, sourceMap } from './source-map.js';

/** A text under construction out of pieces of a source, with the way back from every offset. */
export interface MappedText {
  readonly length: number;
  /** The last character so far, or `''`. */
  readonly last: string;
  /** Appends words that stand in the source, character by character, from `at`. */
  copy(words: string, at: number): void;
  /** Appends words that stand for something else at `at`: a decoded entity, a line break for a tag. */
  put(words: string, at: number): void;
  finish(source: string): { readonly text: string; readonly map: SourceMap };
  /** The text, and where each of its characters stands in the source. */
  placed(): { readonly text: string; readonly sourceOffset: (offset: number) => number };
}

export function mappedText(): MappedText {
  const pieces: string[] = [];
  const textStarts: number[] = [0];
  const sourceStarts: number[] = [0];
  /** 1 where a piece runs along the source, 0 where all of it stands for one place. */
  const steps: number[] = [0];
  let length = 0;
  let last = '';
  const append = (words: string, at: number, step: number): void => {
    if (words === '') return;
    textStarts.push(length);
    sourceStarts.push(at);
    steps.push(step);
    pieces.push(words);
    length += words.length;
    last = words.charAt(words.length - 1);
  };
  const placed = () => ({
    text: pieces.join(''),
    sourceOffset: (offset: number): number => {
      const piece = lastNotAfter(textStarts, offset);
      return (sourceStarts[piece] ?? 0) + (steps[piece] ?? 0) * (offset - (textStarts[piece] ?? 0));
    },
  });
  return {
    get length() {
      return length;
    },
    get last() {
      return last;
    },
    copy: (words, at) => append(words, at, 1),
    put: (words, at) => append(words, at, 0),
    placed,
    finish(source) {
      const { text, sourceOffset } = placed();
      return { text, map: sourceMap(source, sourceOffset) };
    },
  };
}
