import type { HelpConfiguration } from 'commander';
import type { Language } from '../settings.js';

/** English sentences as the declarations hold them, each with the same in another language. */
export type Sentences = Readonly<Record<string, string>>;

/** How help and commander's own complaints are worded. */
export interface Voice {
  /** A sentence of the declarations in the language of the person. */
  readonly say: (sentence: string) => string;
  /** What commander asks for while it lays out help. */
  readonly help: HelpConfiguration;
  /** What commander says of wrong usage. */
  readonly complain: (message: string) => string;
  /** What an error says, and what it says to do: one message, or one line of a hint. */
  readonly refuse: (words: string) => string;
}

const asItStands = (words: string): string => words;

/** The declarations and commander themselves. */
export const ENGLISH: Voice = { say: asItStands, help: {}, complain: asItStands, refuse: asItStands };

/** The voice of a language; only who is spoken to in French loads French. */
export async function voiceOf(language: Language): Promise<Voice> {
  return language === 'fr' ? (await import('./french.js')).FRENCH : ENGLISH;
}
