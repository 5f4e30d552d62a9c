import { readTyped, type TypedWords } from '../../extract/typed.js';
import { articleKey, formatArticle } from '../../model/article.js';
import { AmbiguousError, CiteGraphError, NotFoundError, UsageError } from '../../model/errors.js';
import { formatNumber } from '../../model/number.js';
import { articleAddress, textAddress } from '../../model/official-address.js';
import { STATUS_LABELS } from '../../model/status.js';
import type { Column, Row, Table } from '../../model/table.js';
import type { TextName } from '../../model/text.js';
import { portionWords } from '../../reference-format/portion-words.js';
import type { ArticleRow, LawStore } from '../../store/store.js';
import { parseTypedReference } from '../../typed-reference.js';
import { isForPeople, TABLE_FORMATS, writeTable } from '../answer.js';
import type { Call, Command } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { openExistingIndex } from '../law.js';
import { format, OUTPUT } from '../options.js';
import { REFERENCE } from '../question.js';

const COLUMNS: readonly Column[] = [
  { name: 'reading', label: 'read as', role: 'name' },
  { name: 'key', label: 'key' },
  { name: 'number', label: 'number', shown: ['flat', 'nested'] },
  { name: 'through', label: 'through', shown: ['flat', 'nested'] },
  { name: 'portion', label: 'portion' },
  { name: 'text', label: 'text', shown: ['flat', 'nested'] },
  { name: 'title', label: 'title', shown: ['flat', 'nested'] },
  { name: 'id', label: 'identifier' },
  { name: 'marks', label: 'marks' },
  { name: 'wordingOf', label: 'wording of' },
  { name: 'held', label: 'held' },
  { name: 'status', label: 'status', role: 'state' },
  { name: 'url', label: 'address' },
];

/** What an index makes of the words. */
interface Answered {
  readonly outcome: 'found' | 'not found' | 'ambiguous' | 'no law' | 'no index asked';
  readonly rows: readonly ArticleRow[];
  readonly near: readonly string[];
  readonly message?: string;
  readonly hint?: string;
}

const NOT_ASKED: Answered = { outcome: 'no index asked', rows: [], near: [] };

async function answer(words: string, store: LawStore | undefined): Promise<Answered> {
  if (store === undefined) return NOT_ASKED;
  try {
    return { outcome: 'found', rows: await parseTypedReference(words, store), near: [] };
  } catch (error) {
    if (!(error instanceof CiteGraphError)) throw error;
    const said = { message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
    if (error instanceof NotFoundError) return { outcome: 'not found', rows: [], near: error.near, ...said };
    if (error instanceof AmbiguousError)
      return { outcome: 'ambiguous', rows: await store.articles(error.candidates), near: [], ...said };
    return { outcome: 'no law', rows: [], near: [], ...said };
  }
}

interface Reading {
  readonly typed: TypedWords;
  readonly text?: TextName;
  readonly row?: ArticleRow;
}

/** « art. L. 162-5 à L. 162-9 du code … » */
function asWritten(number: string, through: string | undefined, text: TextName | undefined): string {
  const one = formatNumber(number);
  const whole = text === undefined ? one : formatArticle(text, number);
  return through === undefined ? whole : whole.replace(one, `${one} à ${formatNumber(through)}`);
}

/** What the words say besides the article. */
const saidCells = ({ through, portion, marks, frozenOn }: TypedWords): Row => ({
  through: through ?? null,
  portion: portionWords(portion),
  marks: marks ?? [],
  wordingOf: frozenOn ?? null,
});

const stateCells = (row: ArticleRow | undefined): Row =>
  row === undefined ? { held: null, status: null } : { held: row.held, status: STATUS_LABELS[row.status.status] };

const textCells = ({ text, row }: Reading): Row => ({
  text: text?.key ?? row?.textKey ?? null,
  title: text?.title ?? null,
});

function rowOf(reading: Reading): Row {
  const { typed, text, row } = reading;
  const number = row?.number ?? typed.number ?? '';
  const people = asWritten(number, typed.through, text);
  const id = row?.cid ?? typed.id ?? null;
  const whole = text && textAddress(text);
  return {
    ...saidCells(typed),
    ...textCells(reading),
    ...stateCells(row),
    reading: people === '' ? (id ?? '') : people,
    key: row?.key ?? (text ? articleKey(text.key, number) : null),
    number: number === '' ? null : number,
    id,
    url: (id && articleAddress(id, text?.nature)) ?? whole ?? null,
  };
}

/** One reading a text that may be meant, for each article that the words name. */
const fromWords = (typed: TypedWords): Reading[] =>
  [typed, ...(typed.and ?? [])].flatMap((each) => {
    const texts = each.candidates ?? (each.text === undefined ? [] : [each.text]);
    return texts.length === 0 ? [{ typed: each }] : texts.map((text) => ({ typed: each, text }));
  });

async function readings(typed: TypedWords, { rows }: Answered, store: LawStore | undefined): Promise<Reading[]> {
  const { text: whole, number } = typed;
  // The articles that stand for a whole text are not what was typed.
  if (
    rows.length === 0 ||
    store === undefined ||
    (whole !== undefined && number === undefined && typed.id === undefined)
  )
    return fromWords(typed);
  const texts = new Map((await store.texts(rows.map(({ textKey }) => textKey))).map((text) => [text.key, text]));
  return rows.map((row) => {
    const said = [typed, ...(typed.and ?? [])].find(({ number }) => number === row.number) ?? typed;
    const own = [said.text, ...(said.candidates ?? []), texts.get(row.textKey)].find(
      (each) => each?.key === row.textKey,
    );
    return { typed: said, row, ...(own === undefined ? {} : { text: own }) };
  });
}

function footOf(answered: Answered): readonly string[] {
  const { outcome, message, hint } = answered;
  if (outcome === 'found') return [];
  if (outcome === 'no index asked') return ['no index asked: read from the words alone'];
  return [message ?? outcome, ...(hint === undefined ? [] : [hint])];
}

const CODES: Readonly<Record<Answered['outcome'], number>> = {
  found: EXIT.done,
  'no index asked': EXIT.done,
  'not found': EXIT.findings,
  ambiguous: EXIT.failed,
  'no law': EXIT.failed,
};

async function ask(call: Call, words: string, store: LawStore | undefined): Promise<number> {
  const typed = readTyped(words);
  if (typed === undefined)
    throw new UsageError(`“${words}” names no article or text`, {
      hint: 'write it as in a document: L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"',
    });
  const answered = await answer(words, store);
  const rows = (await readings(typed, answered, store)).map(rowOf);
  const shown = COLUMNS.filter(({ name }) => name === 'reading' || rows.some((row) => isSaid(row[name])));
  const table: Table = {
    about: { words, outcome: answered.outcome, near: answered.near },
    columns: isForPeople(call.options.text('format')) ? shown : COLUMNS,
    rows,
    foot: footOf(answered),
  };
  await writeTable(call, table);
  // Several articles or a range decide themselves; several texts for one number do not.
  return answered.outcome === 'no index asked' && (typed.candidates ?? []).length > 1
    ? EXIT.failed
    : CODES[answered.outcome];
}

const isSaid = (cell: Row[string] | undefined): boolean =>
  cell !== undefined && cell !== null && cell !== '' && !(Array.isArray(cell) && cell.length === 0);

async function run(call: Call): Promise<number> {
  const store = call.options.flag('resolve') === false ? undefined : await openExistingIndex(call);
  try {
    return await ask(call, call.words.join(' '), store);
  } finally {
    await store?.close();
  }
}

export const command: Command = {
  arguments: [REFERENCE],
  options: [
    { flags: '--no-resolve', summary: 'ask no index, even where there is one' },
    format(TABLE_FORMATS, 'text'),
    OUTPUT,
  ],
  examples: [
    { line: 'cite-graph parse "9° de l\'art. L. 162-5 CSS"', shows: 'number, text, portion and key' },
    { line: 'cite-graph parse L162-5 --format json', shows: 'with candidates, for a program' },
    { line: 'cite-graph parse "loi 93-8 art 8" --no-resolve', shows: 'from the words alone' },
  ],
  run,
};
