import { WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { afterNumberSign } from '../texts/act.js';
import { readDate } from '../texts/dates.js';
import { word } from '../vocabulary.js';
import { appealNumber } from './decision-numbers.js';
import { afterSigns, readDecision, type Court } from './decision.js';
import type { StandAlone, StandAloneReading } from './form.js';
import { afterPhrase, isFigures, pastDot, phrases, type Phrases } from './token-words.js';

/**
 * Decisions of the Cour de cassation: « Cass. soc., 12 juin 2014, n° 13-11.448 », « Civ. 1re, 3 mars 2021, n° 19-19.000 »,
 * « Cass., ass. plén., 5 oct. 2018, n° 10-19.053 », « pourvoi n° 13-11.448 ». Not: « resp. civ. », « com. dép. », « Soc. X ».
 */
const COURTS = phrases(['cass', 'cour de cassation', 'c cass', 'ccass']);
const CHAMBERS: readonly { readonly words: Phrases; readonly title: string }[] = [
  { words: phrases(['soc', 'chambre sociale', 'ch soc']), title: 'soc.' },
  { words: phrases(['com', 'comm', 'chambre commerciale', 'ch com']), title: 'com.' },
  { words: phrases(['crim', 'chambre criminelle', 'ch crim']), title: 'crim.' },
  { words: phrases(['ass plén', 'assemblée plénière', 'plén']), title: 'ass. plén.' },
  { words: phrases(['ch mixte', 'chambre mixte', 'mixte']), title: 'ch. mixte' },
  { words: phrases(['ch réunies', 'chambres réunies', 'ch réun']), title: 'ch. réunies' },
  { words: phrases(['civ', 'chambre civile', 'ch civ']), title: 'civ.' },
  { words: phrases(['req', 'requêtes', 'ch req']), title: 'req.' },
  { words: phrases(['avis']), title: 'avis' },
];
const ORDINALS = new Map([
  [word('premiere'), '1re'],
  [word('deuxieme'), '2e'],
  [word('seconde'), '2e'],
  [word('troisieme'), '3e'],
]);
const POURVOI = new Set([word('pourvoi'), word('pourvois')]);
const COMMA = 0x2c;

interface Chamber {
  readonly end: number;
  readonly title: string;
}

/** « 1re », « 2e », « première » and the token after it. */
function readRank(t: Tokens, i: number): Chamber | undefined {
  const named = t.kind[i] === WORD ? ORDINALS.get(t.value[i] ?? 0) : undefined;
  if (named !== undefined) return { end: i + 1, title: named };
  if (!isFigures(t, i, [1, 1]) || t.kind[i + 1] !== WORD || t.gap[i + 1] !== 0) return undefined;
  return { end: pastDot(t, i + 2), title: t.value[i] === 1 ? '1re' : `${String(t.value[i])}e` };
}

/** « soc. », « 1re civ. », « civ. 1re », « , ass. plén. », « , première chambre civile ». */
function readChamber(t: Tokens, i: number): Chamber | undefined {
  const start = isMark(t, i, COMMA) ? i + 1 : i;
  const before = readRank(t, start);
  const at = before?.end ?? start;
  for (let k = 0; k < CHAMBERS.length; k++) {
    const { words, title } = CHAMBERS[k]!;
    const end = afterPhrase(t, at, words);
    if (end < 0) continue;
    const after = before === undefined ? readRank(t, isMark(t, end, COMMA) ? end + 1 : end) : undefined;
    const rank = (before ?? after)?.title;
    const civil = title === 'civ.' && rank !== undefined ? `${rank} civ.` : title;
    return { end: civil === title ? end : (after?.end ?? end), title: civil };
  }
  return undefined;
}

function court(from: number, end: number, title: string): Court {
  return { from, end, key: 'cass', title, form: 'cassation', number: appealNumber, sure: true };
}

/** « Soc., 12 juin 2014 »: a chamber alone needs a date behind it, so that « Soc. Dupont » and « com. dép. » are none. */
function readChamberAlone(r: Reading, i: number): StandAloneReading | undefined {
  const { t } = r;
  if (t.shape[i] === 0) return undefined;
  const ranked = i > 0 ? readRank(t, i - 1) : undefined;
  const chamber = readChamber(t, ranked?.end === i ? i - 1 : i);
  if (chamber === undefined) return undefined;
  const at = isMark(t, chamber.end, COMMA) ? chamber.end + 1 : chamber.end;
  if (readDate(t, at) === undefined && appealNumber(t, afterNumberSign(t, at)) === undefined) return undefined;
  return readDecision(r, court(ranked?.end === i ? i - 1 : i, chamber.end, `Cass. ${chamber.title}`));
}

function readAppeal(r: Reading, i: number): StandAloneReading | undefined {
  const at = afterSigns(r.t, i);
  return appealNumber(r.t, at) === undefined ? undefined : readDecision(r, court(i, i, 'Cass.'));
}

export const cassation: StandAlone = {
  name: 'cassation',
  summary: 'A decision of the Cour de cassation, by chamber, date and appeal number',
  triggers: ['cass', 'ccass', 'cour', 'civ', 'soc', 'com', 'crim', 'ass', 'ch', 'req', 'pourvoi', 'pourvois'],
  read(r, i) {
    const { t } = r;
    if (POURVOI.has(t.value[i] ?? 0)) return readAppeal(r, i);
    const end = afterPhrase(t, i, COURTS);
    if (end < 0) return readChamberAlone(r, i);
    const chamber = readChamber(t, end);
    const title = chamber === undefined ? 'Cass.' : `Cass. ${chamber.title}`;
    return readDecision(r, court(i, chamber?.end ?? end, title));
  },
  examples: [
    {
      text: '(Cass. soc., 12 juin 2014, n° 13-11.448)',
      expect: {
        kind: 'decision',
        surface: 'Cass. soc., 12 juin 2014, n° 13-11.448',
        text: {
          key: 'cass-13-11-448',
          nature: 'jurisprudence',
          title: 'Cass. soc., 12 juin 2014, n° 13-11.448',
          number: '13-11.448',
          date: '2014-06-12',
        },
      },
    },
    {
      text: 'Cass. 1re civ., 3 mars 2021, n° 19-19.000, publié',
      expect: {
        surface: 'Cass. 1re civ., 3 mars 2021, n° 19-19.000',
        text: { key: 'cass-19-19-000', title: 'Cass. 1re civ., 3 mars 2021, n° 19-19.000' },
      },
    },
    {
      text: 'Civ. 1re, 3 mars 2021, n° 19-19.000, publié',
      expect: {
        surface: 'Civ. 1re, 3 mars 2021, n° 19-19.000',
        text: { key: 'cass-19-19-000', title: 'Cass. 1re civ., 3 mars 2021, n° 19-19.000' },
      },
    },
    {
      text: 'Cass., ass. plén., 5 oct. 2018, n° 10-19.053',
      expect: {
        surface: 'Cass., ass. plén., 5 oct. 2018, n° 10-19.053',
        text: { key: 'cass-10-19-053', title: 'Cass. ass. plén., 5 octobre 2018, n° 10-19.053' },
      },
    },
    {
      text: 'Crim., 8 janv. 2019, n° 18-86.652 ;',
      expect: { surface: 'Crim., 8 janv. 2019, n° 18-86.652', text: { key: 'cass-18-86-652' } },
    },
    {
      text: 'V. Com. 3 mai 2012, n° 11-14.820.',
      expect: { surface: 'Com. 3 mai 2012, n° 11-14.820', text: { key: 'cass-11-14-820' } },
    },
    {
      text: 'Cour de cassation, chambre sociale, 12 juin 2014, pourvoi n° 13-11.448, au bulletin',
      expect: {
        surface: 'Cour de cassation, chambre sociale, 12 juin 2014, pourvoi n° 13-11.448',
        text: { key: 'cass-13-11-448', title: 'Cass. soc., 12 juin 2014, n° 13-11.448' },
      },
    },
    {
      text: 'le pourvoi n° 13-11.448',
      expect: { surface: 'pourvoi n° 13-11.448', text: { key: 'cass-13-11-448', title: 'Cass., n° 13-11.448' } },
    },
    {
      text: 'Cass. soc., 12 juin 2014, n° 13-11.448, ECLI:FR:CCASS:2014:SO01234',
      expect: {
        surface: 'Cass. soc., 12 juin 2014, n° 13-11.448, ECLI:FR:CCASS:2014:SO01234',
        id: 'ECLI:FR:CCASS:2014:SO01234',
        text: { key: 'cass-13-11-448', ecli: 'ECLI:FR:CCASS:2014:SO01234' },
      },
    },
  ],
  lookAlikes: [
    'Soc. Dupont et fils, 12 rue de la Paix',
    'com. dép., séance du 12 juin 2014',
    'une assurance resp. civ. de 12 euros',
    'Cass. le verre',
    'la Cour de cassation juge que',
    'le pourvoi du 12 juin 2014 est rejeté',
    'version v1.2.3',
    'tél. 01-23-45-67-89',
  ],
};
