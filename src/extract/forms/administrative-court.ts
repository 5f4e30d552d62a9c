import { LOWER, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { administrativeAppealNumber, stateNumber, tribunalNumber } from './decision-numbers.js';
import { readDecision, type Court } from './decision.js';
import type { StandAlone } from './form.js';
import { readSeat } from './seats.js';
import { afterPhrase, isGlued, phrases } from './token-words.js';

/**
 * Decisions of the administrative courts: « CE, 13 juillet 2016, n° 387763, Czabaj », « CE, Ass., 11 mai 2004, Association
 * AC ! », « Conseil d'État, n° 359622 », « CAA Bordeaux, n° 23BX01652 », « TA Paris, 5 mars 2019, n° 1712345 ».
 * Not: the Communauté of « 95/46/CE », the comité of « le CE du 13 juillet », « décret en Conseil d'État ».
 */
const STATE = phrases(["Conseil d'État", 'CE', 'Cons État', "C d'État"]);
const APPEAL = phrases(["cour administrative d'appel", 'CAA', "Cour adm d'appel", 'cour adm appel']);
const TRIBUNAL = phrases(['tribunal administratif', 'TA', 'trib adm', 'trib admin']);
type Seat = Pick<Court, 'end' | 'key' | 'title'>;
const isShort = (t: Tokens, i: number): boolean => t.end[i]! - t.start[i]! <= 3;

/** A court of this form whose name ends before `end`. */
const court = (from: number, { end, key, title }: Seat, number: Court['number']): Court => ({
  from,
  end,
  key,
  title,
  form: 'administrative-court',
  number,
});

function readCourt(t: Tokens, i: number): Court | undefined {
  const state = afterPhrase(t, i, STATE);
  if (state > 0) return isCommunity(t, i) ? undefined : court(i, { end: state, key: 'ce', title: 'CE' }, stateNumber);
  const appeal = afterPhrase(t, i, APPEAL);
  const tribunal = appeal < 0 ? afterPhrase(t, i, TRIBUNAL) : -1;
  const seat = appeal < 0 && tribunal < 0 ? undefined : readSeat(t, Math.max(appeal, tribunal));
  if (seat === undefined) return undefined;
  const { end, key, title } = seat;
  return appeal > 0
    ? court(i, { end, key: `caa-${key}`, title: `CAA ${title}` }, administrativeAppealNumber)
    : court(i, { end, key: `ta-${key}`, title: `TA ${title}` }, tribunalNumber);
}

/** « 95/46/CE », « (CE) »: the European Community. */
const isCommunity = (t: Tokens, i: number): boolean =>
  i > 0 &&
  (isMark(t, i - 1, 0x2f) ||
    (isMark(t, i - 1, 0x28) && isMark(t, i + 1, 0x29)) ||
    (isGlued(t, i) && isMark(t, i - 1, 0x2d)));

export const administrativeCourt: StandAlone = {
  name: 'administrative-court',
  summary: "A decision of the Conseil d'État, a cour administrative d'appel or a tribunal administratif",
  triggers: ['ce', 'conseil', 'cons', 'caa', 'cour', 'ta', 'tribunal', 'trib'],
  read(r, i) {
    const { t } = r;
    // « ce » is a word; the abbreviations are capitals.
    if (t.shape[i] === LOWER && isShort(t, i)) return undefined;
    const court = readCourt(t, i);
    const read = court === undefined ? undefined : readDecision(r, court);
    const text = read?.draft?.text;
    // « marquage CE n° 1234 »: without a date only the long numbers of today are the court's.
    const doubtful = isShort(t, i) && text?.date === undefined && (text?.number ?? '').length < 6;
    return doubtful ? undefined : read;
  },
  examples: [
    {
      text: 'CE, 13 juillet 2016, n° 387763, Czabaj',
      expect: {
        kind: 'decision',
        surface: 'CE, 13 juillet 2016, n° 387763',
        text: {
          key: 'ce-387763',
          nature: 'jurisprudence',
          title: 'CE, 13 juillet 2016, n° 387763',
          number: '387763',
          date: '2016-07-13',
        },
      },
    },
    {
      text: 'CE, Ass., 11 mai 2004, Association AC !, au Recueil',
      expect: {
        surface: 'CE, Ass., 11 mai 2004, Association AC !',
        text: { key: 'ce-2004-05-11-association-ac', date: '2004-05-11' },
      },
    },
    { text: "Conseil d'État, n° 359622", expect: { surface: "Conseil d'État, n° 359622", text: { key: 'ce-359622' } } },
    {
      text: "(Conseil d'État, 4ème - 1ère chambres réunies, 12/04/2022, n° 449684)",
      expect: {
        surface: "Conseil d'État, 4ème - 1ère chambres réunies, 12/04/2022, n° 449684",
        text: { key: 'ce-449684', date: '2022-04-12' },
      },
    },
    {
      text: 'CAA Bordeaux, n° 23BX01652',
      expect: { surface: 'CAA Bordeaux, n° 23BX01652', text: { key: 'caa-bordeaux-23bx01652' } },
    },
    {
      text: "la cour administrative d'appel de Paris, 12 mars 2009, n° 08PA04258",
      expect: {
        surface: "cour administrative d'appel de Paris, 12 mars 2009, n° 08PA04258",
        text: { key: 'caa-paris-08pa04258', date: '2009-03-12' },
      },
    },
    {
      text: 'TA Paris, 5 mars 2019, n° 1712345.',
      expect: {
        surface: 'TA Paris, 5 mars 2019, n° 1712345',
        text: { key: 'ta-paris-1712345', date: '2019-03-05' },
      },
    },
    {
      text: 'TA Cergy-Pontoise, 5 mars 2019, n° 1712345',
      expect: {
        surface: 'TA Cergy-Pontoise, 5 mars 2019, n° 1712345',
        text: { key: 'ta-cergy-pontoise-1712345' },
      },
    },
  ],
  lookAlikes: [
    'la réunion du CE du 13 juillet 2016',
    'le CE, réuni le 13 juillet 2016, a voté',
    'la directive 95/46/CE du 24 octobre 1995',
    'le règlement (CE) n° 883/2004 du 29 avril 2004',
    "un décret en Conseil d'État détermine",
    "le Conseil d'État entendu",
    'marquage CE n° 1234',
    'le TA de 12 euros',
    'ce 13 juillet 2016',
  ],
};
