import { CAPITALS, WORD } from '../lexer.js';
import { word } from '../vocabulary.js';
import type { NumberForm } from './number-reading.js';

const WORDED = new Map<number, string>([
  [word('premier'), '1'],
  [word('premiere'), '1'],
  [word('unique'), 'unique'],
  [word('liminaire'), 'liminaire'],
  [word('preliminaire'), 'préliminaire'],
]);

export const worded: NumberForm = {
  part: {
    kind: 'number',
    name: 'worded',
    summary: 'A number in words: « article premier », « article unique », « article préliminaire »',
    examples: [
      {
        text: "l'article premier de la Constitution",
        reads: ['premier = article 1 · constitution-1958-10-04 (stated)'],
      },
      {
        text: "l'article unique du décret n° 2004-177 du 17 février 2004",
        reads: ['unique = article unique · decret-2004-177 (stated)'],
      },
      {
        text: "l'article préliminaire du code de procédure pénale",
        reads: ['préliminaire = article préliminaire · code-de-procedure-penale (stated)'],
      },
    ],
    lookAlikes: ['le premier article', 'une occasion unique'],
  },
  opens: WORD,
  read(t, i, { headed }) {
    if (!headed) return undefined;
    const number = WORDED.get(t.value[i] ?? 0);
    return number === undefined
      ? undefined
      : { from: i, end: i + 1, number, prefix: '', compound: false, glued: undefined };
  },
};

export const roman: NumberForm = {
  part: {
    kind: 'number',
    name: 'roman',
    summary: 'A Roman number in capitals, as treaties have it; only I, V and X',
    examples: [{ text: "l'article II du protocole", reads: ['II = article II · – (none) unnamed'] }],
    lookAlikes: ['le II de la loi', "l'article CD"],
  },
  opens: WORD,
  read(t, i, { headed }) {
    if (!headed || t.shape[i] !== CAPITALS) return undefined;
    for (let at = t.start[i]!; at < t.end[i]!; at++) if (!'IVX'.includes(t.text.charAt(at))) return undefined;
    return {
      from: i,
      end: i + 1,
      number: t.text.slice(t.start[i], t.end[i]),
      prefix: '',
      compound: false,
      glued: undefined,
    };
  },
};
