import type { DivisionStep, TextBasis } from '../model/reference.js';
import type { Span } from '../model/span.js';
import type { Nature, TextName } from '../model/text.js';
import type { ExtractContext } from './contract.js';
import type { Draft } from './draft.js';
import type { Tokens } from './lexer.js';

/**
 * A text as a phrase names it. Token indexes are half-open. Made by `newTextReading` or `copyOf` alone: all have their fields
 * in one order, so that the engine sees one shape.
 */
export interface TextReading {
  readonly from: number;
  readonly end: number;
  readonly form: string;
  readonly text: TextName | undefined;
  readonly candidates: readonly TextName[] | undefined;
  readonly basis: TextBasis;
  /** What « même … », « ledit … » later look for. */
  readonly family: Family;
  /** Where the text stands that these words recall. */
  readonly antecedent: Span | undefined;
  readonly outside: 'foreign' | 'internal' | 'unnamed' | undefined;
  /** The earlier text of the same name, which alone has numbers without letters: « article 188-1 du code rural ». */
  readonly plainEdition: TextName | undefined;
  /** « code du travail ancien », « ancien code pénal ». */
  readonly former: true | undefined;
  /** The divisions named on the way: « de l'article 5 du titre III du livre Ier du code … ». */
  readonly division: readonly DivisionStep[] | undefined;
  /** The day of signature, where a bullet's name of it gives one. */
  readonly signed: string | undefined;
}

/** A text of which only the words are known. */
export const newTextReading = (
  form: string,
  family: Family,
  { from, end }: { readonly from: number; readonly end: number },
): Writable<TextReading> => ({
  from,
  end,
  form,
  text: undefined,
  candidates: undefined,
  basis: 'none',
  family,
  antecedent: undefined,
  outside: undefined,
  plainEdition: undefined,
  former: undefined,
  division: undefined,
  signed: undefined,
});

/** The same text once more, to change something of it. */
export const copyOf = (read: TextReading): Writable<TextReading> => ({
  from: read.from,
  end: read.end,
  form: read.form,
  text: read.text,
  candidates: read.candidates,
  basis: read.basis,
  family: read.family,
  antecedent: read.antecedent,
  outside: read.outside,
  plainEdition: read.plainEdition,
  former: read.former,
  division: read.division,
  signed: read.signed,
});
type Writable<T> = { -readonly [Field in keyof T]: T[Field] };

/** A text that the words state. */
export function statedText(
  form: string,
  text: TextName,
  at: { readonly from: number; readonly end: number },
): Writable<TextReading> {
  const reading = newTextReading(form, familyOf(text.nature), at);
  reading.text = text;
  reading.basis = 'stated';
  return reading;
}

/** A text that stands somewhere before, under the words that recall it. */
export function recalledText(
  form: string,
  { family, text, span }: Mention,
  at: { readonly from: number; readonly end: number },
): Writable<TextReading> {
  const reading = newTextReading(form, family, at);
  reading.text = text;
  reading.antecedent = span;
  return reading;
}

/** Texts that one noun can recall: « la même loi » may be an organic one. */
export type Family =
  | 'code'
  | 'loi'
  | 'ordonnance'
  | 'decret'
  | 'arrete'
  | 'reglement'
  | 'directive'
  | 'decision'
  | 'convention'
  | 'accord'
  | 'traite'
  | 'constitution'
  | 'circulaire'
  | 'deliberation'
  | 'autre';

const FAMILIES: Readonly<Record<Nature, Family>> = {
  constitution: 'constitution',
  'bloc-constitutionnel': 'constitution',
  code: 'code',
  loi: 'loi',
  'loi-organique': 'loi',
  'loi-constitutionnelle': 'loi',
  'loi-du-pays': 'loi',
  ordonnance: 'ordonnance',
  'decret-loi': 'decret',
  decret: 'decret',
  arrete: 'arrete',
  circulaire: 'circulaire',
  instruction: 'circulaire',
  avis: 'autre',
  deliberation: 'deliberation',
  'reglement-ue': 'reglement',
  'directive-ue': 'directive',
  'decision-ue': 'decision',
  traite: 'traite',
  'convention-collective': 'convention',
  accord: 'accord',
  jurisprudence: 'decision',
  document: 'autre',
};

/** The family of a nature. */
export const familyOf = (nature: Nature): Family => FAMILIES[nature];

/** A text already met, for the words that recall it. */
export interface Mention {
  readonly span: Span;
  readonly family: Family;
  readonly text: TextName;
}

/** One head and its list of numbers. */
export interface Group {
  /** First and last draft, half-open, in `drafts`. */
  readonly first: number;
  last: number;
  /** First token of the phrase, portions and determiner included; token after the list and its text. */
  readonly from: number;
  /** Token of the first number. */
  readonly head: number;
  end: number;
  /** « au même article L. 1 », « dudit article L. 1 »: the number stood before, with its text. */
  readonly recalls: boolean;
  /** « articles »: more than one number is promised. */
  readonly plural: boolean;
  text: TextReading | undefined;
  /** The group before it, when only « , », « et », « ou », determiners and portions stand between. */
  readonly chained: boolean;
}

/** Everything one pass collects. */
export interface Reading {
  readonly t: Tokens;
  readonly context: ExtractContext;
  readonly drafts: Draft[];
  readonly groups: Group[];
  /** Every text read, in order. */
  readonly readings: TextReading[];
  readonly mentions: Mention[];
  readonly lastOf: Map<Family, Mention>;
  /** The text named last in the open: « C. trav., art. L. 1 », « …, notamment ses articles ». */
  lastText: TextReading | undefined;
  /** Terms the document defines (« ci-après le Code »): folded words to the text. */
  readonly definitions: Map<string, Mention>;
  /** Tokens of words that a refiner looks for: « remplacée », « rédaction », « abrogé ». */
  readonly cues: number[];
  /** The first token of figures (`at`) from a token on: where a court's decisions may have their numbers. */
  readonly figures: { from: number; at: number };
  /** Cursor steps taken, for the proof that work is linear. */
  steps: number;
}

/** A reading of other words that has its lists and maps in common with one that nothing was read into. */
export const readingOver = (t: Tokens, context: ExtractContext, shared: Reading): Reading => ({
  t,
  context,
  drafts: shared.drafts,
  groups: shared.groups,
  readings: shared.readings,
  mentions: shared.mentions,
  lastOf: shared.lastOf,
  lastText: undefined,
  definitions: shared.definitions,
  cues: shared.cues,
  figures: shared.figures,
  steps: 0,
});

/** A reading that nothing was read into yet. */
export const emptyReading = (t: Tokens, context: ExtractContext): Reading => ({
  t,
  context,
  drafts: [],
  groups: [],
  readings: [],
  mentions: [],
  lastOf: new Map(),
  lastText: undefined,
  definitions: new Map(),
  cues: [],
  figures: { from: 0, at: 0 },
  steps: 0,
});

/** The offsets of the words that name a text. */
export const spanOf = (t: Tokens, { from, end }: { readonly from: number; readonly end: number }): Span => ({
  start: t.start[from]!,
  end: t.end[end - 1]!,
});

/** Remembers a text for the words that will recall it. `span`: its words, where they are known already. */
export function remember(r: Reading, reading: TextReading, span: Span = spanOf(r.t, reading)): void {
  r.readings.push(reading);
  if (reading.text === undefined || reading.form === 'present-division') return;
  const mention = { span, family: reading.family, text: reading.text };
  r.mentions.push(mention);
  r.lastOf.set(reading.family, mention);
}
