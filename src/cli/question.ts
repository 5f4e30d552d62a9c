import { formatArticle } from '../model/article.js';
import { isRelation } from '../model/relation.js';
import { ORPHAN_KINDS, RANKINGS, type Answer, type QueryOptions } from '../query/query.js';
import { QUERIES } from '../query/registry.js';
import type { ArticleRow, LawStore } from '../store/store.js';
import { ANSWER_FORMATS, isForPeople, TABLE_FORMATS, writeReply } from './answer.js';
import type { ArgumentSpec, Call, Command, OptionSpec } from './command.js';
import { EXIT } from './exit-codes.js';
import { openLawOrFounding } from './law.js';
import { format, OUTPUT, READING } from './options.js';
import { notice } from './output.js';
import { leftOutLine, requireCitations } from './status-index.js';
import { readSubjects, readTexts, type Reading } from './subjects.js';

export const REFERENCE: ArgumentSpec = {
  usage: '<reference...>',
  summary: 'as you would write it: L162-5, "art. L. 162-5 CSS", "loi 93-8, art. 8"',
  completes: 'references',
};

/** What differs between the commands that ask one question of the index. */
export interface Question {
  /** Its name in the registry of queries. */
  readonly query: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: Command['examples'];
  /** The typed references: all words are one, or every word is one. */
  readonly references: 'one' | 'each';
  /** Its answer is figures alone: there is no graph behind it that could leave in a graph's format. */
  readonly figures?: true;
}

function narrowing({ options }: Call): Pick<QueryOptions, 'status' | 'proof' | 'relations'> {
  const status = options.text('status');
  const proof = options.text('proof');
  const relations = options.texts('relation')?.filter(isRelation);
  return {
    ...(status === 'in-force' || status === 'all' ? { status } : {}),
    ...(proof === 'list' || proof === 'text' ? { proof } : {}),
    ...(relations === undefined ? {} : { relations }),
  };
}

function reach({ options }: Call): Pick<QueryOptions, 'depth' | 'at' | 'limit' | 'versions'> {
  const depth = options.number('depth');
  const at = options.text('at');
  const limit = options.number('limit');
  return {
    ...(depth === undefined ? {} : { depth }),
    ...(at === undefined ? {} : { at }),
    ...(limit === undefined ? {} : { limit }),
    ...(options.flag('versions') === true ? { versions: true as const } : {}),
  };
}

const chosen = <Choice extends string>(choices: readonly Choice[], word: string | undefined): Choice | undefined =>
  choices.find((choice) => choice === word);

function measured({ options }: Call): Pick<QueryOptions, 'by' | 'level' | 'kind' | 'nature' | 'pairs' | 'club'> {
  const nature = options.text('nature');
  const by = chosen(RANKINGS, options.text('by'));
  const level = chosen(['article', 'text'], options.text('level'));
  const kind = chosen(ORPHAN_KINDS, options.text('kind'));
  return {
    ...(by === undefined ? {} : { by }),
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
    ...(nature === undefined ? {} : { nature }),
    ...(options.flag('pairs') === true ? { pairs: true as const } : {}),
    ...(options.flag('club') === true ? { club: true as const } : {}),
  };
}

/** What options of the command line narrow a question by. Throws `NotFoundError` for an `--in` that nobody knows. */
export async function queryOptions(call: Call, store: LawStore): Promise<QueryOptions> {
  const named = call.options.texts('in');
  const within = named === undefined ? {} : { within: await readTexts(store, named) };
  return { language: call.settings.language, ...narrowing(call), ...reach(call), ...measured(call), ...within };
}

/** « Read as: art. L. 162-5 du code …; also: … (--text …) », when one of several readings was taken. */
export async function readingLine(
  store: LawStore,
  reading: Reading,
  language: 'en' | 'fr',
): Promise<string | undefined> {
  if (reading.aside.length === 0) return undefined;
  const named = [...reading.subjects, ...reading.aside].map(({ textKey }) => textKey);
  const texts = new Map((await store.texts(named)).map((text) => [text.key, text]));
  const name = ({ textKey, number }: ArticleRow): string => {
    const text = texts.get(textKey);
    return text === undefined ? `${textKey}/${number}` : formatArticle(text, number);
  };
  const taken = reading.subjects.map(name).join(', ');
  const others = reading.aside.map((row) => `${name(row)} (--text ${row.textKey})`).join(', ');
  return language === 'fr' ? `Lu comme : ${taken} ; aussi : ${others}` : `Read as: ${taken}; also: ${others}`;
}

const withHead = (answer: Answer, line: string): Answer => ({
  ...answer,
  table: { ...answer.table, head: [line, ...(answer.table.head ?? [])] },
});

const withFoot = (answer: Answer, line: string): Answer => ({
  ...answer,
  table: { ...answer.table, foot: [...(answer.table.foot ?? []), line] },
});

async function readAll(call: Call, store: LawStore, references: Question['references']): Promise<readonly Reading[]> {
  const options = { text: call.options.text('text'), strict: call.options.flag('strict') === true };
  // Where the reference may be left out, no words are no reference.
  const phrases = references === 'one' && call.words.length > 0 ? [call.words.join(' ')] : call.words;
  const readings: Reading[] = [];
  for (const words of phrases) readings.push(await readSubjects(store, words, options));
  return readings;
}

async function ask(call: Call, question: Question, store: LawStore): Promise<void> {
  const row = QUERIES.find(({ name }) => name === question.query);
  if (row === undefined) throw new Error(`no query is called ${question.query}`);
  const reading = readAll(call, store, question.references);
  // Asked beside it; what is wrong with the question is said before what is wrong with its words.
  reading.catch(() => undefined);
  const meta = await store.meta();
  const { language } = call.settings;
  const relations = call.options.texts('relation')?.filter(isRelation);
  requireCitations(meta, { question: question.query, relations }, language);
  const { query } = await row.load();
  const readings = await reading;
  const subjects = readings.flatMap((reading) => reading.subjects);
  let answer = await query.run(store, subjects, await queryOptions(call, store));
  for (const reading of readings) {
    const line = await readingLine(store, reading, language);
    if (line === undefined) continue;
    if (isForPeople(call.options.text('format'))) answer = withHead(answer, line);
    else if (!call.settings.quiet) await notice(call.io, line);
  }
  const left = leftOutLine(meta, question.query, language);
  if (left !== undefined && isForPeople(call.options.text('format'))) answer = withFoot(answer, left);
  else if (left !== undefined && !call.settings.quiet) await notice(call.io, left);
  await writeReply(call, answer, meta.attribution);
}

/** A command that asks one question: typed words → articles → query → table → reporter. */
export const questionCommand = (question: Question): Command => ({
  arguments: question.arguments,
  options: [
    ...READING,
    ...question.options,
    format(question.figures === true ? TABLE_FORMATS : ANSWER_FORMATS, 'text'),
    OUTPUT,
  ],
  examples: question.examples,
  async run(call) {
    const store = await openLawOrFounding(call);
    try {
      await ask(call, question, store);
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
});
