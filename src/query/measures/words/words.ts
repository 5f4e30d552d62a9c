import type { Change } from '../diff.js';
import type { OrphanKind } from '../../query.js';
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
  readonly more: (count: number) => string;
  readonly components: (counts: {
    readonly parts: number;
    readonly alone: number;
    readonly nodes: number;
    readonly largest: number;
  }) => string;
  readonly communities: (counts: {
    readonly parts: number;
    readonly alone: number;
    readonly modularity: string;
  }) => string;
  readonly cycles: (counts: { readonly groups: number; readonly inside: number; readonly largest: number }) => string;
  readonly orphans: Readonly<Record<OrphanKind, (counts: { readonly found: number; readonly of: number }) => string>>;
  readonly diff: {
    readonly unsaid: (count: number) => string;
    readonly none: string;
    readonly counted: (change: Change['change'], count: number) => string;
    readonly sections: Readonly<Record<Change['change'], string>>;
  };
  readonly alike: (shared: number, share: string) => string;
  readonly matrix: string;
  readonly density: (figures: {
    readonly texts: number;
    readonly held: number;
    readonly pairs: number;
    readonly seen: number;
    readonly density: string;
  }) => string;
  readonly unseen: (figures: { readonly held: number; readonly texts: number }) => string;
  readonly club: (figures: { readonly club: number; readonly density: string; readonly share: string }) => string;
  readonly inBoth: (figures: { readonly both: number; readonly club: number }) => string;
  readonly clubNote: (figures: { readonly samples: number }) => string;
  readonly textCommunities: (figures: { readonly parts: number; readonly modularity: string }) => string;
  readonly similar: Readonly<Record<'cited-together' | 'citing-the-same' | 'none' | 'note', string>>;
  readonly impact: {
    readonly head: (counts: { readonly articles: number; readonly texts: number; readonly depth: number }) => string;
    readonly none: string;
    readonly step: (depth: number) => string;
    readonly dead: (count: number) => string;
    readonly stopped: (depth: number) => string;
    readonly note: string;
  };
}

/** The words of a language; English when none is asked. */
export const measureWords = (language: 'en' | 'fr' | undefined): MeasureWords => (language === 'fr' ? fr : en);
