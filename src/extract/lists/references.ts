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

/** What a list names: its articles, and the division of the text that they stand in. */
interface Listed {
  readonly items: readonly Item[];
  readonly division: DivisionReading | undefined;
}

/** The articles of a list, each with the text that the bullet names. */
export function articleReferences(t: Tokens, text: NamedText | undefined, { items, division }: Listed): Reference[] {
  const from = items[0]!.from;
  const end = items[items.length - 1]!.end;
  const phraseSpan = span(t, Math.min(from, text?.from ?? from), Math.max(end, text?.end ?? end));
  const references: Reference[] = [];
  for (const item of items) {
    const plain = division === undefined && isPlain(item) ? plainReference(t, text, item) : undefined;
    const made = plain ?? draft(t, text, { kind: 'article', own: span(t, item.from, item.end) });
    made.phraseSpan = phraseSpan;
    if (plain === undefined) addParts(t, item, made);
    // « Code rural 1144 »: numbers without letters are the earlier code's.
    if (text?.plainEdition !== undefined && numberPrefix(item.number) === '') made.text = text.plainEdition;
    if (division !== undefined) made.division = division.steps;
    references.push(made);
  }
  return references;
}

const isPlain = (item: Item): boolean =>
  item.through === undefined && item.portion === undefined && !item.following && !item.former;

/**
 * Nine in ten: an article of one text that is known, written out, since the engine keeps fields that are added to a finished
 * record in a second object beside it. `undefined` where the text has more to say.
 */
function plainReference(t: Tokens, named: NamedText | undefined, item: Item): Draft | undefined {
  if (named?.text === undefined || named.candidates !== undefined) return undefined;
  if (named.outside !== undefined || named.former === true) return undefined;
  const own = span(t, item.from, item.end);
  return {
    kind: 'article',
    form: named.form,
    span: own,
    surface: t.text.slice(own.start, own.end),
    phraseSpan: own,
    textBasis: named.basis,
    textSpan: span(t, named.from, named.end),
    text: named.text,
    number: item.number,
  };
}

function addParts(t: Tokens, item: Item, made: Draft): void {
  made.number = item.number;
  if (item.through !== undefined) {
    made.through = item.through;
    made.throughSpan = span(t, item.throughFrom, item.throughEnd);
  }
  if (item.following) made.following = true;
  if (item.portion !== undefined) {
    made.portion = item.portion;
    made.portionSpan = span(t, item.portionFrom, item.portionEnd);
  }
  if (item.former) made.marks = FORMER;
}

/** A whole text, or a part of it: « Code du travail », « Loi n°71-575 1971-07-16 TITRE VI ». */
export function textReference(t: Tokens, text: NamedText, division?: DivisionReading): Reference {
  const whole: ReferenceKind = text.form === 'decision' ? 'decision' : 'text';
  const kind = division === undefined ? whole : 'division';
  const made = draft(t, text, { kind, own: span(t, text.from, text.end) });
  if (division !== undefined) made.division = division.steps;
  return made;
}
