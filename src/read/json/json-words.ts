import type { MappedText } from '../mapped-text.js';
import { lastNotAfter } from '../source-map.js';
import type { JsonText, JsonValue } from './json-value.js';
import { isText } from './json-value.js';
import type { JsonBytes } from './json-bytes.js';

const PLAIN_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** A string's words, and for each escape where it stands in them and in the source. */
interface Unescaped {
  readonly words: string;
  /** Ascending; the first is the string's own start. Sources count in the decoded source. */
  readonly places: readonly number[];
  readonly sources: readonly number[];
}

/** The words of one escape, and how many characters it takes in the source. */
function escape(source: string, at: number): readonly [words: string, length: number] {
  const letter = source.charAt(at + 1);
  if (letter !== 'u') return [PLAIN_ESCAPES[letter] ?? letter, 2];
  const code = Number.parseInt(source.slice(at + 2, at + 6), 16);
  return Number.isNaN(code) ? ['u', 2] : [String.fromCharCode(code), 6];
}

function unescape(json: JsonBytes, { start, end, escaped }: JsonText): Unescaped {
  const source = json.slice(start, end);
  const first = json.unitsTo(start);
  if (!escaped) return { words: source, places: [0], sources: [first] };
  const pieces: string[] = [];
  const [places, sources] = [[0], [first]];
  let [length, from] = [0, 0];
  for (let at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', from)) {
    const [words, taken] = escape(source, at);
    pieces.push(source.slice(from, at), words);
    length += at - from;
    places.push(length, length + words.length);
    sources.push(first + at, first + at + taken);
    length += words.length;
    from = at + taken;
  }
  pieces.push(source.slice(from));
  return { words: pieces.join(''), places, sources };
}

/** The words of a string. */
export const unescapedWords = (json: JsonBytes, text: JsonText): string =>
  text.escaped ? unescape(json, text).words : json.slice(text.start, text.end);

/** The words of a value without spaces around; `undefined` where it is no string or says nothing. Numbers are written out. */
export function wordsOf(json: JsonBytes, value: JsonValue | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (!isText(value)) return undefined;
  const words = unescapedWords(json, value).replace(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
}

/** A string's words, and a text that takes pieces of them and passes on where they stand in the source. */
export interface Strand {
  readonly words: string;
  readonly into: (out: MappedText) => MappedText;
}

/** The strand of a string, for readers that know nothing of escapes. */
export function strand(json: JsonBytes, text: JsonText): Strand {
  const { words, places, sources } = unescape(json, text);
  const sourceOf = (at: number): number => {
    const place = lastNotAfter(places, at);
    return (sources[place] ?? 0) + at - (places[place] ?? 0);
  };
  const copy = (out: MappedText, piece: string, at: number): void => {
    let from = 0;
    for (let place = lastNotAfter(places, at) + 1; from < piece.length; place += 1) {
      const stop = Math.min(piece.length, (places[place] ?? Infinity) - at);
      if (stop > from) out.copy(piece.slice(from, stop), sourceOf(at + from));
      from = Math.max(from, stop);
    }
  };
  const into = (out: MappedText): MappedText => ({
    get length() {
      return out.length;
    },
    get last() {
      return out.last;
    },
    copy: (piece, at) => copy(out, piece, at),
    put: (piece, at) => out.put(piece, sourceOf(at)),
    finish: (whole) => out.finish(whole),
    placed: () => out.placed(),
  });
  return { words, into };
}
