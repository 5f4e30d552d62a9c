import { textsNamed } from '../../catalogue/catalogue.js';
import { extract } from '../../extract/extract.js';
import type { Document } from '../../model/document.js';
import { InputError, UsageError } from '../../model/errors.js';
import { formatNumber } from '../../model/number.js';
import type { PortionStep, Reference } from '../../model/reference.js';
import { type Column, type Row, type Table } from '../../model/table.js';
import type { TextName } from '../../model/text.js';
import { openReader } from '../../read/reader.js';
import { INPUT_FORMAT_NAMES } from '../../read/registry.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { readInput } from '../input.js';
import { format, OUTPUT } from '../options.js';
import { notice } from '../output.js';

const COLUMNS: readonly Column[] = [
  { name: 'place', label: 'place', role: 'place', shown: ['people'] },
  { name: 'path', label: 'path', shown: ['flat', 'nested'] },
  { name: 'line', label: 'line', shown: ['flat', 'nested'] },
  { name: 'column', label: 'column', shown: ['flat', 'nested'] },
  { name: 'start', label: 'start', shown: ['flat', 'nested'] },
  { name: 'end', label: 'end', shown: ['flat', 'nested'] },
  { name: 'surface', label: 'words' },
  { name: 'kind', label: 'kind' },
  { name: 'article', label: 'article', shown: ['people'], role: 'name' },
  { name: 'number', label: 'number', shown: ['flat', 'nested'] },
  { name: 'through', label: 'through', shown: ['flat', 'nested'] },
  { name: 'portion', label: 'portion' },
  { name: 'text', label: 'text' },
  { name: 'textBasis', label: 'text is' },
  { name: 'form', label: 'form', shown: ['flat', 'nested'] },
  { name: 'marks', label: 'marks', shown: ['flat', 'nested'] },
];

const portionWords = (steps: readonly PortionStep[] | undefined): string =>
  (steps ?? [])
    .map(({ kind, value, through }) => `${kind} ${through === undefined ? value : `${value}–${through}`}`)
    .join(', ');

const articleWords = ({ number, through }: Reference): string =>
  [number, through]
    .filter((each) => each !== undefined)
    .map(formatNumber)
    .join(' à ');

function rowOf(document: Document, reference: Reference): Row {
  const { span } = reference;
  const { line, column } = document.map.position(span.start);
  return {
    place: `${document.path}:${String(line)}:${String(column)}`,
    path: document.path,
    line,
    column,
    start: document.map.sourceOffset(span.start),
    end: document.map.sourceOffset(span.end),
    surface: reference.surface,
    kind: reference.kind,
    article: articleWords(reference),
    number: reference.number ?? null,
    through: reference.through ?? null,
    portion: portionWords(reference.portion),
    text: reference.text?.key ?? reference.candidates?.map(({ key }) => key) ?? null,
    textBasis: reference.textBasis,
    form: reference.form,
    marks: reference.marks ?? [],
  };
}

/** The text that a bare « article L. 1 » belongs to, as `--text` names it. */
function ownText(words: string | undefined): TextName | undefined {
  if (words === undefined) return undefined;
  const text = textsNamed(words)[0] ?? extract(words).find((reference) => reference.text !== undefined)?.text;
  if (text === undefined) throw new UsageError(`--text: no text is known as « ${words} »`);
  return text;
}

async function documentsOf(call: Call): Promise<readonly Document[]> {
  const reader = await openReader();
  const documents: Document[] = [];
  for (const path of call.words.length > 0 ? call.words : ['-'])
    documents.push(...reader.read(await readInput(call.io, path), {}, call.options.text('inputFormat')));
  return documents;
}

/** Tells what could not be read; a file that gave nothing at all is an error. */
async function complain(call: Call, documents: readonly Document[]): Promise<void> {
  const diagnostics = documents.flatMap((document) => document.diagnostics);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined)
    throw new InputError(`${error.path}: ${error.message}`, error.hint === undefined ? {} : { hint: error.hint });
  if (call.settings.quiet) return;
  for (const { path, line, message } of diagnostics)
    await notice(call.io, `${path}${line === undefined ? '' : `:${String(line)}`}: ${message}`);
}

async function run(call: Call): Promise<number> {
  const own = ownText(call.options.text('text'));
  const documents = await documentsOf(call);
  await complain(call, documents);
  const rows = documents.flatMap((document) =>
    extract(document.text, own === undefined ? {} : { ownText: own }).map((reference) => rowOf(document, reference)),
  );
  const table: Table = {
    columns: COLUMNS,
    rows,
    foot: [`${String(rows.length)} ${rows.length === 1 ? 'reference' : 'references'} read`],
  };
  await writeTable(call, table);
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '[files...]', summary: 'the files to read; - or nothing is stdin', completes: 'files' }],
  options: [
    { flags: '--text <text>', summary: 'the text the words belong to: what a bare "article L. 1" means' },
    {
      flags: '--input-format <name>',
      summary: 'how to read it (else by content and name)',
      choices: INPUT_FORMAT_NAMES,
    },
    format(TABLE_FORMATS, 'text'),
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph extract contrat.md', shows: 'every reference, with its place' },
    { line: 'cite-graph extract --text css --format ndjson < note.txt', shows: 'one reference a line, for a program' },
    { line: `echo "Vu l'article 1240 du code civil" | cite-graph extract -`, shows: 'from a pipe' },
  ],
  run,
};
