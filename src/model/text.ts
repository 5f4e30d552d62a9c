/**
 * A text of law or of those who apply it: a code, an act, a treaty, an agreement, a decision.
 * Natures are the terms of the field; the key of a text starts with its nature.
 */
export const NATURES = [
  'constitution',
  'bloc-constitutionnel',
  'code',
  'loi',
  'loi-organique',
  'loi-constitutionnelle',
  'loi-du-pays',
  'ordonnance',
  'decret-loi',
  'decret',
  'arrete',
  'circulaire',
  'instruction',
  'avis',
  'deliberation',
  'reglement-ue',
  'directive-ue',
  'decision-ue',
  'traite',
  'convention-collective',
  'accord',
  'jurisprudence',
  'document',
] as const;

/** What kind of text: a word of the list above. */
export type Nature = (typeof NATURES)[number];

/** How a text is named: enough to tell it from every other, with whatever official identifiers are known. */
export interface TextName {
  /** `code-de-la-securite-sociale`, `loi-93-8`, `decret-2004-177`, `loi-1881-07-29`, `reglement-ue-2016-679`. */
  readonly key: string;
  readonly nature: Nature;
  /** What people call it: « code de la sécurité sociale », « loi n° 93-8 du 4 janvier 1993 ». */
  readonly title: string;
  readonly number?: string;
  /** Date of signature (ISO). Never a date of effect. */
  readonly date?: string;
  readonly cid?: string;
  readonly nor?: string;
  readonly eli?: string;
  readonly celex?: string;
  readonly ecli?: string;
}

/** How much of a text's history a source holds: only `whole-history` can prove that a number never existed. */
export type Holding = 'whole-history' | 'in-force-only' | 'partial';

/** A text as the index knows it. */
export interface Text extends TextName {
  readonly holding: Holding;
  /** The day up to which the source knew the law (ISO). */
  readonly knownOn?: string;
  /** The day the law was consolidated to (ISO). */
  readonly stateOn?: string;
  /** Where it comes from, for the attribution line: « DILA, LEGI, Licence Ouverte ». */
  readonly source?: string;
}
