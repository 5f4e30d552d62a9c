import { insertions, annotate } from '../../annotate/annotate.js';
import { checkTemplate, referenceLinks } from '../../annotate/reference-links.js';
import { LINK_SYNTAXES, type SyntaxRow } from '../../annotate/registry.js';
import { spliceBytes } from '../../annotate/splice-bytes.js';
import { InputError, UsageError } from '../../model/errors.js';
import type { ReferredFile } from '../../model/found.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { OUTPUT } from '../options.js';
import { notice, writeBytes } from '../output.js';
import type { Referred } from '../reading.js';
import { readReferred } from '../referred.js';
import { REFERRED_OPTIONS } from '../referred-options.js';

const TARGETS = [...new Set(LINK_SYNTAXES.map(({ to }) => to))];

function syntaxFor({ format, path }: ReferredFile, to: string | undefined): SyntaxRow {
  const rows = LINK_SYNTAXES.filter(({ from }) => from === format);
  const row = rows.find((each) => to === undefined || each.to === to);
  if (row !== undefined) return row;
  if (rows.length === 0)
    throw new InputError(`${path}: links cannot be written into ${format}`, {
      hint: `what can be annotated: ${[...new Set(LINK_SYNTAXES.map(({ from }) => from))].join(', ')}`,
    });
  throw new UsageError(`--to ${to ?? ''}: ${format} becomes ${rows.map((each) => each.to).join(' or ')} only`);
}

/** The documents of one file as one: some formats hold several. */
function oneFile(documents: readonly Referred[]): Referred | undefined {
  const [first] = documents;
  if (first === undefined) return undefined;
  return {
    file: first.file,
    referred: { ...first.referred, references: documents.flatMap(({ referred }) => referred.references) },
  };
}

async function write(call: Call, { file, referred }: Referred): Promise<number> {
  const { options, io } = call;
  const template = options.text('urlTemplate');
  if (template !== undefined) checkTemplate(template);
  const row = syntaxFor(referred, options.text('to'));
  const syntax = await row.load();
  const links = referenceLinks(referred, {
    ...(template === undefined ? {} : { template }),
    titles: options.flag('titles') === true,
  });
  const put = insertions(referred.source, links, syntax);
  const bytes =
    syntax.escape === undefined
      ? spliceBytes(file.bytes, referred.source, put)
      : new TextEncoder().encode(annotate(referred.source, links, syntax));
  await writeBytes(io, bytes, options.text('output'));
  return put.length / 2;
}

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

async function run(call: Call): Promise<number> {
  const { documents } = await readReferred(call, false);
  const one = oneFile(documents);
  if (one === undefined) return EXIT.done;
  const count = await write(call, one);
  const all = one.referred.references.length;
  // Beside a terminal's own copy of the document a count would only be in the way.
  if (!call.settings.quiet && (call.options.text('output') !== undefined || !call.io.isTTY.stdout))
    await notice(call.io, `${plural(count, 'link')}; ${plural(all, 'reference')} read`);
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '[file]', summary: 'the document to read; - or nothing is stdin', completes: 'files' }],
  options: [
    { flags: '--to <format>', summary: 'what plain text becomes (else Markdown)', choices: TARGETS },
    {
      flags: '--url-template <url>',
      summary: 'where links lead, with {text}, {number}, {key}, {id}, {cid} or {url} in it (else Légifrance)',
    },
    { flags: '--titles', summary: 'say on every link what it leads to' },
    ...REFERRED_OPTIONS,
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph annotate contrat.md -o contrat.linked.md', shows: 'references linked, all else byte for byte' },
    { line: 'cite-graph annotate --to html --titles note.txt', shows: 'plain text as HTML, with tooltips' },
    {
      line: `cite-graph annotate page.html --url-template 'https://droit.example/{text}/{number}'`,
      shows: 'to your site',
    },
  ],
  run,
};
