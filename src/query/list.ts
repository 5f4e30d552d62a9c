import { NotFoundError } from '../model/errors.js';
import type { Column, Table } from '../model/table.js';
import type { Text } from '../model/text.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { requireLawOn } from './law-on-day.js';
import { namesFor } from './names.js';
import type { Query, QueryOptions } from './query.js';
import { statusCell } from './status-words.js';
import { isKnownDead } from '../model/status.js';
import { wordsFor, type Words } from './words/words.js';

const labelsOf =
  (words: Words) =>
  (name: string): string =>
    words.columns[name] ?? name;

function textsTable(texts: readonly Text[], options: QueryOptions): Table {
  const words = wordsFor(options.language);
  const label = labelsOf(words);
  const sorted = [...texts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const shown = sorted.slice(0, options.limit);
  return {
    about: { texts: texts.length },
    head: [words.textsListed(texts.length)],
    columns: [
      { name: 'text', label: label('key') },
      { name: 'nature', label: label('nature') },
      { name: 'title', label: label('title'), role: 'name' },
      { name: 'date', label: label('date') },
      { name: 'cid', label: 'cid', shown: ['flat', 'nested'] },
      { name: 'holds', label: label('held'), shown: ['people'] },
      { name: 'holding', label: 'holding', shown: ['flat', 'nested'] },
      { name: 'knownOn', label: 'known on', shown: ['flat', 'nested'] },
      { name: 'stateOn', label: 'state on', shown: ['flat', 'nested'] },
    ],
    rows: shown.map((text) => ({
      text: text.key,
      nature: text.nature,
      title: text.title,
      date: text.date ?? null,
      cid: text.cid ?? null,
      // A text that is only named by others is not held at all.
      holds: text.source === undefined && text.holding === 'partial' ? '' : words.holdings[text.holding],
      holding: text.holding,
      knownOn: text.knownOn ?? null,
      stateOn: text.stateOn ?? null,
    })),
    foot: shown.length < texts.length ? [words.leftOut(texts.length - shown.length, 'limit')] : [],
  };
}

async function articlesOf(store: LawStore, options: QueryOptions): Promise<readonly ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (const key of options.within ?? []) for (const row of await store.articlesOf(key)) rows.push(row);
  return options.status === 'in-force' ? rows.filter((row) => !isKnownDead(row.status)) : rows;
}

function articleColumns(words: Words): readonly Column[] {
  const label = labelsOf(words);
  return [
    { name: 'heading', label: '', shown: ['people'] },
    { name: 'article', label: 'article', shown: ['flat', 'nested'] },
    { name: 'text', label: 'text', shown: ['flat', 'nested'] },
    { name: 'number', label: 'number', shown: ['flat', 'nested'] },
    { name: 'label', label: label('label'), role: 'name' },
    { name: 'held', label: 'held', shown: ['flat', 'nested'] },
    { name: 'holds', label: label('held'), shown: ['people'] },
    { name: 'state', label: label('state'), shown: ['people'], role: 'state' },
    { name: 'status', label: 'status', shown: ['flat', 'nested'] },
    { name: 'basis', label: 'basis', shown: ['flat', 'nested'] },
  ];
}

async function articlesTable(store: LawStore, options: QueryOptions): Promise<Table> {
  const words = wordsFor(options.language);
  const within = options.within ?? [];
  const names = await namesFor(store, within);
  const missing = within.find((key) => names.text(key) === undefined);
  if (missing !== undefined) throw new NotFoundError(`${missing}: no such text in the index`);
  const rows = (await articlesOf(store, options)).filter((row) => row.number !== '');
  const shown = rows.slice(0, options.limit);
  return {
    about: {
      texts: [...within],
      holding: within.map((key) => names.text(key)?.holding ?? 'partial'),
      articles: rows.length,
      held: rows.filter((row) => row.held).length,
      ...(options.at === undefined ? {} : { at: options.at }),
    },
    head: [words.articlesListed(rows.length, within.map((key) => names.heading(key)).join(', '))],
    groupBy: ['heading'],
    columns: articleColumns(words),
    rows: shown.map((row) => ({
      heading: names.heading(row.textKey),
      article: row.key,
      text: row.textKey,
      number: row.number,
      label: names.short(row),
      held: row.held,
      holds: row.held ? '' : words.namedOnly,
      state: statusCell(row.status, words),
      status: row.status.status,
      basis: row.status.basis,
    })),
    foot: shown.length < rows.length ? [words.leftOut(rows.length - shown.length, 'limit')] : [],
  };
}

export const query: Query = {
  name: 'list',
  summary: 'the texts of the index, or the articles of one',
  subjects: 0,
  async run(store, subjects, options) {
    // A text that was typed is a subject with an empty number; `--in` says the same.
    const within = [...new Set([...subjects.map((row) => row.textKey), ...(options.within ?? [])])];
    if (within.length === 0) return { table: textsTable(await store.texts(), options) };
    const { at: day, language } = options;
    const law = day === undefined ? store : await requireLawOn(store, { day, within, language });
    return { table: await articlesTable(law, { ...options, within }) };
  },
};
