import { highlight } from '../../report/highlight.js';
import { referenceTable } from '../../reference-format/reference-table.js';
import { REFERENCE_FORMATS } from '../../reference-format/registry.js';
import { isForPeople, TABLE_FORMATS, writeTable } from '../answer.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { format, OUTPUT } from '../options.js';
import { writeAnswer } from '../output.js';
import { readReferred, type ReferredFiles } from '../referred.js';
import { CODE_FENCES, INPUT_OPTIONS, REFERRED_OPTIONS } from '../referred-options.js';

const FORMATS: readonly string[] = [...TABLE_FORMATS, ...REFERENCE_FORMATS.map(({ name }) => name)];

function countLine(files: ReferredFiles, language: 'en' | 'fr'): string {
  const count = files.documents.reduce((sum, { referred }) => sum + referred.references.length, 0);
  const plural = count === 1 ? '' : 's';
  return language === 'fr'
    ? `${String(count)} renvoi${plural} lu${plural}`
    : `${String(count)} reference${plural} read`;
}

function* highlighted(call: Call, files: ReferredFiles): Generator<string> {
  const { color, language } = call.settings;
  for (const { referred } of files.documents) {
    if (files.documents.length > 1) yield `==> ${referred.path} <==\n`;
    yield* highlight(referred, { color, language });
  }
}

async function write(call: Call, files: ReferredFiles, explained: boolean): Promise<void> {
  const { io, options } = call;
  if (options.flag('highlight') === true) return writeAnswer(io, highlighted(call, files), options.text('output'));
  const documents = files.documents.map(({ referred }) => referred);
  const row = REFERENCE_FORMATS.find(({ name }) => name === options.text('format'));
  if (row !== undefined) {
    const { format: own } = await row.load();
    return writeAnswer(io, own.render(documents, call.settings.language), options.text('output'));
  }
  const { language } = call.settings;
  const foot = isForPeople(options.text('format')) ? { foot: [countLine(files, language)] } : {};
  return writeTable(call, referenceTable(documents, { explained, resolved: files.resolved, language, ...foot }));
}

async function run(call: Call): Promise<number> {
  const explained = call.options.flag('explain') === true;
  const files = await readReferred(call, explained);
  await write(call, files, explained);
  return files.failed > 0 ? EXIT.findings : EXIT.done;
}

export const command: Command = {
  arguments: [
    { usage: '[files...]', summary: 'files, folders or patterns to read; - or nothing is stdin', completes: 'files' },
  ],
  options: [
    { flags: '--explain', summary: 'say of every reference, in a sentence or two, why it means what it means' },
    { flags: '--highlight', summary: 'show the document itself, with its references in colour' },
    ...REFERRED_OPTIONS,
    CODE_FENCES,
    ...INPUT_OPTIONS,
    format(FORMATS, 'text'),
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph extract contrat.md', shows: 'every reference, with its place' },
    { line: 'cite-graph extract --explain contrat.md', shows: 'and why each means what it means' },
    { line: 'cite-graph extract --highlight contrat.md', shows: 'in colour, where they stand' },
    { line: 'cite-graph extract --text css --format ndjson < note.txt', shows: 'one reference a line, for a program' },
    { line: 'cite-graph extract --format annotation notes/ -o notes.jsonld', shows: 'W3C Web Annotations of a folder' },
    { line: `echo "Vu l'article 1240 du code civil" | cite-graph extract -`, shows: 'from a pipe' },
  ],
  run,
};
