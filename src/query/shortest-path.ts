import { bidirectional } from 'graphology-shortest-path';
import type { LawGraph } from '../graph/law-graph.js';

/** Article keys from one end to the other, both included; empty when no way leads there. */
export const shortestPath = (graph: LawGraph, from: string, to: string): readonly string[] =>
  bidirectional(graph, from, to) ?? [];
