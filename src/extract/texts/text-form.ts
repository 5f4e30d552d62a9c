import type { GrammarPart } from '../part.js';
import type { Reading, TextReading } from '../reading.js';

/** How a text is asked for. */
export interface TextAsk {
  /** Behind « article … de la »: a text must stand here, so looser names are sure. */
  readonly headed: boolean;
  /** All forms from token `i` on, for names around a name: « ancien code pénal ». */
  again(r: Reading, i: number): TextReading | undefined;
}

/** One way to name a text. */
export interface TextForm {
  /** What it reads; where there are several, each is named as the `form` of its readings. */
  readonly parts: readonly GrammarPart[];
  /** Whether it may read at a word of that id, so that only those are asked that may. */
  opens(id: number): boolean;
  /** The text at word token `i`, where its noun, name, « présent », « même » or « ledit » stands. */
  read(r: Reading, i: number, ask: TextAsk): TextReading | undefined;
}
