import type { CitationAttributes } from '../graph/law-graph.js';
import type { ArticleNode } from '../graph/law-stream.js';
import type { Relation } from '../model/relation.js';
import { isScheduled, isStruck } from './node-state.js';

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

/** What a picture tells of a state; `other` is what nothing is known of. */
export type State = 'living' | 'dead' | 'coming' | 'other';

/** The state that a picture shows. */
export function stateOf(node: Pick<ArticleNode, 'status' | 'basis'>): State {
  if (isStruck(node)) return 'dead';
  if (isScheduled(node)) return 'coming';
  return node.status === 'in-force' ? 'living' : 'other';
}

interface StateStyle {
  /** Behind the label, so that the state is told without colour. */
  readonly mark: string;
  readonly color: string;
  readonly style?: string;
  readonly fillcolor?: string;
  readonly fontcolor?: string;
}

/** Borders and marks of states: each has a shape of its own beside its colour. */
export const STATE_STYLES: Readonly<Record<State, StateStyle>> = {
  living: { mark: '', color: '#009e73' },
  dead: { mark: '†', style: 'rounded,filled,dashed', fillcolor: '#eeeeee', color: '#999999', fontcolor: '#777777' },
  coming: { mark: '◷', style: 'rounded,filled,dotted', fillcolor: '#fff6e0', color: '#e69f00' },
  other: { mark: '', color: '#777777' },
};
