import type { LawGraph } from '../../graph/law-graph.js';
import { EXPORTERS } from '../../export/registry.js';
import { UsageError } from '../../model/errors.js';
import { isRelation } from '../../model/relation.js';
import type { ArticleRow, LawStore } from '../../store/store.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { openLaw } from '../law.js';
import { AT, DEPTH, format, LIMIT, OUTPUT, READING, RELATION, WITHIN } from '../options.js';
import { writeAnswer } from '../output.js';
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

async function around(call: Call, store: LawStore): Promise<LawGraph> {
  const { options } = call;
  const { neighbourhood } = await import('../../graph/neighbourhood.js');
  // What is carried away must not rest on a guess: of several readings none is taken.
  const { subjects } = await readSubjects(store, call.words.join(' '), { text: options.text('text'), strict: true });
  const relations = options.texts('relation')?.filter(isRelation);
  const limit = options.number('limit');
  const ids = subjects.map(({ id }) => id);
  const law = await onDay(call, store, { articles: subjects });
  return neighbourhood(law, ids, {
    direction: 'both',
    depth: options.number('depth') ?? 1,
    ...(relations === undefined ? {} : { relations }),
    ...(limit === undefined ? {} : { limit }),
  });
}

async function whole(call: Call, store: LawStore): Promise<LawGraph> {
  const { wholeGraph } = await import('../../graph/whole-graph.js');
  const named = call.options.texts('in');
  const within = named === undefined ? {} : { within: await readTexts(store, named) };
  return wholeGraph(await onDay(call, store, within), within);
}

async function run(call: Call): Promise<number> {
  const row = EXPORTERS.find(({ name }) => name === call.options.text('format'));
  if (row === undefined) throw new UsageError(`no such format: ${call.options.text('format') ?? ''}`);
  const store = await openLaw(call);
  try {
    const relations = call.options.texts('relation')?.filter(isRelation);
    requireCitations(await store.meta(), { question: 'export', relations }, call.settings.language);
    const graph = await (call.words.length > 0 ? around(call, store) : whole(call, store));
    const { exporter } = await row.load();
    const title = call.words.length > 0 ? call.words.join(' ') : 'cite-graph';
    const { attribution } = await store.meta();
    await writeAnswer(call.io, exporter.render(graph, { attribution, title }), call.options.text('output'));
  } finally {
    await store.close();
  }
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ ...REFERENCE, usage: '[reference...]', summary: `only around this article; ${REFERENCE.summary}` }],
  options: [
    format(
      EXPORTERS.map(({ name }) => name),
      'graphml',
    ),
    OUTPUT,
    DEPTH,
    RELATION,
    WITHIN,
    AT,
    LIMIT,
    ...READING,
  ],
  examples: [
    { line: 'cite-graph export --format graphml -o law.graphml', shows: 'everything, for Gephi or yEd' },
    { line: 'cite-graph export L162-5 --depth 2 --format dot | dot -Tsvg > l162-5.svg', shows: 'a picture' },
    { line: 'cite-graph export --in css --format json', shows: 'one text, for a program' },
  ],
  run,
};
