import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { textsNamed } from '../../src/catalogue/catalogue.js';
import { extract } from '../../src/extract/extract.js';
import { identifyText } from '../../src/extract/identify-text.js';
import { canonicalNumber } from '../../src/model/number.js';

interface Figure {
  readonly right: number;
  readonly predicted: number;
}
interface Score {
  readonly span: Figure;
  readonly number: Figure;
  readonly text: Figure;
  readonly errors: readonly object[];
}
interface Measures {
  readonly readLines: (file: string) => object[];
  readonly predict: (engine: object, article: object) => { readonly refs: readonly object[] };
  readonly score: (gold: readonly object[], predictions: readonly object[]) => Score;
  readonly scoreTraps: (articles: readonly object[], predictions: readonly object[]) => { readonly taken: number };
  readonly errorLine: (error: object) => string;
  readonly numberKey: (number: string) => string;
  readonly sameText: (label: object, found: object) => boolean;
}

/** The figures of one file: what is right may not sink, what is wrong may not rise. */
type Floors = Readonly<Record<string, number>>;

const FOLDER = new URL('../gold/', import.meta.url);
const FLOORS = new URL('floors.json', FOLDER);
const floors: Record<string, Floors> = JSON.parse(readFileSync(FLOORS, 'utf8'));
const engine = { extract, textsNamed, identifyText, canonicalNumber };
const SCRIPTS = ['lines', 'predict', 'same-target', 'score', 'table'].map((name) => `../accuracy/${name}.mjs`);
const measures: Measures = Object.assign({}, ...(await Promise.all(SCRIPTS.map((path) => import(path)))));

function read(file: string) {
  const gold = measures.readLines(fileURLToPath(new URL(`${file}.jsonl`, FOLDER)));
  return { gold, predictions: gold.map((article) => measures.predict(engine, article)) };
}

/** Fails on a figure below its floor; with UPDATE_FLOORS=1 raises the floors that were passed. */
function hold(file: string, figures: Floors, errors: readonly string[]) {
  const before = floors[file] ?? {};
  const least = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.max(value, before[name] ?? -Infinity)]),
  );
  const below = Object.keys(before).filter((name) => (figures[name] ?? -Infinity) < before[name]!);
  expect({ below, errors: below.length === 0 ? [] : errors }).toEqual({ below: [], errors: [] });
  if (process.env['UPDATE_FLOORS'] === '1') {
    floors[file] = least;
    writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
  }
  expect(Object.keys(floors[file] ?? {})).toEqual(Object.keys(figures));
}

describe('labelled law', () => {
  test.each(['hand', 'links'])('%s: no figure is below its floor', (file) => {
    const { gold, predictions } = read(file);
    const { span, number, text, errors } = measures.score(gold, predictions);
    const figures = {
      spans: span.right,
      numbers: number.right,
      'numbers with text': text.right,
      'precision, in hundredths of a percent': Math.floor((1e4 * text.right) / text.predicted),
    };
    hold(file, figures, errors.map(measures.errorLine));
  });

  test('traps: none is taken', () => {
    const { gold, predictions } = read('traps');
    expect(predictions.some(({ refs }) => refs.length > 0)).toBe(true);
    expect(measures.scoreTraps(gold, predictions).taken).toBe(0);
  });

  test('a grammar that reads nothing, or does not know whose words it reads, falls below', () => {
    const { gold, predictions } = read('hand');
    const right = measures.score(gold, predictions).text.right;
    const nothing = gold.map(() => ({ refs: [] }));
    expect(measures.score(gold, nothing).text.right).toBe(0);
    const unaware = gold.map((article) => measures.predict(engine, { ...article, code: undefined, num: undefined }));
    const named = measures.score(gold, unaware).text.right;
    expect({ named: named > 0, fewer: named < right }).toEqual({ named: true, fewer: true });
  });
});

describe('when a label and a reading mean the same', () => {
  test.each([
    ['L. 162-5', 'L162-5', true],
    ['R. ** 123-4', 'R*123-4', true],
    ['*R. 712-2', 'R*712-2', true],
    ['1er', 'premier', true],
    ['199 undecies B', '199 undecies b', true],
    ['R. 123-4', 'R*123-4', false],
    ['L. 162-5', 'L. 162-51', false],
    ['11 er', '1', false],
  ])('number %s, number %s: %s', (label, found, same) => {
    expect(measures.numberKey(label) === measures.numberKey(found)).toBe(same);
  });

  test.each([
    [{ code_title: 'Code rural' }, { code_title: 'code rural et de la pêche maritime' }, true],
    [{ code_title: 'Code général des impôts, CGI.' }, { code_title: 'code général des impôts' }, true],
    [{ code_title: 'CODE GENERAL DES IMPOTS, annexe 2' }, { code_title: 'code général des impôts' }, false],
    [{ code_cid: 'A', code_title: 'Code civil' }, { code_cid: 'A', code_title: 'Code pénal' }, true],
    [{ text_title: 'loi n° 1945-2658 du 2 novembre 1945' }, { text_title: 'loi n° 45-2658' }, true],
    [{ text_title: 'Loi du 29 juillet 1881' }, { text_title: 'loi du 29 juillet 1881' }, true],
    [{ text_title: 'loi n° 78-17 du 6 janvier 1978' }, { text_title: 'décret n° 78-17' }, false],
    [{ text_title: 'loi n° 78-17' }, { code_title: 'code civil' }, false],
    [{ text_title: 'loi n° 78-17' }, {}, false],
  ])('text %j, text %j: %s', (label, found, same) => {
    expect(measures.sameText(label, found)).toBe(same);
  });
});
