import { numberPrefix } from '../../model/number.js';
import { mark, rareOf, type Draft } from '../draft.js';
import { PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { isMark } from '../portions/words.js';
import { spanOf, type Group, type Reading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import type { Refiner } from './refiner.js';

const COMMA = 0x2c;
const OPEN = 0x28;
const APOSTROPHE = 0x27;
const DOT = 0x2e;
const HYPHEN = 0x2d;

/** Of the article just before alone; the others speak of the whole list. */
const ONE_BECAME = new WordSet(['devenu', 'devenue', 'nouveau', 'nouvel', 'nouv']);
const BECAME = new WordSet([
  ...['devenus', 'devenues', 'desormais', 'aujourd', 'recodifie', 'recodifiee', 'recodifies', 'recodifiees'],
  ...['renumerote', 'renumerotee', 'renumerotes', 'renumerotees'],
]);
const WAS = new WordSet(['anciennement', 'ancien', 'anc', 'anciens', 'ex']);
const HUI = word('hui');
const PASSED = new WordSet(['article', 'articles', 'art', 'l', 'les', 'le', 'a', 'au', 'aux', 'sous']);

interface Renumbering {
  readonly kind: 'one' | 'all' | 'former';
  /** The first token of the other number. */
  readonly number: number;
  readonly written: string;
}

function kindOf(id: number): Renumbering['kind'] | undefined {
  if (ONE_BECAME.has(id)) return 'one';
  if (BECAME.has(id)) return 'all';
  return WAS.has(id) ? 'former' : undefined;
}

/** What stands right behind a text: « (devenu L. 4121-1) », « , anciennement L. 2323-62 », « (anc. art. L. 320-2) ». */
function readBehind(t: Tokens, end: number): Renumbering | undefined {
  let at = isMark(t, end, COMMA) || isMark(t, end, OPEN) ? end + 1 : end;
  const kind = t.kind[at] === WORD ? kindOf(t.value[at] ?? 0) : undefined;
  // « … du code du travail ancien », « … ancien bâtiment »: an earlier number stands apart.
  if (kind === undefined || (kind === 'former' && at === end)) return undefined;
  at++;
  const passed = (): boolean =>
    t.kind[at] === WORD
      ? t.value[at] === HUI || PASSED.has(t.value[at] ?? 0)
      : isMark(t, at, APOSTROPHE) || isMark(t, at, DOT) || isMark(t, at, HYPHEN);
  let number = readNumber(t, at, HEADED);
  for (let steps = 0; number === undefined && steps < 6 && passed(); steps++) number = readNumber(t, ++at, HEADED);
  if (number === undefined || (t.gap[number.from] ?? 0) >= PARAGRAPH) return undefined;
  return { kind, number: number.from, written: number.number };
}

const sameNumbering = (a: Draft, b: Draft): boolean =>
  (numberPrefix(a.number ?? '') === '') === (numberPrefix(b.number ?? '') === '');

/** The other numbers are of the same text, where they name none and are counted in the same way. */
function inherit(r: Reading, group: Group, { before, text }: { readonly before: Draft; readonly text: TextReading }) {
  if (group.text !== undefined) return;
  for (let k = group.first; k < group.last; k++) {
    const draft = r.drafts[k]!;
    if (draft.text !== undefined || draft.outside !== undefined || !sameNumbering(before, draft)) continue;
    draft.text = text.text;
    draft.basis = 'antecedent';
    draft.antecedent = spanOf(r.t, text);
  }
}

function markBecame(r: Reading, group: Group, { kind, written }: Renumbering): void {
  for (let k = kind === 'one' ? group.last - 1 : group.first; k < group.last; k++) {
    const draft = r.drafts[k]!;
    if (draft.rare?.marks?.includes('renumbered') === true) continue;
    mark(draft, 'renumbered');
    if (group.last - group.first === 1) rareOf(draft).becomes = written;
  }
}

function renumberings(r: Reading): void {
  for (let i = 0; i < r.groups.length; i++) {
    const group = r.groups[i]!;
    const { text } = group;
    const before = r.drafts[group.last - 1];
    if (text?.text === undefined || text.end > group.end || before === undefined) continue;
    const found = readBehind(r.t, group.end);
    if (found === undefined) continue;
    if (found.kind !== 'former') markBecame(r, group, found);
    const next = r.groups[i + 1];
    if (next === undefined || next.head !== found.number) continue;
    inherit(r, next, { before, text });
    if (found.kind !== 'former') continue;
    for (let k = next.first; k < next.last; k++)
      if (r.drafts[k]!.rare?.marks?.includes('former') !== true) mark(r.drafts[k]!, 'former');
  }
}

export const renumberedBehind: Refiner = {
  part: {
    kind: 'context',
    name: 'renumbered-behind',
    summary:
      'Behind the text, the number that the article has become, or that it had: of the same text where none is named',
    examples: [
      {
        text: "l'article 1240 du code civil (ancien article 1382)",
        reads: ['1240 = article 1240 · code-civil (stated)', '1382 = article 1382 · code-civil (antecedent) former'],
      },
      {
        text: 'art. L. 442-1 C. com. (anc. art. L. 442-6, I, 2°)',
        reads: [
          'L. 442-1 = article L442-1 · code-de-commerce (stated)',
          'L. 442-6 = article L442-6 [I > 2°] · code-de-commerce (antecedent) former',
        ],
      },
      {
        text: "l'article L. 230-2 du code du travail (devenu L. 4121-1)",
        reads: [
          'L. 230-2 = article L230-2 · code-du-travail (stated) renumbered → L4121-1',
          'L. 4121-1 = article L4121-1 · code-du-travail (antecedent)',
        ],
      },
      {
        text: 'articles L. 2312-72 et suivants du code du travail (anciennement L. 2323-62)',
        reads: [
          'L. 2312-72 = article L2312-72 et suivants · code-du-travail (stated)',
          'L. 2323-62 = article L2323-62 · code-du-travail (antecedent) former',
        ],
      },
      {
        text: 'art. L. 432-3-1 du code du travail recodifié aux art. L. 2323-57 à L. 2323-59',
        reads: [
          'L. 432-3-1 = article L432-3-1 · code-du-travail (stated) renumbered → L2323-57',
          'L. 2323-57 = article L2323-57 à L2323-59 · code-du-travail (antecedent)',
        ],
      },
    ],
    lookAlikes: [
      "l'article 1240 du code civil (voir l'article 1382)",
      "l'article 5 du code civil. L'ancien article 7",
      "l'article 5 du code civil devenu sans objet",
      "l'article 5 du code civil, ancien bâtiment",
      "l'article L. 5 du code civil. Anciennement, l'article 7",
    ],
  },
  refine: renumberings,
};
