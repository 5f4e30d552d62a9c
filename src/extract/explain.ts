import { fold } from '../model/fold.js';
import { readable } from '../model/filler.js';
import type { Mark, Reference } from '../model/reference.js';
import { slice, type Span } from '../model/span.js';
import { en } from './explain/en.js';
import { fr } from './explain/fr.js';
import type { ExplainWords, Facts } from './explain/words.js';

/** What explaining needs beside a reference. */
export interface Explaining {
  /** The text that the references were read from. */
  readonly text: string;
  /** All references of the text, in order: an item of a list is known by its neighbours. */
  readonly references: readonly Reference[];
  readonly language: 'en' | 'fr';
  /** Line and column of an offset, from 1; without it places are not said. */
  readonly position?: (offset: number) => { readonly line: number; readonly column: number };
}

const WORDS: Readonly<Record<Explaining['language'], ExplainWords>> = { en, fr };

/** « articles », « L. »: the folded words that open a list. */
const HEAD = /\b(?:articles?|arts?)\b/;
const LONGEST = 80;

/** Numbers that stand under one head, by where their phrase begins. */
function companions(references: readonly Reference[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { kind, phraseSpan } of references)
    if (kind === 'article') counts.set(phraseSpan.start, (counts.get(phraseSpan.start) ?? 0) + 1);
  return counts;
}

function headOf(text: string, reference: Reference): string {
  const opening = text.slice(reference.phraseSpan.start, reference.phraseSpan.start + LONGEST);
  const word = HEAD.exec(fold(opening));
  return word === null ? '' : opening.slice(word.index, word.index + word[0].length);
}

function spells(said: string, title: string): boolean {
  const [words, name] = [fold(said), fold(title)];
  return words.includes(name) || name.startsWith(words.slice(0, 24)) || /\d/.test(words);
}

function factsOf(reference: Reference, explaining: Explaining, listed: boolean): Facts {
  const { text, position } = explaining;
  const words = (span: Span | undefined): string => (span === undefined ? '' : readable(slice(text, span)));
  const { textSpan, antecedent, textBasis } = reference;
  const said = words(textSpan) || (reference.form === 'same-article' ? readable(reference.surface) : '');
  const title = reference.text?.title ?? '';
  const named = explaining.language === 'en' && /^[a-zàâéèêîôû]/.test(title) ? `the ${title}` : title;
  const place = antecedent === undefined ? undefined : position?.(antecedent.start);
  return {
    surface: readable(reference.surface),
    said,
    title: named,
    spelt: textBasis === 'stated' && spells(said, title),
    where: place === undefined ? '' : `${String(place.line)}:${String(place.column)}`,
    antecedent: words(antecedent),
    candidates: (reference.candidates ?? []).map((candidate) => candidate.title),
    head: listed ? headOf(text, reference) : '',
    reference,
  };
}

/** Why the reference means the text it means. */
function source(facts: Facts, words: ExplainWords): string {
  const { reference, candidates } = facts;
  if (candidates.length > 0) return words.severalTexts(facts);
  if (reference.kind === 'self') return words.whole.self(facts);
  if (reference.outside !== undefined) return words.outside[reference.outside](facts);
  if (reference.kind === 'article' || reference.kind === 'division') return words.basis[reference.textBasis](facts);
  return words.whole[reference.kind](facts);
}

/** The marks that add something: what is quoted to be replaced, or framed by a quotation, is quoted anyway. */
function saidMarks({ marks = [], textBasis }: Reference): readonly Mark[] {
  const said = textBasis === 'frame' || marks.includes('mentioned');
  return said ? marks.filter((mark) => mark !== 'quoted') : marks;
}

function sentences(facts: Facts, words: ExplainWords): string[] {
  const { reference } = facts;
  return [
    source(facts, words),
    ...(facts.head === '' ? [] : [words.list(facts)]),
    ...(reference.form === 'bare-number' ? [words.bareNumber(facts)] : []),
    ...(reference.through === undefined ? [] : [words.range(facts)]),
    ...(reference.following === undefined ? [] : [words.following(facts)]),
    ...saidMarks(reference).map((mark) => words.marks[mark](facts)),
  ];
}

/**
 * A function that says in a sentence or two, for a reader, why a reference means what it means: which words name its text,
 * or where the text comes from when none does, and what else the words say of it. Only what the words themselves give;
 * an index is never asked.
 */
export function explainer(explaining: Explaining): (reference: Reference) => string {
  const counts = companions(explaining.references);
  const words = WORDS[explaining.language];
  return (reference) => {
    const listed = reference.kind === 'article' && (counts.get(reference.phraseSpan.start) ?? 0) > 1;
    return sentences(factsOf(reference, explaining, listed), words).join(' ');
  };
}

/** The explanation of one reference; for many of one text, `explainer` looks at the whole text once. */
export const explain = (reference: Reference, explaining: Explaining): string => explainer(explaining)(reference);
