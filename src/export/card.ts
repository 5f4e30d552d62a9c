import { ARTICLE_ATTRIBUTES, CITATION_ATTRIBUTES, type Attribute } from './attributes.js';
import type { Counts } from './tally.js';

/** What is known of one source: whose it is and the two days it speaks of. */
export interface CardSource {
  readonly title: string;
  readonly source?: string;
  /** The day up to which the source knew the law. */
  readonly knownOn?: string;
  /** The day it was consolidated to. */
  readonly stateOn?: string;
  readonly holding: string;
}

/** What a reader must know of an export before counting anything in it. */
export interface DataCard {
  readonly title: string;
  readonly format: string;
  readonly program: string;
  readonly day?: string;
  readonly unit: 'article' | 'version';
  readonly merged: boolean;
  readonly grouped?: string;
  readonly attribution: readonly string[];
  readonly sources: readonly CardSource[];
  readonly counts: Counts;
  readonly leftOut: readonly string[];
}

/** How things are counted: true of every export, so that a paper can say what its numbers are numbers of. */
export const CONVENTIONS: readonly string[] = [
  'A node is an article (all its wordings), or a text as a whole where that is what is cited; with `--unit version`, a wording.',
  'A number that was repealed and used again is one node; its lives are told apart by the days of its wordings, where they have any.',
  'An edge is one relation from one article to another; `weight` counts the pieces of evidence folded into it. An article that refers to itself has none.',
  'A range (« articles L. 1 à L. 5 ») is an edge to each article that the index knows in it and to both ends; one of more than 2,000 articles is read as its two ends.',
  'Evidence is the citing wording itself (`text`), or an official list (`list`). `proved`: the citing wording or its own list has it; `declared`: only the list of the article cited has it and the citing page is not held; `formerly`: the citing page is held and does not have it (any more).',
  'Articles that are only named have `held` false; nothing is known of what they cite.',
  'A state is that of the day the source speaks of, and `basis` is what it rests on; `unknown` is not « in force ».',
];

const title = (words: string): string => words.replace(/\s+/gu, ' ').trim();
const cell = (words: string): string => title(words).replaceAll('|', '\\|').replaceAll('<', '&lt;');

const countLines = (name: string, counts: Readonly<Record<string, number>>): string[] =>
  Object.keys(counts).length === 0
    ? []
    : [
        `- ${name}: ${Object.entries(counts)
          .map(([kind, count]) => `${kind} ${String(count)}`)
          .join(', ')}`,
      ];

const attributeTable = (head: string, list: readonly Attribute<never>[]): string[] => [
  `| ${head} | type | meaning |`,
  '| --- | --- | --- |',
  ...list.map(({ name, type, summary }) => `| \`${name}\` | ${type} | ${cell(summary)} |`),
  '',
];

function sourceLines(sources: readonly CardSource[]): string[] {
  if (sources.length === 0) return ['No text says from which source it comes.'];
  return [
    '| text | source | law known on | consolidated to | holds |',
    '| --- | --- | --- | --- | --- |',
    ...sources.map(
      (each) =>
        `| ${cell(each.title)} | ${cell(each.source ?? '–')} | ${each.knownOn ?? 'not stated'} | ${each.stateOn ?? 'not stated'} | ${each.holding} |`,
    ),
  ];
}

/** The card as Markdown, to stand beside the file and in a paper's appendix. */
export function cardAsMarkdown(card: DataCard): string {
  const { counts } = card;
  const made = [`unit: ${card.unit}`, card.merged ? 'evidence folded' : 'every piece of evidence an edge'];
  const lines = [
    `# Data card: ${title(card.title)}`,
    '',
    `Made by ${card.program} as \`${card.format}\` (${[...made, ...(card.grouped === undefined ? [] : [`grouped by ${card.grouped}`])].join('; ')}).`,
    card.day === undefined ? '' : `The law as of ${card.day}.`,
    '',
    '## Sources',
    '',
    ...sourceLines(card.sources),
    '',
    ...card.attribution.map((line) => `Attribution: ${title(line)}`),
    '',
    '## What is in it',
    '',
    `- ${String(counts.articles)} nodes, ${String(counts.held)} of them held; ${String(counts.edges)} edges of ${String(counts.evidence)} pieces of evidence`,
    ...countLines('states', counts.statuses),
    ...countLines('relations', counts.relations),
    ...countLines('standing', counts.standings),
    ...card.leftOut.map((line) => `- left out: ${line}`),
    '',
    '## How it is counted',
    '',
    ...CONVENTIONS.map((line) => `- ${line}`),
    '',
    '## Attributes',
    '',
    ...attributeTable('node', ARTICLE_ATTRIBUTES),
    ...attributeTable('edge', CITATION_ATTRIBUTES),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** The same for programs. */
export function cardAsJson(card: DataCard): string {
  const described = (list: readonly Attribute<never>[]): unknown =>
    list.map(({ name, type, summary }) => ({ name, type, summary }));
  const attributes = { nodes: described(ARTICLE_ATTRIBUTES), edges: described(CITATION_ATTRIBUTES) };
  return `${JSON.stringify({ ...card, conventions: CONVENTIONS, attributes }, undefined, 2)}\n`;
}
