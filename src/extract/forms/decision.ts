import { BROKEN, END, LOWER, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { afterNumberSign } from '../texts/act.js';
import { readDate } from '../texts/dates.js';
import { word, WordSet } from '../vocabulary.js';
import { found } from './draft.js';
import { decisionText, type NumberingCourt } from './decision-text.js';
import { readEcli } from './ecli.js';
import { nextFigures } from './next-figures.js';
import { joinedNumbers, type JoinedNumber } from './joined-numbers.js';
import type { StandAloneReading } from './form.js';
import { isWord, written } from './token-words.js';

/** The number of a decision as one court writes it, in the one form that keys use, and the token after it. */
export interface DecisionNumber {
  readonly end: number;
  readonly number: string;
}

/** A court, as its name was read, and how it numbers its decisions. */
export interface Court extends NumberingCourt {
  /** First token of the court's name, and the token after it. */
  readonly from: number;
  readonly end: number;
  readonly form: string;
  /** The number at token `i`; `signed`: « n° », « pourvoi », « aff. » stand before it. */
  readonly number: (t: Tokens, i: number, signed: boolean) => DecisionNumber | undefined;
  /** The name is no other word: a date alone behind it makes a decision, though it does not say which of the day. */
  readonly sure?: true;
}

interface Particulars {
  end: number;
  number?: string;
  date?: string;
  ecli?: string;
  /** The token after the first number, and the numbers joined to it. */
  numberEnd: number;
  joined: readonly JoinedNumber[];
  /** The parties' names where they come behind the date, and the token after them. */
  parties?: { readonly names: string; readonly end: number };
}

const SIGNS = new WordSet([
  'pourvoi',
  'pourvois',
  'requete',
  'requetes',
  'req',
  'aff',
  'affaire',
  'affaires',
  'rg',
  'arret',
  'dec',
  'decision',
]);
const FORMATIONS = new WordSet(
  (
    'ass assemblee pleniere plen sect section sections ch chs chambre chambres reunies reun mixte mixtes soc sociale civ civile crim ' +
    'criminelle com commerciale comm financiere et economique formation grande gde restreinte plenier re ere e eme er nd ' +
    'premiere deuxieme troisieme quatrieme cinquieme ord ordonnance ref refere referes juge du des de la sous ssr ssjs chr chs qpc gc pole'
  ).split(' '),
);
const DATE_LINKS = new WordSet([
  'du',
  'le',
  'en',
  'date',
  'rendu',
  'rendue',
  'arret',
  'decision',
  'jugement',
  'ordonnance',
  'lecture',
  'seance',
  'audience',
  'publique',
]);
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const DOT = 0x2e;
const LONGEST_PART = 12;
const MOST_PARTS = 7;
const LONGEST_NAME = 60;

/**
 * What stands behind a court's name: « , 13 juillet 2016, n° 387763 », « 1re, 3 mars 2021, n° 19-19.000 », « , Ass., 11 mai
 * 2004, Association AC ! ». Parts between commas that are no date, number or formation are the parties' names.
 */
function readParticulars(t: Tokens, court: Court): Particulars {
  const read: Particulars = { end: court.end, numberEnd: court.end, joined: [] };
  let at = court.end;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    at = pastFormation(t, pastOpening(t, at));
    if (t.kind[at] === END || t.gap[at] === PARAGRAPH) break;
    const next = readDay(t, at, read) ?? readNumber(t, { at, court, read }) ?? readIdentifier(t, at, read);
    if (next !== undefined) {
      at = read.end = isMark(t, next, CLOSE) && opened(t, court.end, next) ? next + 1 : next;
    } else if (read.date !== undefined && read.number !== undefined) break;
    else {
      const comma = partyEnd(t, at);
      if (comma < 0) break;
      if (read.number === undefined && read.date !== undefined) {
        read.parties ??= { names: written(t, at, comma), end: comma };
      }
      at = comma;
    }
  }
  return read;
}

const pastOpening = (t: Tokens, i: number): number => (isMark(t, i, COMMA) || isMark(t, i, OPEN) ? i + 1 : i);

/** « ass. plén. », « 1re ch. civ. », « sect. », « (Gde ch.) » and the comma behind. */
function pastFormation(t: Tokens, i: number): number {
  let at = i;
  while (at < i + LONGEST_PART) {
    const figure = t.kind[at] === 2 && t.kind[at + 1] === WORD && t.gap[at + 1] === 0;
    const plain = t.kind[at] === 2 && (isWord(t, at + 1, CH) || (numbered(t, i, at) && readDate(t, at) === undefined));
    if (figure || plain || (t.kind[at] === WORD && FORMATIONS.has(t.value[at] ?? 0))) at++;
    else if (at > i && (isMark(t, at, DOT) || isMark(t, at, COMMA) || isMark(t, at, CLOSE) || isMark(t, at, 0x2d)))
      at++;
    else break;
  }
  return at;
}
const CH = word('ch');
const NUMBERED = new WordSet(['pole', 'ch', 'chambre', 'section', 'sect']);

/** « pôle 5 », « ch. 4 »: whether the word before the figure at token `at` is one that courts number. */
function numbered(t: Tokens, from: number, at: number): boolean {
  const before = isMark(t, at - 1, DOT) ? at - 2 : at - 1;
  return before >= from && t.kind[before] === WORD && NUMBERED.has(t.value[before] ?? 0);
}

function opened(t: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMark(t, i, OPEN)) return true;
  return false;
}

function readDay(t: Tokens, i: number, read: Particulars): number | undefined {
  if (read.date !== undefined) return undefined;
  let at = i;
  while (at < i + 5 && t.kind[at] === WORD && DATE_LINKS.has(t.value[at] ?? 0)) at++;
  const date = readDate(t, at);
  if (date === undefined) return undefined;
  read.date = date.iso;
  return date.end;
}

function readNumber(t: Tokens, on: { at: number; court: Court; read: Particulars }): number | undefined {
  const { at, court, read } = on;
  if (read.number !== undefined) return undefined;
  const first = afterSigns(t, at);
  const number = court.number(t, first, first > at);
  if (number === undefined) return undefined;
  read.number = number.number;
  read.numberEnd = number.end;
  read.joined = joinedNumbers(t, court, { signs: at, first: { from: first, ...number } });
  return read.joined.at(-1)?.end ?? number.end;
}

/** The token after « pourvoi n° », « req. no », « aff. », « RG n° ». */
export function afterSigns(t: Tokens, i: number): number {
  let at = i;
  while (at < i + 4 && t.kind[at] === WORD && SIGNS.has(t.value[at] ?? 0))
    at = isMark(t, at + 1, DOT) ? at + 2 : at + 1;
  return afterNumberSign(t, at);
}

function readIdentifier(t: Tokens, at: number, read: Particulars): number | undefined {
  const ecli = readEcli(t, at);
  if (ecli === undefined || read.ecli !== undefined) return undefined;
  read.ecli = ecli.ecli;
  return ecli.end;
}

/** The token after a part that may name the parties: a capital first, at most a dozen tokens, up to a comma or the end; -1. */
function partyEnd(t: Tokens, i: number): number {
  if (t.kind[i] !== WORD || t.shape[i] === LOWER) return -1;
  for (let at = i; at < i + LONGEST_PART; at++) {
    if (
      t.kind[at] === END ||
      t.gap[at]! > BROKEN ||
      isMark(t, at, COMMA) ||
      isMark(t, at, 0x3b) ||
      isMark(t, at, CLOSE)
    )
      return at;
    if (isMark(t, at, DOT) && (t.gap[at + 1] ?? 0) > 0 && t.end[at - 1]! - t.start[at - 1]! > 3) return at;
  }
  return -1;
}

/** Farther from its court than this stands no number and no day of a decision. */
const REACH = MOST_PARTS * 2 * LONGEST_PART + 80;

/** The decision of a court whose name was read, or `undefined` where what follows does not make one. */
export function readDecision(r: Reading, court: Court): StandAloneReading | undefined {
  if (nextFigures(r, court.end) > court.end + REACH) return undefined;
  const read = readParticulars(r.t, court);
  const { number, date, ecli } = read;
  if (number === undefined && date === undefined) return undefined;
  const base = {
    from: court.from,
    kind: 'decision',
    form: court.form,
    ...(ecli === undefined ? {} : { id: ecli }),
  } as const;
  const { parties, end, joined, numberEnd: _, ...known } = read;
  if (joined.length > 0) return readJoined(r, court, read);
  if (number !== undefined || ecli !== undefined) return found(r, { ...base, end, text: decisionText(court, known) });
  if (parties !== undefined && parties.names.length <= LONGEST_NAME) {
    const text = decisionText(court, { ...known, parties: parties.names });
    return found(r, { ...base, end: parties.end, text });
  }
  // Several decisions bear one date.
  return court.sure === true ? found(r, { ...base, end, outside: 'unnamed' }) : undefined;
}

/** « CA Paris, 5 mars 2019, n°s 17/12345 et 17/12346 »: the first number is read with its court, each other is a decision too. */
function readJoined(r: Reading, court: Court, { number, date, ecli, ...read }: Particulars): StandAloneReading {
  const base = { kind: 'decision', form: court.form } as const;
  const day = date === undefined ? {} : { date };
  const text = decisionText(court, { ...day, ...(number === undefined ? {} : { number }) });
  const first = found(r, {
    ...base,
    from: court.from,
    end: read.numberEnd,
    text,
    ...(ecli === undefined ? {} : { id: ecli }),
  });
  first.joined = read.joined.map(({ from, end, number: further }) => {
    const { draft } = found(r, { ...base, from, end, text: decisionText(court, { ...day, number: further }) });
    draft.phraseStart = first.draft.span.start;
    return draft;
  });
  first.end = read.end;
  return first;
}
