import { BROKEN, WORD } from '../lexer.js';
import { familyOf, recalledText, statedText, type Reading, type TextReading } from '../reading.js';
import { TEXT_NOUNS, type TextNoun } from './nouns.js';
import { PASSED } from './passed.js';
import type { TextForm } from './text-form.js';

/** « l'article L. 1 du code. », « du code précité », « de la loi » alone behind a number: the last text of that nature. */
function readBareNoun(r: Reading, noun: TextNoun, i: number): TextReading | undefined {
  const { t } = r;
  const recalls = t.kind[i + 1] === WORD && PASSED.has(t.value[i + 1] ?? 0);
  const alone = t.kind[i + 1] !== WORD || t.gap[i + 1]! >= BROKEN;
  if (noun.plural || (!recalls && !alone)) return undefined;
  const own = r.context.ownText;
  // Inside a code, « du code » is that code; elsewhere the last one named.
  if (!recalls && own !== undefined && familyOf(own.nature) === noun.family) {
    const reading = statedText('present-text', own, { from: i, end: i + 1 });
    reading.basis = 'present';
    return reading;
  }
  const last = r.lastOf.get(noun.family);
  if (last === undefined) return undefined;
  const reading = recalledText('reminder', last, { from: i, end: recalls ? i + 2 : i + 1 });
  reading.basis = 'reminder';
  return reading;
}

export const bareNoun: TextForm = {
  parts: [
    {
      kind: 'text',
      name: 'bare-noun',
      summary:
        'Behind a number, the noun alone or with « précité »: the last text of that nature, inside a code the code itself',
      examples: [
        {
          text: 'le code du travail et l’article L. 1 du code précité',
          reads: [
            'code du travail = text · code-du-travail (stated)',
            'L. 1 = article L1 · code-du-travail (reminder)',
          ],
        },
        {
          text: "l'article L. 162-5 du code.",
          reads: ['L. 162-5 = article L162-5 · code-de-la-securite-sociale (present)'],
          own: 'code-de-la-securite-sociale',
        },
        {
          text: "la loi n° 93-8 du 4 janvier 1993, puis l'article 3 de la loi.",
          reads: ['loi n° 93-8 du 4 janvier 1993 = text · loi-93-8 (stated)', '3 = article 3 · loi-93-8 (reminder)'],
        },
      ],
      lookAlikes: ["l'article 5 de la loi morale", 'la loi précitée'],
    },
  ],
  opens: (id) => TEXT_NOUNS.has(id),
  read(r, i, { headed }) {
    const noun = headed ? TEXT_NOUNS.get(r.t.value[i] ?? 0) : undefined;
    return noun && readBareNoun(r, noun, i);
  },
};
