import { expect, test } from '@jest/globals';
import { createLawTable } from '../../src/build/law-table.js';
import { REASONS } from '../../src/model/reasons.js';
import type { Reference } from '../../src/model/reference.js';
import { resolve } from '../../src/resolve/resolve.js';

const ID = 'LEGIARTI000006901112';
const table = createLawTable();
for (const text of ['code-du-travail', 'code-civil']) table.hold(table.place(`${text}/L1232-2`), 'in-force');
table.identify((id) => (id === ID ? 'code-du-travail/L1232-2' : undefined));

const TRAVAIL = { key: 'code-du-travail', nature: 'code', title: 'code du travail' } as const;
const span = { start: 0, end: 5 };
const reference = (more: Partial<Reference>): Reference => ({
  ...{ form: 'official-id', kind: 'identifier', span, phraseSpan: span, surface: 'words', textBasis: 'none' },
  ...more,
});

test.each<[string, Partial<Reference>, object]>([
  ['alone', { id: ID }, { kind: 'resolved', targets: ['code-du-travail/L1232-2'] }],
  ['with its text', { id: ID, text: TRAVAIL }, { kind: 'resolved', targets: ['code-du-travail/L1232-2'] }],
  [
    'with a number that two texts have',
    { id: ID, number: 'L1232-2' },
    { kind: 'resolved', targets: ['code-du-travail/L1232-2'] },
  ],
  [
    'beside words that say all',
    { id: ID, kind: 'article', text: TRAVAIL, number: 'L1232-3' },
    { kind: 'resolved', targets: ['code-du-travail/L1232-3'] },
  ],
  ['that nothing held has', { id: 'LEGIARTI000000000001' }, { kind: 'unresolved', reason: REASONS.identifier }],
])('an identifier %s', async (_, more, expected) => {
  const [resolved] = await resolve([reference(more)], table);
  expect(resolved?.outcome).toEqual(expected);
});

test('a table that knows no identifiers', async () => {
  const { withId: _, ...plain } = table;
  const [resolved] = await resolve([reference({ id: ID, text: TRAVAIL })], plain);
  expect(resolved?.outcome).toEqual({ kind: 'resolved', targets: ['code-du-travail/'] });
});
