import type { ExportCard, Exporter } from '../../export/exporter.js';
import { EXPORTERS } from '../../export/registry.js';
import type { LawScope } from '../../graph/law-scope.js';
import { UsageError } from '../../model/errors.js';
import { isRelation, type Relation } from '../../model/relation.js';
import type { ArticleRow, LawStore } from '../../store/store.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { CARD, SHAPING } from '../export/options.js';
import type { Shaped } from '../export/shape.js';
import { openLaw } from '../law.js';
import { AT, DEPTH, format, LIMIT, OUTPUT, READING, RELATION, WITHIN } from '../options.js';
import { notice } from '../output.js';
import { REFERENCE } from '../question.js';
import { requireCitations } from '../status-index.js';
import { readSubjects, readTexts } from '../subjects.js';

/** The law of the day that `--at` names; the index as it is without one. */
async function onDay(
  call: Call,
  store: LawStore,
  asked: { readonly articles?: readonly ArticleRow[]; readonly within?: readonly string[] },
): Promise<LawStore> {
  const day = call.options.text('at');
  if (day === undefined) return store;
  const { requireLawOn } = await import('../../query/law-on-day.js');
  return requireLawOn(store, { ...asked, day, language: call.settings.language });
}

/** What is asked for: the law of which day, and which part of it. */
interface Asked {
  readonly law: LawStore;
  readonly scope: LawScope;
  readonly leftOut: readonly string[];
}

const relationsOf = (call: Call): readonly Relation[] | undefined => call.options.texts('relation')?.filter(isRelation);

async function around(call: Call, store: LawStore): Promise<Asked> {
  const { options } = call;
  const { scopeAround } = await import('../../graph/law-scope.js');
  // What is carried away must not rest on a guess: of several readings none is taken.
  const { subjects } = await readSubjects(store, call.words.join(' '), { text: options.text('text'), strict: true });
  const relations = relationsOf(call);
  const limit = options.number('limit');
  const direction = options.text('direction');
  const law = await onDay(call, store, { articles: subjects });
  const scope = await scopeAround(
    law,
    subjects.map(({ id }) => id),
    {
      direction: direction === 'in' || direction === 'out' ? direction : 'both',
      depth: options.number('depth') ?? 1,
      ...(relations === undefined ? {} : { relations }),
      ...(limit === undefined ? {} : { limit }),
    },
  );
  const beyond =
    scope.leftOut === 0 ? [] : [`--limit left out ${String(scope.leftOut)} articles and what is behind them`];
  return { law, scope, leftOut: beyond };
}

async function whole(call: Call, store: LawStore): Promise<Asked> {
  const { wholeScope } = await import('../../graph/law-scope.js');
  const named = call.options.texts('in');
  const within = named === undefined ? undefined : await readTexts(store, named);
  const law = await onDay(call, store, within === undefined ? {} : { within });
  return { law, scope: await wholeScope(law, { within, relations: relationsOf(call) }), leftOut: [] };
}

/** Writes the graph and, beside a file, its card. */
async function write(
  call: Call,
  store: LawStore,
  { exporter, shape }: { exporter: Exporter; shape: Shaped },
): Promise<void> {
  const { options, io } = call;
  const [{ exported }, { tally }, { cardBeside, writeExport }] = [
    await import('../../export/export-files.js'),
    await import('../../export/tally.js'),
    await import('../export/write.js'),
  ];
  const { law, counts } = tally(shape.law);
  const title = call.words.length > 0 ? call.words.join(' ') : 'cite-graph';
  const { leftOut } = shape;
  const card: ExportCard = { attribution: (await store.meta()).attribution, title, leftOut };
  const file = options.text('output');
  await writeExport(io, exported(exporter, law, card), { file, format: exporter.name });
  for (const line of leftOut) if (!call.settings.quiet) await notice(io, line);
  const beside = 'render' in exporter ? undefined : cardBeside(file, 'files' in exporter);
  const asked = options.text('card') ?? beside;
  if (asked === undefined || asked === 'none') return;
  const { cardOf, writeCard } = await import('../export/card.js');
  const made = { title, format: exporter.name, counts: await counts(), leftOut };
  await writeCard(call, await cardOf(call, store, made), asked);
}

/** The explorer around one article, as one file: it is the law with its words, more than a graph. */
async function writePage(call: Call): Promise<number> {
  const { withTexts } = await import('../../serve/with-texts.js');
  const { writeOfflineFile } = await import('../explore/offline-file.js');
  const store = withTexts(await openLaw(call));
  try {
    await writeOfflineFile(call, store, call.options.text('output'));
  } finally {
    await store.close();
  }
  return EXIT.done;
}

async function run(call: Call): Promise<number> {
  if (call.options.text('format') === 'html') return writePage(call);
  const row = EXPORTERS.find(({ name }) => name === call.options.text('format'));
  if (row === undefined) throw new UsageError(`no such format: ${call.options.text('format') ?? ''}`);
  const store = await openLaw(call);
  try {
    requireCitations(await store.meta(), { question: 'export', relations: relationsOf(call) }, call.settings.language);
    const asked = await (call.words.length > 0 ? around(call, store) : whole(call, store));
    const { exporter } = await row.load();
    const { shaped } = await import('../export/shape.js');
    const shape = await shaped(asked.law, asked.scope, { options: call.options, most: exporter.mostNodes });
    const leftOut = [...asked.leftOut, ...shape.leftOut];
    await write(call, store, { exporter, shape: { ...shape, leftOut } });
  } finally {
    await store.close();
  }
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ ...REFERENCE, usage: '[reference...]', summary: `only around this article; ${REFERENCE.summary}` }],
  options: [
    format([...EXPORTERS.map(({ name }) => name), 'html'], 'graphml'),
    OUTPUT,
    DEPTH,
    RELATION,
    WITHIN,
    ...SHAPING,
    CARD,
    AT,
    LIMIT,
    ...READING,
  ],
  examples: [
    { line: 'cite-graph export --format graphml -o law.graphml', shows: 'everything, for Gephi or yEd' },
    { line: 'cite-graph export L162-5 --depth 2 --format dot | dot -Tsvg > l162-5.svg', shows: 'a picture' },
    { line: 'cite-graph export --in css --format json', shows: 'one text, for a program' },
    { line: 'cite-graph export --format parquet -o law', shows: 'two tables and their card, in the folder law' },
    { line: 'cite-graph export --group-by text --max-nodes 30 --format mermaid', shows: 'which texts cite which' },
    { line: 'cite-graph export L162-5 --format html -o l162-5.html', shows: 'the explorer, as one offline file' },
  ],
  run,
};
