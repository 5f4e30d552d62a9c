import { isLongNumber, readStandAlone, standAloneWords } from './forms/stand-alone.js';
import type { HeadForm } from './heads/head-form.js';
import { HEADS } from './heads/registry.js';
import { LOWER, NUMBER, WORD } from './lexer.js';
import { remember, statedText, type Reading, type TextReading } from './reading.js';
import { spelling } from './vocabulary.js';

/** What a word may open, as an index into `openings`; 0 is nothing. */
let opens = new Uint8Array(0);
const openings: (readonly HeadForm[])[] = [[]];

/** Beside what a word opens: a stand-alone form may stand there. */
const STAND_ALONE = 0x80;
/** « l' », « d' », « à »: a letter alone opens something as a capital, and as a small one only in a typed question. */
const CAPITAL_ONLY = 0x40;
const KIND = CAPITAL_ONLY - 1;

/** Builds the table by word id; the catalogue's words must be known first. */
function table(): Uint8Array {
  if (opens.length > 0) return opens;
  const byWord = new Map<number, HeadForm[]>();
  for (const head of HEADS) {
    for (const id of new Set(head.triggers())) {
      const heads = byWord.get(id);
      if (heads === undefined) byWord.set(id, [head]);
      else heads.push(head);
    }
  }
  const fresh = new Uint8Array(1 << 15);
  const indexes = new Map<string, number>();
  for (const [id, heads] of byWord) {
    if (id <= 0) continue;
    const key = heads.map((head) => HEADS.indexOf(head)).join();
    const index = indexes.get(key) ?? openings.push(heads) - 1;
    indexes.set(key, index);
    fresh[id] = spelling(id).length === 1 ? index | CAPITAL_ONLY : index;
  }
  for (const id of standAloneWords()) fresh[id] = (fresh[id]! & KIND) | STAND_ALONE;
  opens = fresh;
  return fresh;
}

/** One pass from left to right over the tokens; most words open nothing and cost one look into a table. */
export function scan(r: Reading): void {
  const { t } = r;
  const { count, kind, value, shape } = t;
  const first = table();
  const typed = r.context.typed === true;
  for (let i = 0; i < count;) {
    if (kind[i] !== WORD) {
      i = (kind[i] === NUMBER && isLongNumber(t, i) && readAlone(r, i)) || i + 1;
      continue;
    }
    const what = first[value[i]!]!;
    if (what === 0 || ((what & CAPITAL_ONLY) !== 0 && shape[i] === LOWER && !typed)) i++;
    else {
      r.steps++;
      i = (what >= STAND_ALONE && readAlone(r, i)) || readHead(r, i, what & KIND) || i + 1;
    }
  }
  r.steps += count;
}

/** What the word at `i` opens; the token to go on from, or 0. */
function readHead(r: Reading, i: number, index: number): number {
  const heads = openings[index]!;
  let end = 0;
  for (let k = 0; k < heads.length && end === 0; k++) end = heads[k]!.read(r, i);
  return end;
}

/** A reference whole in itself; the token to go on from, or 0. */
function readAlone(r: Reading, i: number): number {
  const read = readStandAlone(r, i);
  if (read === undefined) return 0;
  const { from, end, draft } = read;
  if (draft === undefined) return end;
  r.drafts.push(draft);
  if (read.joined !== undefined) r.drafts.push(...read.joined);
  const { form, text, basis } = draft;
  if (read.mention !== undefined) mentionText(r, read.mention);
  else if (text !== undefined) {
    const whole = statedText(form, text, { from, end });
    whole.basis = basis;
    mentionText(r, whole);
  }
  return end;
}

function mentionText(r: Reading, mention: TextReading): void {
  remember(r, mention);
  r.lastText = mention;
}
