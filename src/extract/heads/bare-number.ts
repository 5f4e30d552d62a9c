import { BROKEN, CAPITALS, MARK, PARAGRAPH, WORD, type Tokens } from '../lexer.js';
import { BARE, HEADED } from '../numbers/number-reading.js';
import { readNumber } from '../numbers/number.js';
import { standsAlone } from '../numbers/stands-alone.js';
import { readList } from '../phrase/list.js';
import { portionBefore } from '../portions/before.js';
import { isMark } from '../portions/words.js';
import type { Reading } from '../reading.js';
import { isDatedNumber } from '../texts/abbreviated-act.js';
import { word, WordSet } from '../vocabulary.js';
import type { HeadForm } from './head-form.js';
import { leadingText, promisedText } from './leading-text.js';
import { isOfNoLaw } from './of-no-law.js';

const PREFIXES = ['l', 'r', 'd', 'a', 'lo', 'lp'].map(word);

/** A lettered number without a head: « prévu au R. 1111-20-1 », « CSS L162-5 », the items of a broken list. */
function readBareNumber(r: Reading, i: number): number {
  const { t } = r;
  const typed = r.context.typed === true;
  if (t.shape[i] !== CAPITALS && !typed) return 0;
  const n = readNumber(t, i, typed ? HEADED : BARE);
  const continues = n !== undefined && r.groups.length > 0 && n.prefix !== 'A' && chainedNumber(r, i);
  if (n === undefined || !(typed || standsAlone(t, n) || continues) || isDefinition(t, i, n.end)) return 0;
  if (!typed && isOfNoLaw(t, i, n)) return n.end;
  if (n.compound && isDatedNumber(t, i + 2)) return 0;
  if (i > 0 && isMark(t, i - 1, 0x27) && t.gap[i] === 0) return i + 1;
  const star = i > 0 && isMark(t, i - 1, 0x2a) && t.gap[i] === 0 ? i - 1 : i;
  const number = star === i ? n : readNumber(t, star, typed ? HEADED : BARE);
  if (number === undefined) return i + 1;
  const portion = portionBefore(t, star);
  const group = readList(r, {
    from: portion?.from ?? star,
    at: star,
    number,
    form: 'bare-number',
    freedom: typed ? HEADED : BARE,
    plural: false,
    portion,
    recalls: false,
    textBefore: leadingText(r, star) ?? promisedText(r, star),
  });
  return group === undefined ? i + 1 : group.end;
}

const JOINS = new WordSet(['et', 'ou', 'a', 'les', 'de', 'du', 'au', 'aux']);

/** « L. 4, premier alinéa, L. 10 »: joined to the list just before. */
function chainedNumber(r: Reading, i: number): boolean {
  const end = r.groups.at(-1)?.end ?? -9;
  if (i - end > 3 || i < end) return false;
  for (let k = end; k < i; k++)
    if (!(isMark(r.t, k, 0x2c) || (r.t.kind[k] === WORD && JOINS.has(r.t.value[k] ?? 0)))) return false;
  return r.t.gap[i]! < PARAGRAPH;
}

/** « L. 311-1.-Le … », « L. 311-1. – Le … » at the start of a line. */
function isDefinition(t: Tokens, i: number, end: number): boolean {
  const opens = i === 0 || t.gap[i]! >= BROKEN || (t.kind[i - 1] === MARK && t.gap[i - 1]! >= BROKEN);
  return opens && isMark(t, end, 0x2e) && isMark(t, end + 1, 0x2d);
}

export const bareNumber: HeadForm = {
  parts: [
    {
      kind: 'head',
      name: 'bare-number',
      summary: 'A lettered number without the word « article », where letter, dot and figures leave no doubt',
      examples: [
        {
          text: 'prévu au R. 1111-20-1 du code de la santé publique',
          reads: ['R. 1111-20-1 = article R1111-20-1 · code-de-la-sante-publique (stated)'],
        },
        {
          text: 'L. 1242-2-3° du code du travail',
          reads: ['L. 1242-2-3° = article L1242-2 [3°] · code-du-travail (stated)'],
        },
        {
          text: 'CSS L162-5',
          reads: [
            'CSS = text · code-de-la-securite-sociale (stated)',
            'L162-5 = article L162-5 · code-de-la-securite-sociale (stated)',
          ],
        },
        {
          text: 'aux articles L. 1, L. 2, relatif aux soins, L. 162-3 et L. 162-4',
          reads: [
            'L. 1 = article L1 · – (none)',
            'L. 2 = article L2 · – (none)',
            'L. 162-3 = article L162-3 · – (none)',
            'L. 162-4 = article L162-4 · – (none)',
          ],
        },
        {
          text: 'Les articles du code de commerce L. 123-1, L. 123-2 relatif aux comptes, L. 123-3',
          reads: [
            'code de commerce = text · code-de-commerce (stated)',
            'L. 123-1 = article L123-1 · code-de-commerce (stated)',
            'L. 123-2 = article L123-2 · code-de-commerce (stated)',
            'L. 123-3 = article L123-3 · code-de-commerce (stated)',
          ],
        },
      ],
      lookAlikes: [
        'le taux A 14 %',
        'le bâtiment D7',
        'L. 311-1. – Le maire',
        'un format A4-2',
        'la norme NF D 36-400',
        'la départementale D. 912',
        'le fluide R. 410 A',
        'fichier L.162-5.pdf',
        'Mme L. 2019',
        'réf. : L-4512',
        'D. 2019. 1234',
        'D. 1987, p. 12',
        'flacon L 500 ml',
        'une somme de R. 12.345',
        'Article : L-4512',
        'votre L. 123 du 12/03',
      ],
    },
  ],
  triggers: () => PREFIXES,
  read: readBareNumber,
};
