import { catalogueText } from '../../catalogue/catalogue.js';
import type { TextName } from '../../model/text.js';
import { NUMBER, WORD, type Tokens } from '../lexer.js';
import { isMark } from '../portions/words.js';
import { familyOf, newTextReading, type TextReading } from '../reading.js';
import { word, WordSet } from '../vocabulary.js';
import { afterNumberSign } from './act-number.js';
import { named, readNamed } from './named.js';
import type { TextForm } from './text-form.js';

const CONVENTION = word('convention');
const OIT = word('oit');
const ORGANISATION = ['organisation', 'internationale', 'du', 'travail'].map(word);
const DE = word('de');
const L = word('l');
const OPENERS = new WordSet(['convention', 'conv']);

/** The token after « de l'OIT », « de l'Organisation internationale du travail », or -1. */
function afterOrganisation(t: Tokens, i: number): number {
  if (t.value[i] !== DE || t.value[i + 1] !== L || !isMark(t, i + 2, 0x27)) return -1;
  if (t.value[i + 3] === OIT) return i + 4;
  return ORGANISATION.every((id, k) => t.value[i + 3 + k] === id) ? i + 7 : -1;
}

/** The convention of that number: the catalogue's where it has it. */
function conventionOf(number: string): TextName {
  const known = catalogueText(`traite-oit-${number}`);
  if (known !== undefined) return named(known);
  const title = `convention n° ${number} de l'Organisation internationale du travail`;
  return { key: `traite-oit-${number}`, nature: 'traite', title, number };
}

function readConvention(t: Tokens, i: number): TextReading | undefined {
  const dot = isMark(t, i + 1, 0x2e) ? i + 2 : i + 1;
  if (t.value[i] !== CONVENTION && dot === i + 1) return undefined;
  const before = t.kind[dot] === WORD && t.value[dot] === OIT;
  const at = afterNumberSign(t, before ? dot + 1 : dot);
  if (t.kind[at] !== NUMBER || (t.value[at] ?? 0) > 999) return undefined;
  const end = before ? at + 1 : afterOrganisation(t, at + 1);
  if (end < 0) return undefined;
  const reading = newTextReading('labour-convention', familyOf('traite'), { from: i, end });
  reading.text = conventionOf(t.text.slice(t.start[at], t.end[at]));
  reading.basis = 'stated';
  return reading;
}

export const labourConvention: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'labour-convention',
      summary: 'A convention of the International Labour Organisation by its number: no collective agreement',
      examples: [
        { text: "l'article 4 de la convention n° 158 de l'OIT", reads: ['4 = article 4 · traite-oit-158 (stated)'] },
        {
          text: 'Conv. OIT n° 158, art. 4',
          reads: ['Conv. OIT n° 158 = text · traite-oit-158 (stated)', '4 = article 4 · traite-oit-158 (stated)'],
        },
        {
          text: "la convention n° 87 de l'Organisation internationale du travail",
          reads: ["convention n° 87 de l'Organisation internationale du travail = text · traite-oit-87 (stated)"],
        },
      ],
      lookAlikes: ["la convention n° 158 de l'entreprise", "la convention de l'OIT"],
    },
  ],
  opens: (id) => OPENERS.has(id),
  read(r, i, { headed }) {
    const read = readConvention(r.t, i);
    // The catalogue has the full titles of some: « … sur la liberté syndicale et la protection du droit syndical ».
    const title = read === undefined ? undefined : readNamed(r, i, headed);
    return title !== undefined && title.end > read!.end ? undefined : read;
  },
};
