import type { CitationAttributes } from '../graph/law-graph.js';
import type { Relation } from '../model/relation.js';

interface EdgeStyle {
  readonly color: string;
  /** Shapes of Graphviz; the plain arrow when absent. */
  readonly arrowhead?: string;
}

/** Colours that people who see few colours still tell apart (Okabe and Ito); what ends an article also has a shape. */
export const RELATION_STYLES: Readonly<Record<Relation, EdgeStyle>> = {
  cites: { color: '#333333' },
  codifies: { color: '#0072b2', arrowhead: 'empty' },
  creates: { color: '#009e73', arrowhead: 'odot' },
  amends: { color: '#e69f00' },
  repeals: { color: '#d55e00', arrowhead: 'tee' },
  transfers: { color: '#cc79a7', arrowhead: 'vee' },
  annuls: { color: '#d55e00', arrowhead: 'box' },
  lapses: { color: '#d55e00', arrowhead: 'obox' },
  replaces: { color: '#56b4e9', arrowhead: 'vee' },
  applies: { color: '#009e73', arrowhead: 'vee' },
  corrects: { color: '#e69f00', arrowhead: 'odot' },
  associates: { color: '#999999', arrowhead: 'none' },
  ratifies: { color: '#009e73', arrowhead: 'odot' },
  extends: { color: '#0072b2', arrowhead: 'odot' },
  transposes: { color: '#56b4e9', arrowhead: 'empty' },
};

/** How a line says how far the edge is believed. */
export const STANDING_STYLES: Readonly<Record<CitationAttributes['standing'], 'solid' | 'dashed' | 'dotted'>> = {
  proved: 'solid',
  declared: 'dashed',
  formerly: 'dotted',
};
