import { allNames, type CatalogueName } from '../../catalogue/catalogue.js';
import { lex, NUMBER, WORD, type Tokens } from '../lexer.js';
import { WordSet } from '../vocabulary.js';
import { isDotted, type NameBook } from './name-book.js';

const LITTLE = new WordSet(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'a', 'au', 'aux', 'the']);

/** The content words and numbers of a name: ids of words, below zero numbers. */
function stepsOf(t: Tokens, name: CatalogueName): readonly number[] {
  const steps: number[] = [];
  for (let i = 0; i < t.count; i++) {
    const step = t.kind[i] === WORD ? (t.value[i] ?? 0) : t.kind[i] === NUMBER ? -1 - (t.value[i] ?? 0) : 0;
    if (step === 0 || (LITTLE.has(step) && i > 0 && name.kind !== 'abbreviation')) continue;
    steps.push(step);
  }
  return steps;
}

const SHORTEST = 3;

/** The words of an abbreviation behind its first, by id. */
function continuations(t: Tokens): readonly number[] {
  const found: number[] = [];
  for (let i = 2; i < t.count; i++)
    if (t.kind[i] === WORD && isDotted(t, i) && t.end[i]! - t.start[i]! >= SHORTEST) found.push(t.value[i]!);
  return found;
}

/** The names of the catalogue as a trie walks them. What it gives is plain: bundles hold it ready. */
export function nameBook(): NameBook {
  const branches = new Map<number, string[]>();
  const continuing = new Set<number>();
  for (const name of allNames()) {
    const t = lex(name.words);
    const [first, ...rest] = stepsOf(t, name);
    if (first === undefined) continue;
    if (name.kind === 'abbreviation') for (const id of continuations(t)) continuing.add(id);
    const { kind, standing, text, words } = name;
    const shown = kind === 'abbreviation' ? words : words.endsWith('.') ? '.' : '';
    const line = [rest.join(' '), kind, standing, text.key, shown].join('\t');
    const branch = branches.get(first);
    if (branch === undefined) branches.set(first, [line]);
    else branch.push(line);
  }
  return {
    branches: [...branches].map(([first, lines]) => [first, lines.join('\n')]),
    continuing: [...continuing],
  };
}
