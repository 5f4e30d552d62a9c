import { WORD, type Tokens } from '../lexer.js';
import { applyText } from '../phrase/apply-text.js';
import { isMark } from '../portions/words.js';
import type { Group, Reading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { numberPrefix } from '../../model/number.js';
import { numbering } from '../numbers/numbering.js';
import type { Refiner } from './refiner.js';

/**
 * A text at the end of a chain of heads belongs to the heads before it that name none: « à l'article 93 et aux I et III de
 * l'article 93 quater du même code », « à l'article L. 233-1, aux I et II de l'article L. 233-3 et à l'article L. 233-16 du
 * code de commerce ». Not across « ainsi que », nor to numbers of another numbering (« L. 3325-3 et … 237 bis A du code
 * général des impôts »), nor from an exception without a comma (« …, à l'exception de l'article L. 354-1 du code … »).
 */
function chainTexts(r: Reading): void {
  for (let i = r.groups.length - 1; i > 0; i--) {
    const group = r.groups[i]!;
    const before = r.groups[i - 1]!;
    if (group.text === undefined || before.text !== undefined || before.recalls) continue;
    const linked = (group.chained && joined(r.t, before, group)) || resumes(r, before, group);
    if (linked && sameNumbering(r, i)) applyText(r, before, group.text);
  }
}

/**
 * « aux articles L. 732-10-1, lorsque …, L. 732-11 et L. 732-12 du code rural »: a plural head with one number promises
 * more, and the bare numbers later in the sentence are what it promised.
 */
function resumes(r: Reading, before: Group, group: Group): boolean {
  const first = r.drafts[before.first];
  if (
    !before.plural ||
    before.last - before.first !== 1 ||
    first?.rare?.through !== undefined ||
    first?.rare?.following === true
  )
    return false;
  if (r.drafts[group.first]?.form !== 'bare-number' || group.from - before.end > 60) return false;
  for (let i = before.end; i < group.from; i++) if (r.t.gap[i]! >= 2 || isMark(r.t, i, 0x3b)) return false;
  return true;
}

const AINSI = word('ainsi');
const COORDINATORS = new WordSet(['et', 'ou', 'ni', 'a', 'au', 'aux', 'de', 'du', 'des', 'd', 'par', 'soit']);
const EXCEPTIONS = new WordSet(['exception', 'exclusion', 'sauf', 'hormis', 'reserve']);
const COMMA = 0x2c;

function joined(t: Tokens, before: Group, group: Group): boolean {
  let coordinated = false;
  let exception = false;
  for (let i = before.end; i < group.head; i++) {
    if (t.kind[i] !== WORD) continue;
    const id = t.value[i] ?? 0;
    if (id === AINSI) return false;
    coordinated ||= COORDINATORS.has(id);
    exception ||= EXCEPTIONS.has(id);
  }
  if (!coordinated) return false;
  return !exception || commaBeforeText(t, group);
}

/** « …, à l'exception de l'article L. 162-7, du code … »: the comma closes the exception, so the text belongs to all. */
function commaBeforeText(t: Tokens, group: Group): boolean {
  const from = group.text?.from ?? 0;
  for (let i = from - 1; i > from - 5 && i > 0; i--) if (isMark(t, i, COMMA)) return true;
  return false;
}

/**
 * Whether the numbers of the earlier head may be of the later head's text: none that only the document's own text has.
 * « à l'article L. 242-1 ou à l'article L. 741-10 du code rural » in a code of « L. 162-5 »: the first is the own code's,
 * since its figures are of the own kind and begin otherwise (27 of 28 such pairs in the three codes' official lists); so
 * are the numbers of a list before it, and « à l'article R. 821-8 et à l'article L. 262-19 du code … ».
 */
function sameNumbering(r: Reading, index: number): boolean {
  const before = r.groups[index - 1]!;
  const group = r.groups[index]!;
  const own = r.context.ownArticle === undefined ? undefined : numbering(r.context.ownArticle);
  const later = new Set<string>();
  const stems = new Set<string>();
  for (let i = group.first; i < group.last; i++) {
    later.add(numbering(r.drafts[i]!.number ?? ''));
    stems.add(stem(r.drafts[i]!.number ?? ''));
  }
  for (let i = before.first; i < before.last; i++) {
    const number = r.drafts[i]!.number ?? '';
    const scheme = numbering(number);
    if (scheme === own && isPair(r, index) && !stems.has(stem(number))) return false;
    // « L. 50, L. 107 et … L. 116 du code électoral »: neither is of the own numbering, and all have letters.
    const foreign = own !== undefined && scheme !== own && numberPrefix(number) !== '' && !later.has('plain');
    if (!later.has(scheme) && !foreign) return false;
  }
  return true;
}

/** The first two figures of a number, without its letters. */
const stem = (number: string): string => number.slice(numberPrefix(number).length, numberPrefix(number).length + 2);

/** Two heads joined by « et » or « ou », and no third before them. */
function isPair(r: Reading, index: number): boolean {
  const before = r.groups[index - 1]!;
  const group = r.groups[index]!;
  if (before.chained && index > 1 && r.groups[index - 2]!.text === undefined) return false;
  for (let i = before.end; i < group.head; i++) if (r.t.kind[i] === WORD && PAIR.has(r.t.value[i] ?? 0)) return true;
  return false;
}
const PAIR = new WordSet(['et', 'ou']);

export const chain: Refiner = {
  part: {
    kind: 'context',
    name: 'chain',
    summary:
      'A text at the end of a chain of heads belongs to those before it that name none, where the numbers are of one numbering',
    examples: [
      {
        text: "à l'article 93 et aux I et III de l'article 93 quater du code général des impôts",
        reads: [
          '93 = article 93 · code-general-des-impots (stated)',
          '93 quater = article 93 quater [I, III] · code-general-des-impots (stated)',
        ],
      },
      {
        text: "à l'article L. 233-1, aux I et II de l'article L. 233-3 et à l'article L. 233-16 du code de commerce",
        reads: [
          'L. 233-1 = article L233-1 · code-de-commerce (stated)',
          'L. 233-3 = article L233-3 [I, II] · code-de-commerce (stated)',
          'L. 233-16 = article L233-16 · code-de-commerce (stated)',
        ],
      },
    ],
    lookAlikes: [
      "l'article 5 ainsi que l'article 6 du code civil",
      "l'article L. 3325-3 et l'article 237 bis A du code général des impôts",
    ],
  },
  refine: chainTexts,
};
