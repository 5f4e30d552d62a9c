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

const SOURCE = /^(.*) \((\d{4}-\d{2}-\d{2})\)$/;

/** « DILA, LEGI (2026-02-05) » and « DILA, LEGI (2026-03-14) » are one line with two days. */
function joined(notes: readonly string[]): string[] {
  const days = new Map<string, string[]>();
  for (const note of notes) {
    const [, name = note, day] = SOURCE.exec(note) ?? [];
    days.set(name, [...(days.get(name) ?? []), ...(day === undefined ? [] : [day])]);
  }
  return [...days].map(([name, found]) => (found.length === 0 ? name : `${name} (${found.join(', ')})`));
}

/** The day that the law is of, and that nothing stands around the centre. */
function subtitleOf({ groups }: Ego, words: Wording, at: string | undefined): string {
  const alone = groups.every(({ column }) => column === 0) && groups.length < 2;
  return [...(at === undefined ? [] : [words.day(at)]), ...(alone ? [words.alone] : [])].join('. ');
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
    subtitle: subtitleOf(ego, words, options.at),
    description: words.describe(title, sideWords(ego, words, -1), sideWords(ego, words, 1)),
    notes: [...leftOutOf(ego, words), ...joined(options.notes)],
    ...(options.ratio === undefined ? {} : { ratio: options.ratio }),
  };
  return svgOf({ ego, layout, frame }, { words, theme });
}
