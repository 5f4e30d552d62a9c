import { isAbsolute, join, relative, resolve } from 'node:path';
import type { FetchRequest, FetchStep } from '../../fetch/transfer/fetch-base.js';
import { fetchBase, planOf } from '../../fetch/transfer/fetch-base.js';
import { isWanted, type Planned } from '../../fetch/plan.js';
import { BASES, OFFICIAL_ADDRESS } from '../../fetch/registry.js';
import { UsageError } from '../../model/errors.js';
import type { Table } from '../../model/table.js';
import { stampDay } from '../../read/archive/archive-name.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import type { Call, Command } from '../command.js';
import { loadConfiguration } from '../configuration.js';
import { EXIT } from '../exit-codes.js';
import { format, OUTPUT, SINCE } from '../options.js';
import { notice } from '../output.js';
import { startProgress } from '../progress.js';

/** Where archives go unless something else is said; each base has a folder below. */
const ARCHIVES = '.cite-graph/archives';
const ADDRESS_VARIABLE = 'CITE_GRAPH_OPENDATA';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** `LEGI_20250714-211602.tar.gz (2 of 40): 1.2 of 3.4 MB`. */
function stepWords({ name, place, count, what, bytes, total }: FetchStep): string {
  const which = `${name} (${String(place)} of ${String(count)})`;
  if (what === 'checked') return `${which}: checking, ${megabytes(bytes)} MB unpacked`;
  return `${which}: ${megabytes(bytes)}${total === 0 ? '' : ` of ${megabytes(total)}`} MB`;
}

/** `--address` and `--folder`, else the environment, else the configuration, else the official address. */
function requestOf(call: Call): FetchRequest {
  const { io, options, words } = call;
  const base = BASES.find(({ name }) => name === words[0]?.toLowerCase());
  if (base === undefined) throw new UsageError(`which base? There are: ${BASES.map(({ name }) => name).join(', ')}`);
  const configuration = loadConfiguration(io.cwd, options.text('config'));
  const variable = io.env[ADDRESS_VARIABLE];
  const fromEnvironment = variable === undefined || variable === '' ? undefined : variable;
  const asked = options.text('folder');
  const home = configuration?.fetch?.folder ?? resolve(configuration?.folder ?? io.cwd, ARCHIVES);
  const since = options.text('since');
  return {
    base,
    address: options.text('address') ?? fromEnvironment ?? configuration?.fetch?.address ?? OFFICIAL_ADDRESS,
    folder: asked === undefined ? join(home, base.name) : resolve(io.cwd, asked),
    ...(since === undefined ? {} : { since }),
  };
}

const MEANING: Readonly<Record<Planned['fate'], string>> = {
  held: 'there',
  missing: 'to be fetched',
  begun: 'to be fetched: begun',
  outdated: 'not needed: older than the newest global archive',
  before: 'not asked for: older than --since',
};

function planTable(plan: readonly Planned[], { folder }: FetchRequest): Table {
  const wanted = plan.filter(isWanted).length;
  return {
    about: { folder, listed: plan.length, wanted },
    columns: [
      { name: 'name', label: 'archive', role: 'name' },
      { name: 'day', label: 'day' },
      { name: 'kind', label: 'kind' },
      { name: 'size', label: 'size' },
      { name: 'fate', label: 'what becomes of it', shown: ['flat', 'nested'] },
      { name: 'meaning', label: 'what becomes of it', shown: ['people'] },
      { name: 'url', label: 'address', shown: ['flat', 'nested'] },
    ],
    rows: plan.map(({ name, stamp, global, shownSize, fate, url }) => ({
      ...{ name, day: stampDay(stamp), kind: global ? 'global' : 'increment', size: shownSize ?? null },
      ...{ fate, meaning: MEANING[fate], url },
    })),
    foot: [`${String(plan.length)} archives listed, ${String(wanted)} to be fetched into ${folder}`],
  };
}

const shownFolder = (call: Call, folder: string): string => {
  const near = relative(call.io.cwd, folder);
  return near === '' ? '.' : near.startsWith('..') || isAbsolute(near) ? folder : near;
};

async function fetchAll(call: Call, request: FetchRequest): Promise<number> {
  const progress = startProgress(call.io, call.settings);
  const say = (step: FetchStep): void => {
    progress.say(stepWords(step));
  };
  try {
    const { fetched, plan } = await fetchBase({ ...request, progress: say });
    progress.end();
    const folder = shownFolder(call, request.folder);
    const held = plan.filter(({ fate }) => fate === 'held').length;
    const what =
      fetched.length === 0
        ? 'nothing new'
        : `fetched ${fetched.length === 1 ? '1 archive' : `${String(fetched.length)} archives`}`;
    const next = `cite-graph build ${folder} --index ${request.base.name}.sqlite`;
    if (!call.settings.quiet) await notice(call.io, `${what}: ${folder} holds ${String(held)}; next: ${next}`);
    return EXIT.done;
  } finally {
    progress.end();
  }
}

async function run(call: Call): Promise<number> {
  const { options } = call;
  const request = requestOf(call);
  const only = options.flag('list') === true ? () => true : options.flag('dryRun') === true ? isWanted : undefined;
  if (only === undefined) return fetchAll(call, request);
  const plan = await planOf(request);
  await writeTable(call, planTable(plan.filter(only), request));
  return EXIT.done;
}

export const command: Command = {
  arguments: [{ usage: '<base>', summary: 'which base of the open data', choices: BASES.map(({ name }) => name) }],
  options: [
    { flags: '--list', summary: 'only list what the address has, and what is there already' },
    { flags: '--dry-run', summary: 'only list what would be downloaded' },
    SINCE,
    { flags: '--folder <folder>', summary: `where archives go (else ${ARCHIVES}/<base>)` },
    {
      flags: '--address <address>',
      summary: `where the open data are (else ${ADDRESS_VARIABLE}, the configuration, the official address)`,
    },
    format(TABLE_FORMATS, 'text'),
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph fetch legi', shows: 'the newest global archive and every increment after it' },
    { line: 'cite-graph fetch jorf --dry-run', shows: 'what would be downloaded' },
    { line: 'cite-graph fetch cass --since 2026-01-01', shows: 'only archives of that day and later' },
  ],
  run,
};
