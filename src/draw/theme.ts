import type { Relation } from '../model/relation.js';

export const THEME_NAMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** Colours of a picture by what they are for. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly box: string;
  readonly boxEdge: string;
  readonly chip: string;
  readonly chipEdge: string;
  readonly deadChip: string;
  readonly dead: string;
  readonly centre: string;
  readonly onCentre: string;
  readonly hue: Readonly<Record<Hue, string>>;
}

type Hue = 'ink' | 'blue' | 'green' | 'orange' | 'red' | 'purple' | 'sky' | 'grey';

/** Eight hues that people who see few colours still tell apart: M. Okabe and K. Ito, « Color Universal Design » (2008). */
const OKABE_ITO = {
  blue: '#0072b2',
  green: '#009e73',
  orange: '#e69f00',
  red: '#d55e00',
  purple: '#cc79a7',
  sky: '#56b4e9',
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#ffffff',
    ink: '#1f2933',
    faint: '#5b6773',
    box: '#f3f5f7',
    boxEdge: '#ccd3da',
    chip: '#ffffff',
    chipEdge: '#8a96a3',
    deadChip: '#e9ebee',
    dead: '#5b6773',
    centre: '#0b4f7d',
    onCentre: '#ffffff',
    // Orange and purple are darker than in the palette where thin lines stand on white.
    hue: { ...OKABE_ITO, ink: '#46525e', orange: '#b87d00', purple: '#b3568a', sky: '#2f93cf', grey: '#7b8794' },
  },
  dark: {
    paper: '#12171d',
    ink: '#e8edf2',
    faint: '#a3b0bd',
    box: '#1c242d',
    boxEdge: '#3a4654',
    chip: '#27323e',
    chipEdge: '#6b7a8a',
    deadChip: '#1c242d',
    dead: '#a3b0bd',
    centre: '#56b4e9',
    onCentre: '#0d1319',
    // Lighter than in the palette where the paper is dark.
    hue: { ...OKABE_ITO, ink: '#b5c0cb', blue: '#4f9fe0', green: '#2fc79b', red: '#f0803c', grey: '#8b98a5' },
  },
};

/** How the line of a relation looks: hue and dashes together tell it apart, dashes alone where there is no colour. */
export interface LineLook {
  readonly hue: Hue;
  /** Lengths of strokes and gaps; absent for a whole line. */
  readonly dashes?: string;
  readonly end: 'arrow' | 'bar' | 'none';
}

export const LINES: Readonly<Record<Relation, LineLook>> = {
  cites: { hue: 'ink', end: 'arrow' },
  codifies: { hue: 'blue', dashes: '9 4', end: 'arrow' },
  creates: { hue: 'green', dashes: '9 3 2 3', end: 'arrow' },
  amends: { hue: 'orange', dashes: '5 3', end: 'arrow' },
  repeals: { hue: 'red', end: 'bar' },
  transfers: { hue: 'purple', dashes: '12 3 2 3 2 3', end: 'arrow' },
  annuls: { hue: 'red', dashes: '5 3', end: 'bar' },
  lapses: { hue: 'red', dashes: '2 3', end: 'bar' },
  replaces: { hue: 'purple', dashes: '14 4', end: 'arrow' },
  applies: { hue: 'green', dashes: '2 3', end: 'arrow' },
  corrects: { hue: 'orange', dashes: '1.5 4', end: 'arrow' },
  associates: { hue: 'grey', dashes: '4 4', end: 'none' },
  ratifies: { hue: 'sky', dashes: '7 2 2 2', end: 'arrow' },
  extends: { hue: 'blue', dashes: '3 3 8 3', end: 'arrow' },
  transposes: { hue: 'sky', dashes: '6 6', end: 'arrow' },
};
