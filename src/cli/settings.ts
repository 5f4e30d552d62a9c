import type { Io } from './io.js';

export type Language = 'en' | 'fr';

/** How to speak to this person, decided once from flags, environment and terminal. */
export interface Settings {
  readonly language: Language;
  /** Colour on stdout. */
  readonly color: boolean;
  readonly quiet: boolean;
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * Whether a stream gets colour: `--color`/`--no-color`, then a non-empty NO_COLOR (no-color.org), then FORCE_COLOR,
 * then whether it is a terminal that can show it.
 */
export function wantsColor(io: Io, flag: boolean | undefined, isTerminal: boolean): boolean {
  if (flag !== undefined) return flag;
  if (isSet(io.env['NO_COLOR'])) return false;
  const forced = io.env['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return isTerminal && io.env['TERM'] !== 'dumb';
}

/** `--lang`, else French where the locale (LC_ALL, LC_MESSAGES, LANG: the first one set) is, else English. */
export function chooseLanguage(io: Io, flag: Language | undefined): Language {
  if (flag !== undefined) return flag;
  const locale = [io.env['LC_ALL'], io.env['LC_MESSAGES'], io.env['LANG']].find(isSet);
  return locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}
