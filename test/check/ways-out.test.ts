import { describe, expect, test } from '@jest/globals';
import { movedSince, type Move } from '../../src/check/moved.js';
import { suggestionsForAll } from '../../src/check/succession.js';
import { moveWords } from '../../src/check/words/moved.js';
import { unifiedDiff } from '../../src/cli/check/unified-diff.js';
import { format as clause } from '../../src/findings-format/clause.js';
import type { Finding } from '../../src/model/finding.js';
import { DATED_LAW } from '../dated-law.js';
import { EMPTY, finding } from '../findings-format/reports.js';
import { memoryStore, type LiteralLaw } from '../memory-store.js';

const clauses = (findings: readonly Finding[]): string =>
  [...clause.render({ ...EMPTY, findings }, { language: 'fr', color: false, width: 0 })].join('');

const way = (target: string, words: string, certain: boolean) => ({ targets: [target], words, chain: [], certain });

describe('clauses', () => {
  const loi = {
    target: 'loi-91-650/3',
    targetName: 'art.\u00a03 de la loi n° 91-650 du 9 juillet 1991',
    suggestions: [
      way(
        'code-des-procedures-civiles-d-execution/L111-2',
        'art.\u00a0L.\u00a0111-2 du code des procédures civiles d’exécution',
        true,
      ),
    ],
  };

  test('name the document’s articles, pages or lines, once each', () => {
    expect(clauses([finding({ article: '3' }), finding({ article: '3', fingerprint: 'b' })])).toContain(
      'À l’article 3, la référence',
    );
    expect(clauses([finding({ article: '3' }), finding({ article: '3', fingerprint: 'b' })])).toContain(
      'remplacée, à chaque occurrence, par',
    );
    expect(clauses([finding({ article: '3' }), finding({ article: '4' }), finding({ article: '5' })])).toContain(
      'Aux articles 3, 4 et 5, la',
    );
    expect(clauses([finding({ page: 2 }), finding({ page: 7 })])).toContain('Aux pages 2 et 7, la');
    expect(clauses([finding({ paragraph: 4 }), finding({ paragraph: 9 })])).toContain('Aux paragraphes 4 et 9, la');
    expect(clauses([finding({ paragraph: 4 })])).toContain('Au paragraphe 4, la');
    expect(clauses([finding({ page: 2 }), finding({ article: '1er' })])).toContain(
      'À l’article 1er et à la page 2, la',
    );
  });

  test('say the new text where it is another, the same one shortly, and leave a gap where nobody knows', () => {
    expect(clauses([finding(loi)])).toContain(
      'par la référence à l’article L.\u00a0111-2 du code des procédures civiles d’exécution.',
    );
    const same = { ...loi, suggestions: [way('loi-91-650/4', 'art.\u00a04 de la loi', true)] };
    expect(clauses([finding(same)])).toContain('par la référence à l’article 4 de la même loi.');
    expect(clauses([finding({ suggestions: [] })])).toContain('par la référence à [article à déterminer].');
    const many = Array.from({ length: 7 }, (_, index) => way(`code-du-travail/L${String(index)}`, 'x', false));
    expect(clauses([finding({ suggestions: many })])).toContain('; … et 1 autre]');
    const odd = {
      targetName: 'art.\u00a01er du traité',
      target: 'traite/1',
      suggestions: [way('traite/2', 'art.\u00a02 du traité', true)],
    };
    expect(clauses([finding(odd)])).toContain('à l’article 2 du traité');
  });

  test('none for what is no fault, is alive or is a whole text', () => {
    const none = clauses([
      finding({ severity: 'info' }),
      finding({ basis: { status: 'in-force', basis: 'page' } }),
      finding({ target: 'code-du-travail/' }),
    ]);
    expect(none).not.toContain('référence');
  });
});

describe('a unified diff', () => {
  const source = Array.from({ length: 30 }, (_, index) => `ligne ${String(index + 1)}`).join('\n');
  const put = (from: string, replacement: string) => {
    const start = source.indexOf(from);
    return { span: { start, end: start + from.length }, replacement };
  };

  test('joins what is near and parts what is far, and counts lines that came together', () => {
    const near = unifiedDiff('a', source, [
      put('ligne 4\nligne 5', 'une'),
      put('ligne 9', 'neuf'),
      put('ligne 30', 'fin'),
    ]);
    expect(near.match(/^@@.*@@$/gm)).toEqual(['@@ -1,12 +1,11 @@', '@@ -27,4 +26,4 @@']);
    expect(near.endsWith('-ligne 30\n\\ No newline at end of file\n+fin\n\\ No newline at end of file\n')).toBe(true);
    const twice = unifiedDiff('a', 'x y\n', [
      { span: { start: 0, end: 1 }, replacement: '1' },
      { span: { start: 2, end: 3 }, replacement: '2' },
    ]);
    expect(twice).toBe('--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x y\n+1 2\n');
    expect(unifiedDiff('a', source, [])).toBe('');
  });
});

describe('what has moved', () => {
  const OLD = 'code-du-travail/L122-14';
  const OTHER = 'code-du-travail/L122-14-1';
  const moves = async (before: LiteralLaw, now: LiteralLaw, day = '2000-01-01') => {
    const moved = await movedSince({ before: memoryStore(before), now: memoryStore(now) }, [OLD, OTHER, 'x/1'], day);
    return [...moved].map(([key, each]) => [key, each.moves] as const);
  };
  const alive: LiteralLaw = {
    ...DATED_LAW,
    statuses: {},
    edges: DATED_LAW.edges.filter(({ relation }) => relation === undefined),
  };
  const paged = (
    change: (page: LiteralLaw['pages'][number]) => LiteralLaw['pages'][number] | undefined,
  ): LiteralLaw => ({
    ...alive,
    pages: alive.pages.flatMap((page) => change(page) ?? []),
  });

  test('nothing, a new day, other words, an article that comes or goes', async () => {
    expect(await moves(alive, alive)).toEqual([]);
    const { until: _, ...open } = alive.pages[2]!;
    expect(
      await moves(
        paged((page) => (page.article === OTHER ? open : page)),
        alive,
      ),
    ).toEqual([[OTHER, [{ kind: 'scheduled', on: '2008-05-01', ends: true }]]]);
    expect(
      await moves(
        paged((page) => (page.article === OTHER ? { ...page, text: `${page.text} Autre.` } : page)),
        { ...alive, edges: [] },
      ),
    ).toEqual(expect.arrayContaining([[OTHER, [{ kind: 'reworded', from: '1987-01-01' }]]]));
  });

  test('ended, come back, new successors', async () => {
    expect(await moves(alive, DATED_LAW)).toMatchObject([[OLD, [{ kind: 'ended' }]]]);
    expect(await moves(DATED_LAW, alive)).toEqual([[OLD, [{ kind: 'revived' }]]]);
    const bare = { ...DATED_LAW, edges: DATED_LAW.edges.filter(({ relation }) => relation !== 'replaces') };
    expect(await moves(bare, DATED_LAW)).toMatchObject([
      [OLD, [{ kind: 'succeeded', successors: ['code-du-travail/L1232-2'] }]],
    ]);
    const less = { ...bare, pages: bare.pages.filter(({ article }) => article !== OTHER), edges: [] };
    expect(await moves(less, bare)).toMatchObject([[OTHER, [{ kind: 'new' }]]]);
    expect(await moves(bare, less)).toMatchObject([[OTHER, [{ kind: 'missing' }]]]);
  });

  test('is said in both languages', () => {
    const names = { nameOf: (key: string) => key, actOf: (key: string) => key };
    const all: readonly Move[] = [
      { kind: 'reworded' },
      { kind: 'reworded', from: '2008-05-01' },
      { kind: 'succeeded', successors: ['a', 'b'] },
      { kind: 'scheduled', on: '2026-01-01', ends: false },
      { kind: 'scheduled', on: '2026-01-01', ends: true },
      { kind: 'revived' },
      { kind: 'new' },
      { kind: 'missing' },
    ];
    for (const language of ['en', 'fr'] as const) {
      const said = all.map((move) => moveWords(language)('X', move, names));
      expect(new Set(said).size).toBe(all.length);
      expect(said.every((words) => words.startsWith('X'))).toBe(true);
    }
  });
});

test('of an article whose code moved as a whole, the new code is all that is known', async () => {
  const FAMILLE = 'code-de-la-famille-et-de-l-aide-sociale';
  const law: LiteralLaw = {
    texts: [{ key: FAMILLE, nature: 'code', title: 'code de la famille et de l’aide sociale', holding: 'partial' }],
    pages: [{ article: `${FAMILLE}/123`, id: 'p', path: 'a.md', text: 'Texte.' }],
    edges: [],
  };
  const found = await suggestionsForAll(memoryStore(law), [`${FAMILLE}/123`], { day: '2025-01-01' });
  expect(found.get(`${FAMILLE}/123`)).toMatchObject([
    { targets: ['code-de-l-action-sociale-et-des-familles/'], certain: false, chain: [{ relation: 'recodification' }] },
  ]);
});
