import type { PagesAgain } from '../index-patch.js';
import type { Database } from './database.js';
import { packName } from './version-name.js';

const BLOCKS = `SELECT DISTINCT block FROM version WHERE id IN (SELECT value FROM json_each(?)) AND block > 0 ORDER BY 1`;
const PAGE = `UPDATE version SET official = ?, suffix = ?, line = ?, block = ?, start = ?, length = ?, spans = ? WHERE id = ?`;

/** The numbers of blocks: those that the pages had, then new ones; what is left over goes. */
function placeBlocks(database: Database, { numbers, blocks }: PagesAgain): number[] {
  const had = database.rows(BLOCKS, JSON.stringify(numbers)).map(([block]) => Number(block));
  for (const block of had) database.run('DELETE FROM page_block WHERE id = ?', [block]);
  let last = Number(database.rows('SELECT max(id) FROM page_block')[0]?.[0] ?? 0);
  return blocks.map((words, place) => {
    const id = had[place] ?? (last = Math.max(last, ...had) + 1);
    database.run('INSERT INTO page_block(id, words) VALUES (?, ?)', [id, words]);
    return id;
  });
}

/** Puts the pages of a group of files in the place of what they were: their words, where they begin, their names. */
export function patchPages(database: Database, again: PagesAgain): void {
  const blocks = placeBlocks(database, again);
  for (const [place, card] of again.cards.entries()) {
    const number = again.numbers[place] ?? 0;
    if (number === 0) continue;
    const { official, suffix } = packName(card.id, card.articleKey);
    const { block, start, length } = card.place;
    const row = [official, suffix, card.line, blocks[block] ?? 0, start, length, card.spans];
    database.run(PAGE, [...row, number]);
  }
}
