/** A run of words that pdf.js found on a page; `transform` ends in its place, from the lower left corner. */
export interface PageItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of a page. */
export interface PageLine {
  readonly words: string;
  /** Number on its page, from 1. */
  readonly number: number;
  /** Height of its base line over the foot of the page. */
  readonly base: number;
  /** Whether a paragraph begins with it, as far as the space above tells. */
  readonly apart: boolean;
}

/** A line with the places of its words on the page, run by run. */
export interface PlacedLine extends PageLine {
  readonly runs: readonly PageRun[];
}

/** Words of a line, in offsets of it, and their place from the left edge of the page. */
export interface PageRun {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly width: number;
}

interface OpenLine {
  words: string;
  /** Of the words that are largest: marks of notes stand higher and are smaller. */
  height: number;
  base: number;
  readonly runs: PageRun[];
}

/** Spaces wider than so many heights part the columns of a table. */
const COLUMN_GAP = 2;
/** Marks of notes are set at less than this part of the words' height. */
const SMALL = 0.86;
const RAISED = 0.15;
const DIGITS = /^[\d*]{1,3}$/;

const baseOf = ({ transform }: PageItem): number => transform[5] ?? 0;

/** « L. 162-5² » is not article L. 162-52. */
const isNoteMark = (item: PageItem, line: OpenLine): boolean =>
  DIGITS.test(item.str.trim()) &&
  line.height > 0 &&
  item.height < line.height * SMALL &&
  baseOf(item) - line.base > line.height * RAISED;

function addItem(line: OpenLine, item: PageItem): void {
  if (item.str === '') return;
  if (isNoteMark(item, line)) return;
  if (item.str.trim() === '') {
    if (line.words !== '') line.words += item.width > line.height * COLUMN_GAP ? '\t' : ' ';
    return;
  }
  if (item.height > line.height) {
    line.height = item.height;
    line.base = baseOf(item);
  }
  const start = line.words.length;
  line.words += item.str;
  line.runs.push({ start, end: line.words.length, left: item.transform[4] ?? 0, width: item.width });
}

function openLines(items: readonly PageItem[]): OpenLine[] {
  const lines: OpenLine[] = [];
  let line: OpenLine = { words: '', height: 0, base: 0, runs: [] };
  const close = (): void => {
    line.words = line.words.trimEnd();
    if (line.words !== '') lines.push(line);
    line = { words: '', height: 0, base: 0, runs: [] };
  };
  for (const item of items) {
    addItem(line, item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

/** From one base line to the next within paragraphs: the commonest small gap of the page. */
function usualGap(lines: readonly OpenLine[]): number {
  const gaps = lines
    .map((line, at) => (lines[at - 1]?.base ?? line.base) - line.base)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

/** A gap a third wider than usual begins a paragraph; one upwards only a column. */
const PARAGRAPH = 1.3;
/** Between lines of one paragraph there is never so much, in heights. */
const WIDEST = 2.4;

/** The lines of a page, in the order in which the page holds them. */
export function pageLines(items: readonly PageItem[]): readonly PlacedLine[] {
  const lines = openLines(items);
  const usual = usualGap(lines);
  return lines.map(({ words, height, base, runs }, at) => {
    const above = lines[at - 1];
    const gap = above === undefined ? 0 : above.base - base;
    const widest = Math.max(height, above?.height ?? 0) * WIDEST;
    return { words, base, runs, number: at + 1, apart: gap > Math.min(usual * PARAGRAPH, widest) };
  });
}
