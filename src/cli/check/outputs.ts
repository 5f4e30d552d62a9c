import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FINDINGS_FORMATS } from '../../findings-format/registry.js';
import { summaryOf } from '../../findings-format/summary.js';
import { UsageError } from '../../model/errors.js';
import type { CheckReport, Severity } from '../../model/finding.js';
import type { Call, OptionSpec } from '../command.js';
import { notice, writeAnswer } from '../output.js';

const NAMES: readonly string[] = FINDINGS_FORMATS.map(({ name }) => name);

/** `--format`, repeatable, each with a file of its own where it says one. */
export const FORMATS: OptionSpec = {
  flags: '-f, --format <name>',
  summary: 'how to write it (else text); sarif=FILE writes there, and several serve several readers',
  choices: NAMES,
  repeats: true,
  intoFile: true,
};

/** A format and the file it goes to; stdout where there is none. */
export interface CheckOutput {
  readonly name: string;
  readonly file?: string;
}

function oneOutput(said: string, elsewhere: string | undefined): CheckOutput {
  const at = said.indexOf('=');
  const file = at < 0 ? elsewhere : said.slice(at + 1);
  const name = at < 0 ? said : said.slice(0, at);
  if (file === '') throw new UsageError(`--format ${said}: the file has no name`);
  return { name, ...(file === undefined || file === '-' ? {} : { file }) };
}

/**
 * What `--format` and `--output` ask for.
 * @throws UsageError where two would be written over each other
 */
export function outputsOf({ options }: Pick<Call, 'options'>): readonly CheckOutput[] {
  const said = options.texts('format') ?? [];
  const outputs = (said.length === 0 ? ['text'] : said).map((each) => oneOutput(each, options.text('output')));
  const places = outputs.map(({ file }) => file ?? '-');
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined)
    throw new UsageError(`--format: two formats for ${twice === '-' ? 'stdout' : twice}`, {
      hint: 'give one of them a file of its own: --format sarif=findings.sarif',
    });
  return outputs;
}

async function writeOne(call: Call, report: CheckReport, { name, file, show }: Shown): Promise<void> {
  const { io, settings } = call;
  const row = FINDINGS_FORMATS.find((each) => each.name === name);
  if (row === undefined) throw new UsageError(`no such format: ${name}`);
  const { format } = await row.load();
  if (file !== undefined) await mkdir(dirname(resolve(io.cwd, file)), { recursive: true });
  const width = file === undefined ? (io.columns ?? 0) : 0;
  // Escapes belong on the terminal, not into a file that happens to be written beside it.
  const color = settings.color && (file === undefined || call.options.flag('color') === true);
  await writeAnswer(io, format.render(report, { language: settings.language, color, width, show }), file);
}

/** An output and the mildest finding it lists, where it is text for people. */
type Shown = CheckOutput & { readonly show: Severity };

/** Writes the report for every reader. Where nothing goes to stdout, one line on stderr says what was found. */
export async function writeReport(
  call: Call,
  report: CheckReport,
  { outputs, show }: { readonly outputs: readonly CheckOutput[]; readonly show: Severity },
): Promise<void> {
  for (const output of outputs) await writeOne(call, report, { ...output, show });
  if (call.settings.quiet || outputs.some(({ file }) => file === undefined)) return;
  await notice(
    call.io,
    `${summaryOf(report, call.settings.language).result}: ${outputs.map(({ file }) => file).join(', ')}`,
  );
}
