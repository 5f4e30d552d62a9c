import { columnsFor, type Cell, type Column, type Passage, type Row, type Table } from '../model/table.js';
import { clean, cleanWords, excerptOf, type Excerpt, isFilled, isRecord, itemsOf } from './cells.js';
import { formatExcerpt } from './excerpt.js';
import type { Reporter } from './reporter.js';

/** What Markdown would read as markup stays words. */
const escape = (words: string): string =>
  cleanWords(words).replace(/[\\`*_[\]<>|#~]/g, (character) => `\\${character}`);

const item = (one: ReturnType<typeof itemsOf>[number], role: Column['role']): string => {
  if (isRecord(one)) return formatExcerpt(escaped(excerptOf(one)), Infinity, (words) => `**${words}**`);
  const words = clean(String(one));
  return role === 'place' && words !== '' ? `\`${words.replaceAll('`', "'").replaceAll('|', '\\|')}\`` : escape(words);
};

const escaped = ({ before, words, after }: Excerpt): Excerpt => ({
  before: escape(before),
  words: escape(words),
  after: escape(after),
});

const cellWords = (cell: Cell | undefined, role: Column['role']): string =>
  itemsOf(cell)
    .map((one) => item(one, role))
    .join('<br>');

/** Consecutive rows under the same headings. */
function sectionsOf(table: Table): Row[][] {
  const names = table.groupBy ?? [];
  const sections: Row[][] = [];
  for (const row of table.rows) {
    const last = sections.at(-1);
    if (last !== undefined && names.every((name) => row[name] === last[0]?.[name])) last.push(row);
    else sections.push([row]);
  }
  return sections;
}

function* headings(table: Table, row: Row, before: Row | undefined): Generator<string> {
  const names = table.groupBy ?? [];
  const changed = names.findIndex((name) => row[name] !== before?.[name]);
  for (const [depth, name] of names.entries()) {
    const heading = cellWords(row[name], undefined);
    if (changed >= 0 && depth >= changed && heading !== '') yield `\n${'#'.repeat(depth + 3)} ${heading}\n`;
  }
}

/** A table under each heading, without the columns that hold nothing there. */
function* rows(table: Table): Generator<string> {
  let before: Row | undefined;
  for (const section of sectionsOf(table)) {
    const columns = columnsFor(table, 'people').filter(
      ({ name }) => !(table.groupBy ?? []).includes(name) && section.some((row) => isFilled(row[name])),
    );
    yield* headings(table, section[0] ?? {}, before);
    yield `\n| ${columns.map(({ label }) => escape(label)).join(' | ')} |\n`;
    yield `| ${columns.map(({ role }) => (role === 'count' ? '--:' : '---')).join(' | ')} |\n`;
    for (const row of section) yield `| ${columns.map(({ name, role }) => cellWords(row[name], role)).join(' | ')} |\n`;
    before = section[0];
  }
}

function* passageLines({ heading, text, marks }: Passage): Generator<string> {
  yield `\n### ${escape(heading)}\n\n`;
  let marked = '';
  let done = 0;
  const plain = (words: string): string => words.split('\n').map(escape).join('\n');
  for (const { start, end } of marks) {
    marked += `${plain(text.slice(done, start))}**${plain(text.slice(start, end))}**`;
    done = end;
  }
  marked += plain(text.slice(done));
  for (const line of marked.split('\n')) yield `> ${line.trim()}`.trimEnd() + '\n';
}

/** Tables for a page, an issue or a note. */
export const reporter: Reporter = {
  name: 'markdown',
  extension: 'md',
  *renderTable(table) {
    if (table.title !== undefined) yield `## ${escape(table.title)}\n`;
    const head = table.head ?? [];
    if (head.length > 0) yield `${table.title === undefined ? '' : '\n'}${head.map(escape).join('  \n')}\n`;
    yield* rows(table);
    for (const passage of table.passages ?? []) yield* passageLines(passage);
    const foot = table.foot ?? [];
    if (foot.length > 0) yield `\n${foot.map(escape).join('  \n')}\n`;
    if (table.title === undefined && head.length + foot.length + table.rows.length === 0) yield '\n';
  },
};
