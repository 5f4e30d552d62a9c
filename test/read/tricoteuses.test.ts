import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openReader } from '../../src/read/reader.js';
import { expectGolden } from '../golden-file.js';

// Markdown of the Constitution of 4 October 1958 by Tricoteuses (repository tricoteuses/constitution), Licence Ouverte.
const FOLDER = 'test/fixtures/read/tricoteuses';
const reader = await openReader();
const readFile = (name: string) => reader.read({ path: name, bytes: readFileSync(`${FOLDER}/${name}`) });
const articles = readdirSync(FOLDER).filter((name) => name.startsWith('article'));

test.each(articles)('%s', (name) => {
  const described = readFile(name).map(({ format, declared, text, map, pages, diagnostics }) => ({
    ...{ format, declared, diagnostics },
    pages: pages.map(({ links = [], body, nota, ...page }) => ({
      ...page,
      body: text.slice(body.start, body.end),
      ...(nota && { nota: text.slice(nota.start, nota.end) }),
      links: links.map(({ span: { start, end }, target, label, relation, outgoing }) => ({
        words: text.slice(start, end),
        at: map.position(start),
        says: `${label} → ${relation ?? 'no relation'}, the page is the ${outgoing ? 'source' : 'target'}`,
        target,
      })),
    })),
  }));
  expectGolden(`read/tricoteuses/${name.replace('.md', '.json')}`, `${JSON.stringify(described, undefined, 2)}\n`);
});

test.each(articles)('every word of %s is where the file has it', (name) => {
  const source = readFileSync(`${FOLDER}/${name}`, 'utf8');
  for (const { text, map, pages } of readFile(name))
    for (const { links = [] } of pages)
      for (const { span } of links) {
        const words = text.slice(span.start, span.end);
        expect(source.startsWith(words, map.sourceOffset(span.start))).toBe(true);
      }
});

test('both lists say the same of one reference, each from its own file', () => {
  const [page] = readFile('article_88-6.md')[0]?.pages ?? [];
  const says = (page?.links ?? []).map(({ label, relation, outgoing }) => [label, relation, outgoing]);
  expect(says).toEqual([
    ['MODIFIE source', 'amends', false],
    ['MODIFIE cible', 'amends', false],
  ]);
});

test('a table of contents holds no article', () => {
  expect(readFile('contents.md')).toEqual([]);
});
