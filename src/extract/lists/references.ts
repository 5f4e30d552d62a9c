import type { Reference, ReferenceKind } from '../../model/reference.js';
import type { Tokens } from '../lexer.js';
import type { DivisionReading } from '../texts/division.js';
import type { NamedText } from './bullet-words.js';
import type { Item } from './items.js';

/** The fields that every reference of a bullet takes from the text it names. */
type TextFields = Pick<Reference, 'text' | 'candidates' | 'textBasis' | 'textSpan' | 'outside' | 'form' | 'marks'>;

const span = (t: Tokens, from: number, end: number): Reference['span'] => ({
  start: t.start[from]!,
  end: t.end[end - 1]!,
});

function textFields(t: Tokens, text: NamedText | undefined): TextFields {
  if (text === undefined) return { form: 'bullet', textBasis: 'none' };
  return {
    form: text.form,
    textBasis: text.basis,
    textSpan: span(t, text.from, text.end),
    ...(text.text !== undefined && { text: text.text }),
    ...(text.candidates !== undefined && { candidates: text.candidates }),
    ...(text.outside !== undefined && { outside: text.outside }),
    ...(text.former === true && { marks: ['former'] as const }),
  };
}

/** The articles of a list, each with the text that the bullet names. */
export function articleReferences(
  t: Tokens,
  text: NamedText | undefined,
  items: readonly Item[],
  division?: DivisionReading,
): Reference[] {
  const fields = textFields(t, text);
  const first = text === undefined ? items[0]?.from : text.from;
  const last = items.at(-1)?.end ?? 0;
  const phraseSpan = span(t, Math.min(first ?? 0, items[0]?.from ?? 0), Math.max(last, text?.end ?? 0));
  return items.map((item): Reference => {
    const own = span(t, item.from, item.end);
    return {
      kind: 'article',
      ...fields,
      span: own,
      surface: t.text.slice(own.start, own.end),
      phraseSpan,
      number: item.number,
      ...parts(t, item),
      ...(division !== undefined && { division: division.steps }),
      ...(item.former === true && { marks: ['former'] as const }),
    };
  });
}

function parts(t: Tokens, item: Item): Partial<Reference> {
  return {
    ...(item.through !== undefined && { through: item.through }),
    ...(item.throughFrom !== undefined &&
      item.throughEnd !== undefined && { throughSpan: span(t, item.throughFrom, item.throughEnd) }),
    ...(item.following === true && { following: true as const }),
    ...(item.portion !== undefined && { portion: item.portion }),
    ...(item.portionFrom !== undefined &&
      item.portionEnd !== undefined && { portionSpan: span(t, item.portionFrom, item.portionEnd) }),
  };
}

/** A whole text, or a part of it: « Code du travail », « Loi n°71-575 1971-07-16 TITRE VI ». */
export function textReference(t: Tokens, text: NamedText, division?: DivisionReading): Reference {
  const own = span(t, text.from, text.end);
  const whole: ReferenceKind = text.form === 'decision' ? 'decision' : 'text';
  return {
    kind: division === undefined ? whole : 'division',
    ...textFields(t, text),
    span: own,
    surface: t.text.slice(own.start, own.end),
    phraseSpan: own,
    ...(division !== undefined && { division: division.steps }),
  };
}
