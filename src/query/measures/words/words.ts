import { en } from './en.js';
import { fr } from './fr.js';

/** How a score was come by. */
export interface Come {
  readonly iterations: number;
  readonly sampled?: number;
  readonly nodes: number;
}

/** What measures say around their figures. Legal terms stay French in both languages. */
export interface MeasureWords {
  readonly columns: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
  /** 1,234 or 1 234. */
  readonly count: (value: number) => string;
  readonly share: (value: number) => string;
  readonly graphOf: (counts: { readonly nodes: number; readonly edges: number; readonly relations: string }) => string;
  readonly standings: (counts: {
    readonly proved: number;
    readonly declared: number;
    readonly formerly: number;
  }) => string;
  readonly powerLaw: (fit: {
    readonly exponent: string;
    readonly from: number;
    readonly tail: number;
    readonly distance: string;
  }) => string;
  readonly noPowerLaw: string;
  readonly ranks: Readonly<Record<string, (come: Come) => string>>;
  readonly rankNote: string;
  readonly left: (count: number) => string;
  readonly impact: {
    readonly head: (counts: { readonly articles: number; readonly texts: number; readonly depth: number }) => string;
    readonly none: string;
    readonly step: (depth: number) => string;
    readonly dead: (count: number) => string;
    readonly note: string;
  };
}

/** The words of a language; English when none is asked. */
export const measureWords = (language: 'en' | 'fr' | undefined): MeasureWords => (language === 'fr' ? fr : en);
