import { resolve } from 'node:path';
import { UsageError } from '../../model/errors.js';
import { isRelation } from '../../model/relation.js';
import type { QueryOptions } from '../../query/query.js';
import type { Side } from '../../query/measures/diff.js';
import { isAddress } from '../../store/address.js';
import { openIndex } from '../../store/open.js';
import type { LawStore } from '../../store/store.js';
import { TABLE_FORMATS, writeTable } from '../answer.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { openLaw } from '../law.js';
import { dayOption, format, LIMIT, OUTPUT, RELATION, WITHIN } from '../options.js';
import { requireCitations } from '../status-index.js';
import { readTexts } from '../subjects.js';

const WAYS = {
  hint: 'try: cite-graph diff old.sqlite new.sqlite, or cite-graph diff --from 2016-01-01 --to 2021-01-01',
};

interface Sides {
  readonly before: Side;
  readonly after: Side;
  readonly names: readonly [string, string];
}

async function betweenDays(call: Call, store: LawStore, within: readonly string[] | undefined): Promise<Sides> {
  const [from, to] = [call.options.text('from'), call.options.text('to')];
  if (from === undefined || to === undefined)
    throw new UsageError('two days, or two indexes, are needed to compare', WAYS);
  if (from > to) throw new UsageError(`--from ${from} is after --to ${to}`, { hint: 'say the earlier day first' });
  const { requireLawOn } = await import('../../query/law-on-day.js');
  const asked = { language: call.settings.language, ...(within === undefined ? {} : { within }) };
  const on = async (day: string): Promise<Side> => ({ store, day, law: await requireLawOn(store, { ...asked, day }) });
  return { before: await on(from), after: await on(to), names: [from, to] };
}

async function compare(call: Call, store: LawStore, older: LawStore | undefined): Promise<void> {
  const { language } = call.settings;
  const relations = call.options.texts('relation')?.filter(isRelation);
  for (const one of older === undefined ? [store] : [older, store])
    requireCitations(await one.meta(), { question: 'diff', relations }, language);
  const named = call.options.texts('in');
  const within = named === undefined ? undefined : await readTexts(store, named);
  const limit = call.options.number('limit');
  const [from = '', to = ''] = call.words;
  const { before, after, names } =
    older === undefined
      ? await betweenDays(call, store, within)
      : { before: { store: older, law: older }, after: { store, law: store }, names: [from, to] };
  const { compareLaw } = await import('../../query/measures/diff.js');
  const { diffTable } = await import('../../query/measures/diff-table.js');
  const scope = within === undefined ? {} : { within };
  const compared = await compareLaw(before, after, { relations: relations ?? ['cites'], ...scope });
  const options: QueryOptions = { language, ...scope, ...(limit === undefined ? {} : { limit }) };
  await writeTable(call, await diffTable(compared, { store, from: names[0] ?? '', to: names[1] ?? '', options }));
}

async function run(call: Call): Promise<number> {
  const [from, to] = call.words;
  const days = call.options.text('from') ?? call.options.text('to');
  if (from !== undefined && (to === undefined || days !== undefined))
    throw new UsageError('two indexes are compared, or one on two days: not both', WAYS);
  const opened: LawStore[] = [];
  try {
    if (from === undefined || to === undefined) {
      const store = await openLaw(call);
      opened.push(store);
      await compare(call, store, undefined);
    } else {
      const named = (words: string): string => (isAddress(words) ? words : resolve(call.io.cwd, words));
      const older = await openIndex(named(from));
      opened.push(older);
      const store = await openIndex(named(to));
      opened.push(store);
      await compare(call, store, older);
    }
  } finally {
    for (const store of opened) await store.close();
  }
  return EXIT.done;
}

export const command: Command = {
  arguments: [
    { usage: '[older]', summary: 'the index of before, else --from', completes: 'files' },
    { usage: '[newer]', summary: 'the index of after, else --to', completes: 'files' },
  ],
  options: [
    dayOption('--from <day>', 'the law before: of this day (YYYY-MM-DD)'),
    dayOption('--to <day>', 'the law after: of this day (YYYY-MM-DD)'),
    ...[WITHIN, RELATION, LIMIT, format(TABLE_FORMATS, 'text'), OUTPUT],
  ],
  examples: [
    { line: 'cite-graph diff old.sqlite new.sqlite', shows: 'what two builds tell of the law, side by side' },
    {
      line: 'cite-graph diff --from 2016-01-01 --to 2021-01-01 --in "code du travail"',
      shows: 'the release notes of one code, where the source gives dates',
    },
    { line: 'cite-graph diff old.sqlite new.sqlite --format csv -o changes.csv', shows: 'for a spreadsheet' },
  ],
  run,
};
