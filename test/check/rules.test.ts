import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/check/registry.js';
import { memoryStore, type LiteralLaw } from '../memory-store.js';
import { checked, lines, rules } from './checked.js';
import { LITTLE_LAW } from './little-law.js';
import { rulesPage } from './rules-page.js';

describe.each(rules)('rule $card.name', (rule) => {
  const { name, severity } = rule.card;
  const settings = new Map([[name, severity === 'off' ? ('info' as const) : severity]]);

  test('its name is the registry’s, and it has an example and a look-alike', () => {
    expect(RULES.map((row) => row.name)).toContain(name);
    expect(rule.examples.some(({ reported }) => reported)).toBe(true);
    expect(rule.examples.some(({ reported }) => !reported)).toBe(true);
    expect(rule.card.summary).not.toMatch(/\.$/);
    expect(rule.card.why).toMatch(/\.$/);
  });

  test.each(rule.examples)('$words ($note)', async ({ words, reported }) => {
    const { findings } = await checked(words, { settings });
    const own = findings.filter((finding) => finding.rule === name);
    expect(own.length > 0).toBe(reported);
    for (const { span, surface, message, line, column } of own) {
      expect(words.slice(span.start, span.end)).toBe(surface);
      expect(words.split('\n')[line - 1]?.slice(column - 1)).toContain(surface.split('\n')[0]);
      expect(message).not.toMatch(/undefined|code-du-travail/);
    }
    const french = (await checked(words, { settings, language: 'fr' })).findings.filter((each) => each.rule === name);
    expect(french).toHaveLength(own.length);
    expect(french.map(({ fingerprint }) => fingerprint)).toEqual(own.map(({ fingerprint }) => fingerprint));
    if (own[0] !== undefined) expect(french[0]?.message).not.toBe(own[0].message);
  });
});

test('every rule of the registry is loaded once, in order', () => {
  expect(rules.map(({ card }) => card.name)).toEqual(RULES.map(({ name }) => name));
});

test('a rule yields only to rules that are asked before it', () => {
  const names = RULES.map(({ name }) => name);
  const wrong = rules.flatMap(({ card, yieldsTo = [] }) =>
    yieldsTo
      .filter((name) => !names.slice(0, names.indexOf(card.name)).includes(name))
      .map((name) => [card.name, name]),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['a mark only is at most a warning', 'l’article L. 321-1 du code du travail', ['warning repealed L. 321-1']],
  [
    'a mention that is replaced, without « la référence à »',
    'A l’article 5 de la convention, la mention « L. 122-14 du code du travail » est remplacée par « L. 1232-2 du code du travail ».',
    ['info repealed L. 122-14'],
  ],
  [
    'an article that is replaced where another one mentions it',
    'l’article L. 122-14 du code du travail mentionné à l’article 6.2 de la convention est remplacé par l’article L. 1232-2 du code du travail.',
    ['info repealed L. 122-14'],
  ],
  [
    'the document’s own paragraph is replaced, not what it cites',
    'le troisième alinéa, pris pour l’application de l’article L. 122-14 du code du travail, est étendu ; le reste est remplacé.',
    ['error repealed L. 122-14'],
  ],
  [
    'a number of the old form that nobody holds',
    'l’article D. 777-1 du code du travail',
    ['warning not-known D. 777-1'],
  ],
  [
    'a mark on a number of the old form, after the code was numbered anew',
    'Avenant du 12 mars 2012\n\nl’article L. 321-1 du code du travail',
    ['warning repealed L. 321-1'],
  ],
  ['a former article is info', 'l’ancien article L. 122-14 du code du travail', ['info repealed L. 122-14']],
  [
    'the old side of an amending clause is info',
    'la référence à l’article L. 122-14 du code du travail est remplacée par la référence à l’article L. 1232-2 du code du travail',
    ['info repealed L. 122-14'],
  ],
  [
    'a note of extension speaks on its arrêté’s day',
    '(1) Étendu sous réserve de l’article L. 122-14 du code du travail (arrêté du 7 août 2009, art. 1er).',
    ['info repealed L. 122-14'],
  ],
  [
    'the article of the arrêté in a note whose second line names it',
    'Accord du 14 mars 2005\n\nÉtendu, sous réserve de l’article L. 122-14 du code du travail\n(arrêté du 7 août 2009, art. 1er).',
    ['info repealed L. 122-14'],
  ],
  ...[
    'L’article X du code du travail a été abrogé en 2008.',
    'L’article X du code du travail, que vous citez, n’est plus\nen vigueur.',
    'L’article X du code du travail n’existe plus.',
    'Or, les articles X et L. 1232-2 du code du travail ne sont plus applicables.',
    'Dans sa rédaction antérieure à la loi n° 2008-596 du 25 juin 2008, l’article X du code du travail disposait autre chose.',
  ].map((words): [string, string, string[]] => [
    `the sentence says that it is gone: ${words}`,
    words.replace('X', 'L. 122-14'),
    ['info repealed L. 122-14'],
  ]),
  ...[
    'L’accord pris selon l’article X du code du travail n’est plus en vigueur.',
    'L’obligation de l’article X du code du travail est abrogée.',
    'L’article X du code du travail s’applique et l’usage n’existe plus.',
    'L’article X du code du travail prévoit un entretien qui n’existe plus.',
    'L’article X du code du travail n’est plus qu’une étape.',
    'Dans sa décision du 3 mai 2010, l’employeur vise l’article X du code du travail.',
  ].map((words): [string, string, string[]] => [
    `the sentence says something else: ${words}`,
    words.replace('X', 'L. 122-14'),
    ['error repealed L. 122-14'],
  ]),
  [
    'a dead range is told once',
    'les articles L. 122-14 à L. 122-14-1 du code du travail',
    ['error repealed L. 122-14'],
  ],
  ['an end of a range is told', 'les articles L. 122-14 à L. 1232-2 du code du travail', ['error repealed L. 122-14']],
  ['a living article is nothing', 'l’article R. 1232-1 du code du travail', []],
  ['a text that is not held is nothing', 'l’article 1240 du code civil', []],
])('%s', async (_, words, expected) => {
  const found = await lines(words);
  expect(found.filter((each) => !each.includes('unresolved') && !each.includes('not-held'))).toEqual(expected);
});

const LATER =
  'Conformément à l’article 2 du décret n° 2018-362 du 15 mai 2018, ces dispositions sont applicables aux accords conclus à compter du 1er septembre 2030.';
/** The little law with what later acts left: a Nota of 2018, a mark, a chapter, the wording of 2020. */
const MORE: LiteralLaw = {
  ...LITTLE_LAW,
  pages: [
    ...LITTLE_LAW.pages,
    ...['L2231-6', 'L2231-7', 'D2231-2', 'R2231-9', 'L2331-9', 'L1242-1'].map((number) => ({
      ...{ article: `code-du-travail/${number}`, id: `LEGIARTI00007777${number.replace(/\D/g, '')}`, path: number },
      ...{ text: 'Le délai est de quinze jours francs pour chaque salarié.', from: '2008-05-01' },
    })),
    {
      ...{ article: 'code-du-travail/D9999-1', id: 'LEGIARTI000077770001', path: 'D9999-1' },
      ...{ text: `Rédaction.\n${LATER}`, nota: LATER },
    },
  ],
  statuses: {
    ...LITTLE_LAW.statuses,
    ...Object.fromEntries(
      ['L2231-6', 'L2231-7', 'D2231-2', 'R2231-9', 'L2331-9', 'L1242-1', 'D9999-1'].map((number) => [
        `code-du-travail/${number}`,
        { status: 'in-force' as const, basis: 'page' as const },
      ]),
    ),
    'code-du-travail/L9999-10': { status: 'repealed', basis: 'mark' },
  },
};

describe('what a lawyer would not say', () => {
  const told = async (words: string, path?: string) => {
    const { findings } = await checked(words, { store: memoryStore(MORE), ...(path === undefined ? {} : { path }) });
    return findings.filter(({ rule }) => rule !== 'unresolved-text');
  };
  const short = async (words: string, path?: string) =>
    (await told(words, path)).map(({ severity, rule, surface }) => `${severity} ${rule} ${surface}`);

  test('a Nota made by an act after the passage’s day says nothing of it', async () => {
    expect(await short('Accord du 12 mars 2012\n\nl’article D. 9999-1 du code du travail')).toEqual([]);
    expect(await short('Accord du 12 mars 2019\n\nl’article D. 9999-1 du code du travail')).toEqual([
      'info nota D. 9999-1',
    ]);
  });

  test('a heading that is named is no citation; a number may be given again after the law known', async () => {
    const named = 'À l’article 11 « Régime des salariés visés à l’article L. 122-14 du code du travail », les mots';
    expect(await short(named)).toEqual(['info repealed L. 122-14']);
    const on = (year: number) => short(`Accord du 12 mars ${String(year)}\n\nl’article L. 9999-3 du code du travail`);
    expect(await on(2019)).toEqual(['error transferred L. 9999-3']);
    expect(await on(2024)).toEqual(['warning transferred L. 9999-3']);
    const old = await short('Accord du 12 mars 2024\n\nl’article L. 122-14 du code du travail');
    expect(old).toEqual(['error repealed L. 122-14']);
  });

  test('a mark tells of every day on which the law was known already', async () => {
    const on = (year: number) => short(`Accord du 12 mars ${String(year)}\n\nl’article L. 9999-10 du code du travail`);
    expect(await on(2021)).toEqual(['warning repealed L. 9999-10']);
    expect(await on(2019)).toEqual(['warning outdated L. 9999-10']);
  });

  test('a number is meant as its neighbours are, and a decree’s as another decree’s', async () => {
    const [neighbours] = await told(
      'Accord du 12 mars 2012\n\nles articles L. 2231-6, L. 2231-7 et D. 2331-2 du code du travail',
    );
    expect(neighbours?.suggestions.map(({ targets }) => targets)).toEqual([['code-du-travail/D2231-2']]);
    const [decree] = await told('Accord du 12 mars 2012\n\nl’article D. 2231-9 du code du travail');
    expect(decree?.suggestions[0]?.targets).toEqual(['code-du-travail/R2231-9']);
    // Of two chapters nobody can say which is meant.
    const [two] = await told(
      'Accord du 12 mars 2012\n\nles articles L. 2231-6, L. 2331-9 et D. 2331-2 du code du travail',
    );
    expect([two?.rule, two?.suggestions]).toEqual(['unknown-article', []]);
    const [chapter] = await told('Accord du 12 mars 2012\n\nles articles L. 1242 et suivants du code du travail');
    expect(chapter?.suggestions.map(({ targets }) => targets)).toEqual([['code-du-travail/L1242-1']]);
  });

  test('words that differ in figures, or in how a program writes them, are the law’s own', async () => {
    const quoted = (words: string) => `L’article L. 2231-6 du code du travail dispose que « ${words} »`;
    expect(await short(quoted('Le délai est de 15 jours francs pour chaque salarié'))).toEqual([]);
    expect(await short(quoted('Le délai est de 16 jours francs pour chaque salarié'))).toEqual([
      'info quote L. 2231-6',
    ]);
    const value = { note: quoted('Le délai est\nde quinze jours francs\u00a0pour chaque salarié') };
    expect(await short(JSON.stringify(value).replace('\u00a0', '\\u00a0'), 'note.json')).toEqual([]);
  });

  test('words that come near no part of the one undated wording may be those of the act’s day', async () => {
    const quoted = 'L’article D. 9999-1 du code du travail dispose que « l’action se prescrit par cinq ans »';
    const day = 'Accord du 12 mars 2012\n\n';
    expect((await told(day + quoted)).map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(['info quote']);
  });
});

test('docs/rules.md says what the rules report', async () => {
  const page = new URL('../../docs/rules.md', import.meta.url);
  const words = await rulesPage(rules);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, words);
  expect(words).toBe(readFileSync(page, 'utf8'));
});

test.each([
  ['l’article R. 1232-1 du code du travail', '99990072', ['warning link-mismatch R. 1232-1']],
  ['l’ancien article R. 1232-1 du code du travail', '99990072', []],
  ['les articles R. 1232-1 à R. 1232-1-5 du code du travail', '99990072', []],
  ['l’article L. 9999-7 du code du travail', '99990071', ['warning old-version L. 9999-7']],
  ['voir ici', '99990072', []],
])('a link in HTML: %s', async (words, id, expected) => {
  const address = `https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI0000${id}`;
  const found = await lines(`<p>Voir <a href="${address}">${words}</a>.</p>`, { path: 'note.html' });
  expect(found.filter((each) => !each.includes('not-known'))).toEqual(expected);
});

test('a reference behind words of HTML stands where they do', async () => {
  const words =
    '<p>Accord du 12 mars 2010</p><p>Voir <a href="https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000077770071&amp;cidTexte=LEGITEXT000006072050">ici</a>.</p>';
  const { findings } = await checked(words, { path: 'note.html' });
  expect(findings.map(({ rule, surface }) => `${rule} ${surface}`)).toEqual(['dead-link ici', 'old-link ici']);
});

interface Trapped {
  readonly text: string;
  readonly traps: readonly { readonly start: number; readonly end: number; readonly surface: string }[];
}

test('what looks like a number of an article and is none is no error', async () => {
  const articles = readFileSync('test/gold/traps.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each) as Trapped);
  const wrong: string[] = [];
  for (const { text, traps } of articles) {
    const { findings } = await checked(text, { path: 'article.txt' });
    for (const finding of findings.filter(({ severity }) => severity === 'error'))
      for (const { start, end, surface } of traps)
        if (finding.span.start < end && start < finding.span.end) wrong.push(surface);
  }
  expect(articles.flatMap(({ traps }) => traps)).toHaveLength(81);
  expect(wrong).toEqual([]);
});

test('the README cites no law that is gone', async () => {
  const { findings, references } = await checked(readFileSync('README.md', 'utf8'), { path: 'README.md' });
  expect(references).toBeGreaterThan(0);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
