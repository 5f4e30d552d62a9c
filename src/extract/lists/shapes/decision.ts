import { actKey } from '../../../model/act-key.js';
import { formatDate } from '../../../model/date.js';
import type { TextName } from '../../../model/text.js';
import { END, NUMBER, WORD, type Tokens } from '../../lexer.js';
import { isMark } from '../../portions/words.js';
import { afterNumberSign } from '../../texts/act.js';
import { readDate } from '../../texts/dates.js';
import { word, WordSet } from '../../vocabulary.js';
import type { BulletWords, NamedText, ShapeReading } from '../bullet-words.js';
import { textReference } from '../references.js';
import { readTarget } from '../target.js';
import type { BulletShape } from './shape.js';
import { copyOf, statedText } from '../../reading.js';

/**
 * Decisions of the Conseil d'État and of the Conseil constitutionnel. Both number their decisions in one series without
 * repeats (« 386792 », « 2010-605 DC »), so the number is the key, whichever of them is named.
 */
const DECISION = word('decision');
const CONSEIL = word('conseil');
const ETAT = word('etat');
const DC = new WordSet(['dc', 'qpc', 'lp', 'lom', 'elec']);
const BEFORE_DATE = new WordSet(['du', 'decision', 'et', 'no', 'n']);
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const APOSTROPHE = 0x27;

interface Serial {
  readonly from: number;
  readonly end: number;
  readonly number: string;
}

/** « 386792 », « 2010-605 DC »; six figures or a constitutional suffix. */
function readSerial(t: Tokens, i: number, named: boolean): Serial | undefined {
  if (t.kind[i] !== NUMBER) return undefined;
  if (isMark(t, i + 1, HYPHEN) && t.kind[i + 2] === NUMBER) {
    const kind = t.kind[i + 3] === WORD && DC.has(t.value[i + 3] ?? 0);
    return kind ? { from: i, end: i + 4, number: t.text.slice(t.start[i], t.end[i + 3]) } : undefined;
  }
  const figures = t.end[i]! - t.start[i]!;
  return figures >= (named ? 5 : 6) && figures <= 7
    ? { from: i, end: i + 1, number: t.text.slice(t.start[i], t.end[i]) }
    : undefined;
}

/** The numbers and the day, in either order: « n°285464 2007-02-12 », « n°390213, 390291 du 8 juillet 2016 ». */
function readDecision(t: Tokens, i: number, named: boolean): { serials: Serial[]; end: number; date?: string } {
  const serials: Serial[] = [];
  let date: string | undefined;
  let end = i;
  for (let at = i; t.kind[at] !== END;) {
    const sign = afterNumberSign(t, at);
    const day = date === undefined ? readDate(t, at) : undefined;
    const serial = readSerial(t, sign, named);
    if (day !== undefined) {
      date = day.iso;
      at = end = day.end;
    } else if (serial !== undefined && (named || sign > at || serials.length > 0)) {
      serials.push(serial);
      at = end = serial.end;
    } else if (isMark(t, at, COMMA) || (t.kind[at] === WORD && BEFORE_DATE.has(t.value[at] ?? 0))) at++;
    else break;
  }
  return { serials, end, ...(date !== undefined && { date }) };
}

function decisionName(number: string, date: string | undefined): TextName {
  const title = `décision n° ${number}${date === undefined ? '' : ` du ${formatDate(date)}`}`;
  const key = actKey('jurisprudence', { number }) ?? `jurisprudence-${number}`;
  return { key, nature: 'jurisprudence', title, number, ...(date !== undefined && { date }) };
}

function readNames(b: BulletWords): ShapeReading | undefined {
  const { t, from } = b;
  if (t.kind[from] !== WORD) return undefined;
  const council = t.value[from] === CONSEIL && isMark(t, from + 2, APOSTROPHE) && t.value[from + 3] === ETAT;
  if (!council && t.value[from] !== DECISION) return undefined;
  const { serials, end, date } = readDecision(t, from + (council ? 4 : 1), council);
  if (serials.length === 0) return undefined;
  const names = serials.map((serial, index): NamedText => {
    const only = serials.length === 1;
    const first = index === 0 ? from : serial.from;
    const text = decisionName(serial.number, date);
    return statedText('decision', text, { from: first, end: only ? end : serial.end });
  });
  const whole = copyOf(names[names.length - 1]!);
  whole.end = end;
  const target = readTarget(b, whole);
  // Behind a decision of the council its parties and reports are named.
  const last = council ? t.count : target.end;
  const dates = date === undefined ? target.dates : [{ on: date, kind: 'signed' as const }, ...target.dates];
  const references = names.length === 1 ? target.references : names.map((text) => textReference(t, text));
  return { references, mark: target.mark, dates, end: last };
}

export const decision: BulletShape = {
  name: 'decision',
  summary:
    "a decision of the Conseil d'État or the Conseil constitutionnel: « Décision n°386792 du 8 juillet 2016, v. init. »",
  examples: [
    {
      words: 'Décision n°386792 du 8 juillet 2016, v. init.',
      reads: ['decision jurisprudence-386792/ “Décision n°386792 du 8 juillet 2016”'],
      dates: ['signed 2016-07-08'],
    },
    {
      words: "Conseil d'Etat n°285464 2007-02-12",
      reads: ["decision jurisprudence-285464/ “Conseil d'Etat n°285464 2007-02-12”"],
      dates: ['signed 2007-02-12'],
    },
    {
      words: 'Décision n°2010-605 DC du 12 mai 2010 - art. (V)',
      reads: ['decision jurisprudence-2010-605-dc/ “Décision n°2010-605 DC du 12 mai 2010”'],
      mark: 'V',
      dates: ['signed 2010-05-12'],
    },
  ],
  lookAlikes: ['Décision n°12 du 8 juillet 2016', "Conseil d'Etat", 'Décision - art. 2 (V)'],
  read: readNames,
};
