import type { PortionStep } from '../model/reference.js';

const WORDS: Readonly<Record<PortionStep['kind'], string>> = {
  paragraphe: '',
  item: '',
  lettre: '',
  autre: '',
  tiret: 'tiret ',
  alinea: 'alinéa ',
  phrase: 'phrase ',
  annexe: 'annexe ',
};

const step = ({ kind, value, through }: PortionStep): string => {
  const close = kind === 'lettre' ? ')' : '';
  const last = through === undefined ? '' : `–${through}${close}`;
  return `${WORDS[kind]}${value}${close}${last}`;
};

/** A portion as a path, outermost first: « II/3°/a)/alinéa 2 »; empty for none. */
export const portionWords = (steps: readonly PortionStep[] = []): string => steps.map(step).join('/');
