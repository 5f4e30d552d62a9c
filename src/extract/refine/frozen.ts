import { isoDate } from '../../model/date.js';
import { WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { mark, rareOf } from '../draft.js';
import type { Group, Reading } from '../reading.js';
import { readDate } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';
import type { Refiner } from './refiner.js';

/**
 * Wordings that the words freeze or declare dead, just behind the reference: « dans sa rédaction antérieure à la loi n° … »,
 * « dans sa version en vigueur au 1er janvier 2010 », « alors applicable », « abrogé par … », « (abrogé) ».
 * A renvoi is otherwise dynamic: it means the wording of the day.
 */
const DANS = word('dans');
const ITS = new WordSet(['sa', 'leur', 'la', 'leurs', 'ses', 'une']);
const WORDING = new WordSet(['redaction', 'redactions', 'version', 'versions']);
const REPEALED = new WordSet(['abroge', 'abrogee', 'abroges', 'abrogees']);
const PAR = word('par');
const ON = new WordSet(['au', 'le', 'du', 'a']);
const EN = word('en');
const BEFORE = new WordSet(['anterieure', 'anterieures', 'anterieurement', 'avant']);
const ALORS = word('alors');
const IN_FORCE = new WordSet(['applicable', 'applicables']);
const VIGUEUR = word('vigueur');
const REACH = 12;

/** « alors applicable », « alors en vigueur » at token `i`. */
const isThen = (t: Tokens, i: number): boolean =>
  t.value[i] === ALORS && (IN_FORCE.has(t.value[i + 1] ?? 0) || (t.value[i + 1] === EN && t.value[i + 2] === VIGUEUR));

function frozenWordings(r: Reading): void {
  if (r.cues.length === 0) return;
  const cues = new Set(r.cues);
  for (const group of r.groups) {
    const { t } = r;
    let at = group.end;
    if (isMark(t, at, 0x2c) || isMark(t, at, 0x28)) at++;
    if (t.kind[at] !== WORD) continue;
    if (isThen(t, at)) markAll(r, group, 'frozen');
    else if (t.value[at] === DANS && ITS.has(t.value[at + 1] ?? 0) && WORDING.has(t.value[at + 2] ?? 0))
      freeze(r, group, frozenDay(t, at + 3));
    else if (cues.has(at) && REPEALED.has(t.value[at] ?? 0) && (t.value[at + 1] === PAR || isMark(t, at + 1, 0x29)))
      markAll(r, group, 'said-repealed');
  }
}

/**
 * The day on which the meant wording held: « en vigueur au 1er janvier 2010 » names it, « antérieure au 1er janvier 2010 »
 * means the day before. « antérieure à la loi … du … » gives none: the act may take effect long after it was signed.
 */
function frozenDay(t: Tokens, i: number): string | undefined {
  if (t.kind[i] !== WORD || (t.value[i] !== EN && !BEFORE.has(t.value[i] ?? 0))) return undefined;
  const prior = BEFORE.has(t.value[i] ?? 0);
  for (let at = i; at < i + (prior ? 2 : REACH); at++) {
    if (t.kind[at] !== WORD) return undefined;
    const date = ON.has(t.value[at] ?? 0) ? readDate(t, at + 1) : undefined;
    if (date !== undefined) return BEFORE.has(t.value[at - 1] ?? 0) ? dayBefore(date.iso) : date.iso;
  }
  return undefined;
}

function dayBefore(iso: string): string | undefined {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const before = new Date(Date.UTC(year, month - 1, day - 1));
  return isoDate(before.getUTCFullYear(), before.getUTCMonth() + 1, before.getUTCDate());
}

function freeze(r: Reading, group: Group, day: string | undefined): void {
  markAll(r, group, 'frozen');
  if (day !== undefined) for (let i = group.first; i < group.last; i++) rareOf(r.drafts[i]!).frozenOn = day;
}

function markAll(r: Reading, group: Group, each: 'frozen' | 'said-repealed'): void {
  for (let i = group.first; i < group.last; i++) mark(r.drafts[i]!, each);
}

export const frozen: Refiner = {
  part: {
    kind: 'context',
    name: 'frozen',
    summary: 'A wording that the words freeze on a day, or say is repealed',
    examples: [
      {
        text: "l'article 5 du code civil dans sa rédaction antérieure à la loi n° 2004-439",
        reads: ['5 = article 5 · code-civil (stated) frozen', 'loi n° 2004-439 = text · loi-2004-439 (stated)'],
      },
      {
        text: "l'article 5 du code civil, dans sa version en vigueur au 1er janvier 2010,",
        reads: ['5 = article 5 · code-civil (stated) frozen on 2010-01-01'],
      },
      {
        text: "l'article 5 du code civil, dans sa rédaction antérieure au 1er janvier 2010,",
        reads: ['5 = article 5 · code-civil (stated) frozen on 2009-12-31'],
      },
      {
        text: "l'article L. 212-1-1 du code du travail, alors applicable, disposait",
        reads: ['L. 212-1-1 = article L212-1-1 · code-du-travail (stated) frozen'],
      },
      {
        text: "l'article 5 du code civil, abrogé par la loi n° 2004-439",
        reads: ['5 = article 5 · code-civil (stated) said-repealed', 'loi n° 2004-439 = text · loi-2004-439 (stated)'],
      },
    ],
    lookAlikes: [
      "l'article 5 du code civil dans sa totalité",
      "l'article 5 du code civil alors que l'employeur",
      "l'article 5 du code civil abroge",
    ],
  },
  refine: frozenWordings,
};
