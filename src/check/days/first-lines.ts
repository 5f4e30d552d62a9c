import type { DaySource } from './day-source.js';
import { actTitleDay } from './act-title.js';
import { firstDay, hasYear, type WrittenDay } from './written-day.js';

const HEAD = 2000;
const LINES = 25;
const SHORT = 120;
/** Where a new line begins in HTML, whatever its source looks like. */
const BLOCK = /<\/?(?:p|h[1-6]|div|br|li|tr|section|header|title)(?:\s[^<>]{0,300})?\/?>/giu;

/** « Paris, le 12 mars 2004 », « Fait à Lyon, le … », « Date : … », « Le 12 mars 2004 », « Mis à jour le … ». */
const DATED =
  /^(?:(?:fait|sign[ée]|conclu)\s(?:à|le)|date\b|le\s|du\s|en date du|version du|mise? à jour|[\p{Lu}][\p{L} '’-]{1,40},\s{0,2}le\s)/iu;

/** « ARRÊT DU 14 SEPTEMBRE 2016 », « Jugement n° 12 rendu le … », « Audience publique du … »: of a decision, as its end says. */
const DECIDED =
  /^(?:arr[êe]t|jugement|ordonnance|d[ée]cision|audience publique)(?!\p{L})[^.;]{0,60}?\s(?:du|le)\s(?=\d)/iu;
const DECISION = /par ces motifs|au nom du peuple fran[çc]ais/iu;

function dayOfLine(line: string, isFirst: boolean, isDecision: () => boolean): WrittenDay | undefined {
  if (!hasYear(line)) return undefined;
  const words = line.replace(/<[^<>]{0,300}>/g, ' ').replace(/^[\s*_#>|-]{1,20}/, '');
  // A title further down is of what follows it, not of the whole.
  const title = isFirst ? actTitleDay(words) : undefined;
  if (title !== undefined) return title;
  if (words.length > SHORT || !(DATED.test(words) || (DECIDED.test(words) && isDecision()))) return undefined;
  return firstDay(words);
}

export const source: DaySource = {
  name: 'first-lines',
  examples: [
    { path: 'lettre.txt', source: 'Cabinet X\nParis, le 12 mars 2004\n\nMaître,', day: '2004-03-12' },
    { path: 'memo.md', source: '# Mémo\n\n**Date :** 12/03/2004\n', day: '2004-03-12' },
    {
      path: 'arret.txt',
      source: 'COUR D’APPEL DE LYON\nARRÊT DU 14 SEPTEMBRE 2016\n\nMOTIFS\n…\nPAR CES MOTIFS\n',
      day: '2016-09-14',
    },
    { path: 'memo.md', source: '# Note\n\nArrêt du 14 septembre 2016 : rejet\n\nIl change peu.\n', day: undefined },
    { path: 'memo.md', source: '# Mémo\n\n## Accord du 12 mars 2004\n', day: undefined },
    { path: 'memo.md', source: '# Mémo\n\nLa loi du 4 janvier 1993 a changé la règle.\n', day: undefined },
  ],
  stretches: (file) => {
    const head = file.source.slice(0, HEAD).replace(BLOCK, '\n');
    const lines = head.split('\n').slice(0, LINES);
    for (const [index, line] of lines.filter((each) => each.trim() !== '').entries()) {
      const found = dayOfLine(line, index === 0, () => DECISION.test(file.source));
      if (found === undefined) continue;
      const day = { day: found.day, from: 'first-lines', words: found.words, dated: true } as const;
      return [{ span: { start: 0, end: file.source.length }, day }];
    }
    return [];
  },
};
