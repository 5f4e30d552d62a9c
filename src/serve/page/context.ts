import type { About, Language, Narrowing } from '../view.js';
import type { Law } from './law.js';
import type { PageWords } from './words.js';

/** What every part of the page works with; made anew when the language changes. */
export interface Context {
  readonly law: Law;
  readonly about: About;
  readonly language: Language;
  readonly words: PageWords;
  /** Goes to an article; the address says so, and « back » comes back. */
  readonly go: (key: string, narrowing?: Narrowing) => void;
  /** What the address narrows now. */
  readonly narrowing: () => Narrowing;
  /** Says something to those who hear the page. */
  readonly say: (words: string) => void;
}
