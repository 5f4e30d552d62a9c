import { extname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { LawGraph } from '../../graph/law-graph.js';
import { UsageError } from '../../model/errors.js';
import { isRelation } from '../../model/relation.js';
import type { ArticleRow, LawStore } from '../../store/store.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { openLaw } from '../law.js';
import { AT, DEPTH, OUTPUT, READING, RELATION, wholeNumber } from '../options.js';
import { notice, writeAnswer, writeBytes } from '../output.js';
import { readingLine, REFERENCE } from '../question.js';
import { requireCitations } from '../status-index.js';
import { readSubjects } from '../subjects.js';

const FORMATS = ['svg', 'png', 'tree'] as const;
type Format = (typeof FORMATS)[number];

/** Articles that are looked at on each side, however far `--depth` goes: a picture shows some of them and counts the rest. */
const MOST_READ = 20_000;
const MAX_NODES = 40;
const PNG_WIDTH = 1920;
const TREE_WIDTH = 80;

/** « 16:9 », « 4:3 », « 1.5 »: width over height. */
function ratio(word: string): number {
  const [width, height = '1'] = word.split(':');
  const value = Number(width) / Number(height);
  if (/^[\d.]{1,6}(?::[\d.]{1,6})?$/.test(word) && value >= 0.4 && value <= 4) return value;
  throw new InvalidArgumentError('It must be width:height, as 16:9, and not narrower than 0.4 or wider than 4.');
}

/** What `--format` says, else what the name of the file says, else a tree for the terminal. */
function formatOf({ options, io }: Call): Format {
  const file = options.text('output');
  const ending = file === undefined ? '' : extname(file).slice(1).toLowerCase();
  const asked = options.text('format') ?? ending;
  const format = FORMATS.find((name) => name === asked) ?? 'tree';
  if (format === 'png' && io.isTTY.stdout && (file === undefined || file === '-'))
    throw new UsageError('a PNG is not for a terminal', { hint: 'say where to: -o picture.png' });
  return format;
}

/** The chains around what was asked about, on the day that `--at` names, and what was not even looked at. */
async function chainsAround(
  call: Call,
  store: LawStore,
  articles: readonly ArticleRow[],
): Promise<{ readonly graph: LawGraph; readonly leftOut: number }> {
  const { options, settings } = call;
  const day = options.text('at');
  const { chains } = await import('../../graph/chains.js');
  const { requireLawOn } = await import('../../query/law-on-day.js');
  const law = day === undefined ? store : await requireLawOn(store, { articles, day, language: settings.language });
  const direction = options.text('direction');
  const relations = options.texts('relation')?.filter(isRelation);
  return chains(
    law,
    articles.map(({ id }) => id),
    {
      direction: direction === 'in' || direction === 'out' ? direction : 'both',
      depth: options.number('depth') ?? 1,
      limit: MOST_READ,
      ...(relations === undefined ? {} : { relations }),
    },
  );
}

async function drawTree(call: Call, graph: LawGraph, file: string | undefined): Promise<void> {
  const { options, settings, io } = call;
  const { treeOf } = await import('../../draw/tree.js');
  const at = options.text('at');
  const text = treeOf(graph, {
    language: settings.language,
    maxNodes: options.number('maxNodes') ?? MAX_NODES,
    width: (file === undefined ? io.columns : undefined) ?? TREE_WIDTH,
    ascii: options.flag('ascii') === true,
    ...(at === undefined ? {} : { at }),
  });
  await writeAnswer(io, [text], file);
}

/** The picture as SVG. */
async function svg(call: Call, graph: LawGraph, attribution: readonly string[]): Promise<string> {
  const { options, settings } = call;
  const { pictureOf } = await import('../../draw/picture.js');
  const at = options.text('at');
  const wanted = options.number('ratio');
  return pictureOf(graph, {
    language: settings.language,
    theme: options.text('theme') === 'dark' ? 'dark' : 'light',
    maxNodes: options.number('maxNodes') ?? MAX_NODES,
    notes: attribution,
    ...(wanted === undefined ? {} : { ratio: wanted }),
    ...(at === undefined ? {} : { at }),
  });
}

async function draw(call: Call, store: LawStore): Promise<void> {
  const { io, options, settings, words } = call;
  const format = formatOf(call);
  const file = options.text('output');
  const meta = await store.meta();
  const relations = options.texts('relation')?.filter(isRelation);
  requireCitations(meta, { question: 'draw', relations }, settings.language);
  const strict = options.flag('strict') === true;
  const reading = await readSubjects(store, words.join(' '), { text: options.text('text'), strict });
  const line = await readingLine(store, reading, settings.language);
  if (line !== undefined && !settings.quiet) await notice(io, line);
  const { graph, leftOut } = await chainsAround(call, store, reading.subjects);
  if (leftOut > 0 && !settings.quiet)
    await notice(
      io,
      `only the nearest ${String(MOST_READ)} articles of a side were looked at: ${String(leftOut)} left out`,
    );
  if (format === 'tree') return drawTree(call, graph, file);
  const picture = await svg(call, graph, meta.attribution);
  if (format === 'svg') return writeAnswer(io, [picture], file);
  const { pngOf } = await import('../../draw/png.js');
  await writeBytes(io, await pngOf(picture, options.number('width') ?? PNG_WIDTH), file);
}

export const command: Command = {
  arguments: [REFERENCE],
  options: [
    ...READING,
    { flags: '-f, --format <name>', summary: 'how to draw it (else by the name of -o, else a tree)', choices: FORMATS },
    OUTPUT,
    DEPTH,
    {
      flags: '--direction <which>',
      summary: 'who cites it, what it cites, both',
      choices: ['in', 'out', 'both'],
      byDefault: 'both',
    },
    RELATION,
    AT,
    {
      flags: '--max-nodes <number>',
      summary: 'articles to draw besides the one asked about; the rest is counted',
      parse: wholeNumber(1),
      byDefault: MAX_NODES,
    },
    { flags: '--ratio <ratio>', summary: 'width to height, exactly: 16:9, 4:3, 1:1', parse: ratio },
    {
      flags: '--theme <name>',
      summary: 'dark on light, or light on dark',
      choices: ['light', 'dark'],
      byDefault: 'light',
    },
    { flags: '--width <pixels>', summary: 'width of a PNG', parse: wholeNumber(100), byDefault: PNG_WIDTH },
    { flags: '--ascii', summary: 'a tree in plain ASCII' },
  ],
  examples: [
    { line: 'cite-graph draw L162-5', shows: 'who cites it and what it cites, in the terminal' },
    { line: 'cite-graph draw L162-5 -o l162-5.svg', shows: 'the same as a picture' },
    { line: 'cite-graph draw L4134-4 --ratio 16:9 --theme dark -o slide.png', shows: 'a slide' },
    { line: 'cite-graph draw L162-5 --depth 2 --direction in', shows: 'who cites those who cite it' },
  ],
  async run(call) {
    const store = await openLaw(call);
    try {
      await draw(call, store);
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
};
