import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { SYSTEM } from '../../src/cli/failure.js';
import { FILE_REFUSALS } from '../../src/cli/help/refusals-of-files.js';
import { USAGE_REFUSALS } from '../../src/cli/help/refusals-of-usage.js';
import { frenchRefusal } from '../../src/cli/help/refusals.js';
import { runFake } from './fake-io.js';

/** What operators read speaks English: archives, servers, the explorer's own requests. */
const ENGLISH_ONLY = /^(?:fetch|store\/postgres|serve)\/|commands\/(?:push|pull)\.ts$/;
/** It says each thing in both languages where it stands. */
const SPEAKS_BOTH = 'cli/status-index.ts';
/** Words for other programs, and a command that reads the same. */
const SAME = ['rev-parse', '--absolute-git-dir', 'cite-graph check --watch docs/'];
const ERRORS = /^(?:CiteGraph|Usage|Input|Config|Index|Busy|NotFound|Ambiguous)Error$/;
const FRENCH = { ...USAGE_REFUSALS, ...FILE_REFUSALS };

/** A literal as the tables write it: « {} » for what is put in, without the paths and options that stand in front. */
function template(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Every sentence that an expression may come to; names of constants and functions of the file are followed. */
function sentencesOf(expression: ts.Node, names: ReadonlyMap<string, ts.Node>, depth = 0): readonly string[] {
  const own = template(expression);
  if (own !== undefined) return [own];
  if (ts.isIdentifier(expression)) {
    const meant = names.get(expression.text);
    return meant === undefined || depth > 2 ? [] : sentencesOf(meant, names, depth + 1);
  }
  // A condition asks and says nothing.
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((each) => sentencesOf(each, names, depth));
  const parts: string[] = [];
  ts.forEachChild(expression, (child) => void parts.push(...sentencesOf(child, names, depth)));
  return parts;
}

/** The messages and hints of every error that a source makes. */
function refusalsOf(path: string, words: string): readonly string[] {
  const file = ts.createSourceFile(path, words, ts.ScriptTarget.Latest, true);
  const names = new Map<string, ts.Node>();
  const found: string[] = [];
  const hints = (node: ts.Node, depth = 0): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'hint')
      found.push(...sentencesOf(node.initializer, names));
    else if (ts.isIdentifier(node)) {
      const meant = depth > 0 ? undefined : names.get(node.text);
      if (meant !== undefined) hints(meant, 1);
    } else
      ts.forEachChild(node, (child) => {
        hints(child, depth);
      });
  };
  const declare = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      names.set(node.name.text, node.initializer);
    ts.forEachChild(node, declare);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && ERRORS.test(node.expression.getText())) {
      const [message, options] = node.arguments ?? [];
      if (message !== undefined) found.push(...sentencesOf(message, names));
      if (options !== undefined) hints(options);
    }
    ts.forEachChild(node, visit);
  };
  declare(file);
  visit(file);
  return found;
}

/** « {}: {} is not here » is « {} is not here »: what stands before the colon is a path or an option. */
const bare = (sentence: string): string => sentence.replace(/^(?:(?:\{\}|--[a-z-]+(?: \{\})?)(?::|(?=: )) ?)+/, '');
const isSaid = (sentence: string): boolean => /\p{L}{3}/u.test(sentence.replaceAll('{}', ''));

const SOURCE = join(process.cwd(), 'src');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replace(/\\/g, '/'))
  .filter((path) => path.endsWith('.ts') && path !== SPEAKS_BOTH && !ENGLISH_ONLY.test(path))
  .map((path) => [path, readFileSync(join(SOURCE, path), 'utf8')] as const);
const said = [
  ...sources.flatMap(([path, words]) => refusalsOf(path, words).map((sentence) => ({ path, sentence }))),
  ...Object.values(SYSTEM).map((sentence) => ({ path: 'the system', sentence })),
].filter(({ sentence }) => isSaid(bare(sentence)) && !SAME.includes(sentence));

describe('the French of errors', () => {
  test('every message and hint has its French', () => {
    const fill = (sentence: string): string => sentence.replaceAll('{}', 'x');
    expect(said.length).toBeGreaterThan(150);
    expect(said.filter(({ sentence }) => frenchRefusal(fill(sentence)) === fill(sentence))).toEqual([]);
  });

  test('no French is left over, and each has the holes of its English', () => {
    const all = sources
      .filter(([path]) => !/cli\/help\//.test(path))
      .map(([, words]) => words)
      .join('\n');
    const pieces = (english: string): string[] => english.split('{}').flatMap((part) => part.split('\n'));
    const isThere = (piece: string): boolean => all.includes(piece) || all.includes(piece.replaceAll("'", "\\'"));
    expect(Object.keys(FRENCH).filter((english) => !pieces(english).every(isThere))).toEqual([]);
    const holes = (words: string): number => words.split('{}').length;
    expect(Object.entries(FRENCH).filter(([en, fr]) => holes(en) !== holes(fr))).toEqual([]);
    expect(Object.keys(USAGE_REFUSALS).filter((english) => english in FILE_REFUSALS)).toEqual([]);
  });

  test.each([
    ['a/b.sqlite: there is no index here', 'a/b.sqlite: il n’y a pas d’index ici'],
    ['C:/x: y/b.sqlite: there is no index here', 'C:/x: y/b.sqlite: il n’y a pas d’index ici'],
    [
      'x.docx: a damaged ZIP archive: its directory is missing; it may be cut short',
      'x.docx: une archive ZIP abîmée : son répertoire manque ; elle est peut-être tronquée',
    ],
    ['L9999 of code civil: not in the index; near: L999', 'L9999 (code civil) : absent de l’index ; proches : L999'],
    [
      '--rule repeald: no such rule; did you mean “repealed”?',
      '--rule repeald: règle inconnue ; vouliez-vous dire « repealed » ?',
    ],
    ['something that nobody wrote down', 'something that nobody wrote down'],
  ])('%s', (english, french) => {
    expect(frenchRefusal(english)).toBe(french);
  });
});

describe('a command that refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'french-errors-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'note.md'), 'l’article 5 du code civil\n');
  const at = { cwd: folder };

  test.each([
    [['check', '--rule', 'repeald=error', 'note.md', '--index', 'none.sqlite'], 'vouliez-vous dire « repealed »'],
    [['check', 'note.md'], 'il y a deux façons de l’avoir'],
    [['build', 'none', '--index', 'none.sqlite'], 'aucun fichier à lire (none : illisible : cela n’existe pas)'],
    [['build', '--at', '2020-01-01', 'note.md'], 'une révision ou un jour ne se prennent que dans un dépôt'],
    [['who-cites', 'L1', '--index', 'none.sqlite'], 'il n’y a pas d’index ici'],
    [['show', 'L1'], 'ni cite-graph.yml ici ou plus haut, ni index'],
    [['extract', 'none.md'], 'ni fichier ni dossier'],
    [['parse', 'bonjour'], 'ne nomme ni article ni texte'],
  ])('%j', async (argv, french) => {
    const asked = await runFake([...argv, '--lang', 'fr'], at);
    expect(asked.stderr.replaceAll('\u00a0', ' ')).toContain(french);
    const local = await runFake(argv, { ...at, env: { LANG: 'fr_FR.UTF-8' } });
    expect(local.stderr).toBe(asked.stderr);
    const english = await runFake(argv, at);
    expect(english.code).toBe(asked.code);
    expect(english.stderr).not.toBe(asked.stderr);
  });
});
