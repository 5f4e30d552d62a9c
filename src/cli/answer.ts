import type { Answer } from '../query/query.js';
import { EXPORTERS } from '../export/registry.js';
import { UsageError } from '../model/errors.js';
import type { Table } from '../model/table.js';
import { REPORTERS } from '../report/registry.js';
import type { Call } from './command.js';
import { writeAnswer } from './output.js';

/** Every way to write a table, as the reporters say. */
export const TABLE_FORMATS: readonly string[] = REPORTERS.map(({ name }) => name);

/** The same, and the graph formats for answers that have a graph behind them. */
export const ANSWER_FORMATS: readonly string[] = [
  ...TABLE_FORMATS,
  ...EXPORTERS.map(({ name }) => name).filter((name) => !TABLE_FORMATS.includes(name)),
];

/** Whether `--format` is one that people read: then what is said around the answer belongs into it. */
export const isForPeople = (format: string | undefined): boolean => format === 'text' || format === 'markdown';

/** Writes a table in the asked format to stdout or `--output`. */
export async function writeTable(call: Call, table: Table): Promise<void> {
  const { io, options, settings } = call;
  const row = REPORTERS.find(({ name }) => name === options.text('format'));
  if (row === undefined) throw new UsageError(`no such format: ${options.text('format') ?? ''}`);
  const { reporter } = await row.load();
  const file = options.text('output');
  const width = file === undefined ? io.columns : undefined;
  const look = { color: settings.color, language: settings.language, ...(width === undefined ? {} : { width }) };
  await writeAnswer(io, reporter.renderTable(table, look), file);
}

/** Writes an answer: its table, or the graph behind it when the asked format is one of graphs. */
export async function writeReply(call: Call, answer: Answer, attribution: readonly string[]): Promise<void> {
  const row = EXPORTERS.find(({ name }) => name === call.options.text('format'));
  const asTable = TABLE_FORMATS.includes(call.options.text('format') ?? '');
  if (asTable || row === undefined || answer.graph === undefined) return writeTable(call, answer.table);
  const { exporter } = await row.load();
  const card = { attribution, title: answer.table.title ?? call.words.join(' ') };
  // Loaded with the first answer that leaves as a graph: a table needs none of it.
  const { exported } = await import('../export/export-files.js');
  const { streamOfGraph } = await import('../graph/law-stream.js');
  const { writeExport } = await import('./export/write.js');
  const content = exported(exporter, streamOfGraph(await answer.graph()), card);
  await writeExport(call.io, content, { file: call.options.text('output'), format: exporter.name });
}
