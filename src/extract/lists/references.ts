import { numberPrefix } from '../../model/number.js';
import type { Mark, Reference, ReferenceKind } from '../../model/reference.js';
import type { Tokens } from '../lexer.js';
import type { DivisionReading } from '../texts/division.js';
import type { NamedText } from './bullet-words.js';
import type { Item } from './items.js';

/** A reference while its fields are set one by one: half a million of them are made in a build. */
type Draft = { -readonly [Field in keyof Reference]: Reference[Field] };

const FORMER: readonly Mark[] = ['former'];

const span = (t: Tokens, from: number, end: number): Reference['span'] => ({
  start: t.start[from]!,
  end: t.end[end - 1]!,
});

interface Core {
  readonly kind: ReferenceKind;
  readonly own: Reference['span'];
}

function draft(t: Tokens, text: NamedText | undefined, { kind, own }: Core): Draft {
  const made: Draft = {
    kind,
    form: text?.form ?? 'bullet',
    span: own,
    surface: t.text.slice(own.start, own.end),
    phraseSpan: own,
    textBasis: text?.basis ?? 'none',
  };
  if (text === undefined) return made;
  made.textSpan = span(t, text.from, text.end);
  if (text.text !== undefined) made.text = text.text;
  if (text.candidates !== undefined) made.candidates = text.candidates;
  if (text.outside !== undefined) made.outside = text.outside;
  if (text.former === true) made.marks = FORMER;
  return made;
}

/** The articles of a list, each with the text that the bullet names. */
export function articleReferences(
  t: Tokens,
  text: NamedText | undefined,
  { items, division }: { readonly items: readonly Item[]; readonly division?: DivisionReading },
): Reference[] {
  const first = items[0]?.from ?? 0;
  const last = items.at(-1)?.end ?? first + 1;
  const phraseSpan = span(t, Math.min(first, text?.from ?? first), Math.max(last, text?.end ?? last));
  return items.map((item): Reference => {
    const made = draft(t, text, { kind: 'article', own: span(t, item.from, item.end) });
    made.phraseSpan = phraseSpan;
    made.number = item.number;
    // « Code rural 1144 »: numbers without letters are the earlier code's.
    if (text?.plainEdition !== undefined && numberPrefix(item.number) === '') made.text = text.plainEdition;
    addParts(t, item, made);
    if (division !== undefined) made.division = division.steps;
    return made;
  });
}

function addParts(t: Tokens, item: Item, made: Draft): void {
  if (item.through !== undefined) made.through = item.through;
  if (item.throughFrom !== undefined && item.throughEnd !== undefined)
    made.throughSpan = span(t, item.throughFrom, item.throughEnd);
  if (item.following === true) made.following = true;
  if (item.portion !== undefined) made.portion = item.portion;
  if (item.portionFrom !== undefined && item.portionEnd !== undefined)
    made.portionSpan = span(t, item.portionFrom, item.portionEnd);
  if (item.former === true) made.marks = FORMER;
}

/** A whole text, or a part of it: « Code du travail », « Loi n°71-575 1971-07-16 TITRE VI ». */
export function textReference(t: Tokens, text: NamedText, division?: DivisionReading): Reference {
  const whole: ReferenceKind = text.form === 'decision' ? 'decision' : 'text';
  const kind = division === undefined ? whole : 'division';
  const made = draft(t, text, { kind, own: span(t, text.from, text.end) });
  if (division !== undefined) made.division = division.steps;
  return made;
}
