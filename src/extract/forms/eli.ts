import { isoDate } from '../../model/date.js';
import type { Nature, TextName } from '../../model/text.js';
import { datedAct, namedByNor, numberedAct } from '../texts/act.js';

/** What an ELI path names. */
export interface EliReading {
  /** As written, from « /eli/ » on. */
  readonly eli: string;
  readonly text?: TextName;
  readonly number?: string;
}

const NATURES: Readonly<Record<string, Nature>> = {
  loi: 'loi',
  loi_organique: 'loi-organique',
  loi_constit: 'loi-constitutionnelle',
  ordonnance: 'ordonnance',
  decret: 'decret',
  decret_loi: 'decret-loi',
  arrete: 'arrete',
  circulaire: 'circulaire',
  instruction: 'instruction',
  deliberation: 'deliberation',
  decision: 'deliberation',
};

// « ECFI1524250L », the NOR; else the number « 2016-1321 ».
const NOR = /^[A-Z]{4}\d{7}[A-Z]$/;

/**
 * The act and article of a path « /eli/loi/2016/10/7/ECFI1524250L/jo/article_49 » (also « …/2016-1321/jo/texte »), or
 * `undefined` for words of another shape. Shape: decision of the Council 2012/C 325/02, as the Journal officiel applies it.
 */
export function readEli(path: string): EliReading | undefined {
  const [root, kind = '', year, month, day, name = '', , part = ''] = path.split('/').slice(1);
  const nature = Object.hasOwn(NATURES, kind) ? NATURES[kind] : undefined;
  const date = isoDate(Number(year), Number(month), Number(day));
  if (root !== 'eli' || nature === undefined || date === undefined || name === '') return undefined;
  const number = /^article_[\w-]{1,20}$/.test(part) ? part.slice('article_'.length).replaceAll('_', ' ') : undefined;
  const eli = path
    .split('/')
    .slice(0, number === undefined && !part.startsWith('texte') ? 7 : 9)
    .join('/');
  return { eli, text: named(nature, name, date), ...(number === undefined ? {} : { number }) };
}

function named(nature: Nature, name: string, date: string): TextName {
  if (!NOR.test(name)) return /^\d/.test(name) ? numberedAct(nature, name, date) : datedAct(nature, date);
  return namedByNor(nature, name, date);
}
