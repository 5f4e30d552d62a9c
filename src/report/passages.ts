import type { Passage } from '../model/table.js';
import { FILLER } from '../model/filler.js';
import { clean } from './cells.js';
import type { Dress } from './text-rows.js';
import { CLOSE, OPEN, wrap } from './width.js';

export interface PassageLook {
  readonly width: number;
  readonly color: boolean;
  readonly dress: Dress;
}

// A line that starts an item or a paragraph: « - analyse », « 3° Les », « a) Analyse », « II. », « # ».
const STARTS = /^\s*(?:$|[-*•#|]|\d{1,3}[°.)]|[a-z]\)|[IVX]{1,5}[ .])/;

/** The text with hard-wrapped lines joined, character for character, so that offsets hold. */
function unwrapped(text: string): string {
  const lines = text.split('\n').map((line) => clean(line));
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      return line.trim() === '' || STARTS.test(next) ? `${line}\n` : `${line} `;
    })
    .join('');
}

function withMarks(text: string, marks: Passage['marks'], [open, close]: readonly [string, string]): string {
  let out = '';
  let done = 0;
  for (const { start, end } of marks) {
    out += text.slice(done, start) + open + text.slice(start, end) + close;
    done = end;
  }
  return out + text.slice(done);
}

/** Underlines what is marked in colour, puts it in square brackets without; a mark may go on from line to line. */
function dressLine(
  line: string,
  inside: boolean,
  look: PassageLook,
): { readonly shown: string; readonly inside: boolean } {
  let shown = '';
  let on = inside;
  let part = '';
  for (const character of line) {
    if (character !== OPEN && character !== CLOSE) {
      part += character;
      continue;
    }
    shown += on ? look.dress.mark(part) : part;
    part = '';
    on = character === OPEN;
  }
  return { shown: shown + (on && part !== '' ? look.dress.mark(part) : part), inside: on };
}

/** A passage under its heading: paragraphs broken at the width, references marked. */
export function* passageLines(passage: Passage, look: PassageLook): Generator<string> {
  yield `\n${look.dress.strong(clean(passage.heading))}\n`;
  let inside = false;
  let blank = false;
  const marked = withMarks(unwrapped(passage.text), passage.marks, look.color ? [OPEN, CLOSE] : ['[', ']']);
  for (const paragraph of marked.split('\n')) {
    const words = paragraph.replaceAll(FILLER, '').replace(/ {2,}/g, ' ').trim();
    if (words === '' && blank) continue;
    blank = words === '';
    for (const piece of words === '' ? [''] : wrap(words, look.width - 2)) {
      const line = dressLine(piece, inside, look);
      inside = line.inside;
      yield piece === '' ? '\n' : `  ${line.shown}\n`;
    }
  }
}
