import type { LawGraph } from '../graph/law-graph.js';
import { egoOf, type Ego } from './ego.js';
import { layoutOf } from './layout.js';
import { subjectOf } from './subject.js';
import { svgOf } from './svg.js';
import { THEMES, type ThemeName } from './theme.js';
import { wordingOf, type Language, type Wording } from './wording.js';

export interface PictureOptions {
  readonly language: Language;
  readonly theme: ThemeName;
  /** Articles to draw besides the centre, at most. */
  readonly maxNodes: number;
  /** Width over height, exactly. */
  readonly ratio?: number;
  /** The day (ISO) that the law is of. */
  readonly at?: string;
  /** Under the legend, a line each: sources, and what the graph does not have. */
  readonly notes: readonly string[];
}

/** What a picture comes near to where no ratio is asked for. */
const USUAL_RATIO = 1.6;

function sideWords({ counts }: Ego, words: Wording, sign: number): string {
  const found = counts.find(({ column }) => column === sign);
  return found === undefined ? words.nobody : words.count(found.articles, found.texts);
}

/** What no column says that it leaves out: columns without a box, articles that no chain reaches. */
function leftOutOf({ unseen, groups, elsewhere }: Ego, words: Wording): string[] {
  const drawn = new Set(groups.map(({ column }) => column));
  const columns = unseen.filter(({ column }) => !drawn.has(column));
  const further = columns.map(({ column, articles, texts }) => words.beyond(column, words.unseen(articles, texts)));
  return [...further, ...(elsewhere === 0 ? [] : [words.elsewhere(elsewhere)])];
}

/** The neighbourhood of an article as an SVG file: who cites it on the left, what it cites on the right, texts as boxes. */
export function pictureOf(graph: LawGraph, options: PictureOptions): string {
  const words = wordingOf(options.language);
  const theme = THEMES[options.theme];
  const ego = egoOf(graph, options.maxNodes);
  const layout = layoutOf(ego, { words, ratio: options.ratio ?? USUAL_RATIO });
  const title = subjectOf(ego);
  const frame = {
    language: options.language,
    title,
    subtitle: options.at === undefined ? '' : words.day(options.at),
    description: words.describe(title, sideWords(ego, words, -1), sideWords(ego, words, 1)),
    notes: [...leftOutOf(ego, words), ...options.notes],
    ...(options.ratio === undefined ? {} : { ratio: options.ratio }),
  };
  return svgOf({ ego, layout, frame }, { words, theme });
}
