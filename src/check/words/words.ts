import type { Status } from '../../model/status.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** What ended an article, as far as it is known. */
export interface EndWords {
  readonly name: string;
  readonly status: Status;
  /** ISO. */
  readonly since?: string;
  /** « au plus tard le ». */
  readonly bound?: true;
  readonly by?: string;
}

/** Everything that findings say around the law's own words. Legal terms stay French in both languages. */
export interface CheckWords {
  readonly day: (iso: string) => string;
  /** It was dead on the passage's day. */
  readonly dead: (end: EndWords) => string;
  /** It was not dead yet on the day of a dated act and is today; `held` where it is known to have been in force. */
  readonly outdated: (end: EndWords, on: string, held: boolean) => string;
  /** A substitution clause of a recodification says how the words are to be read. */
  readonly readAs: (successors: readonly string[], clause: string) => string;
  readonly onlyMark: string;
  /** Only nature and day say which act is meant: « arrêté du 8 novembre 2005 ». */
  readonly sameDay: string;
  /** The day of the end is not known, so that it may have been alive on the passage's day. */
  readonly dayUnknown: string;
  /** The act is younger than the law known on that day. */
  readonly youngerAct: (known: string) => string;
  readonly onPurpose: (why: Purpose) => string;
}

/** Why the citation of old law is on purpose. */
export type Purpose = 'former' | 'renumbered' | 'frozen' | 'mentioned' | 'said-repealed' | 'quoted' | 'extension-note';

/** The words of a language. */
export const checkWords = (language: 'en' | 'fr'): CheckWords => (language === 'fr' ? fr : en);
