import type { Nature } from '../../model/text.js';
import type { Family } from '../reading.js';
import { word } from '../vocabulary.js';

/** A noun that names a kind of text, and what it recalls or introduces. */
export interface TextNoun {
  readonly family: Family;
  readonly nature: Nature;
  readonly plural: boolean;
  /** How titles write it. */
  readonly title: string;
}

const rows: readonly [string, string, Nature, Family][] = [
  ['code', 'codes', 'code', 'code'],
  ['loi', 'lois', 'loi', 'loi'],
  ['ordonnance', 'ordonnances', 'ordonnance', 'ordonnance'],
  ['décret', 'décrets', 'decret', 'decret'],
  ['arrêté', 'arrêtés', 'arrete', 'arrete'],
  ['règlement', 'règlements', 'reglement-ue', 'reglement'],
  ['directive', 'directives', 'directive-ue', 'directive'],
  ['décision', 'décisions', 'decision-ue', 'decision'],
  ['convention', 'conventions', 'convention-collective', 'convention'],
  ['accord', 'accords', 'accord', 'accord'],
  ['avenant', 'avenants', 'accord', 'accord'],
  ['traité', 'traités', 'traite', 'traite'],
  ['charte', 'chartes', 'traite', 'traite'],
  ['protocole', 'protocoles', 'traite', 'traite'],
  ['constitution', 'constitutions', 'constitution', 'constitution'],
  ['circulaire', 'circulaires', 'circulaire', 'circulaire'],
  ['instruction', 'instructions', 'instruction', 'circulaire'],
  ['délibération', 'délibérations', 'deliberation', 'deliberation'],
];

/** Nouns by word id, singular and plural. */
export const TEXT_NOUNS: ReadonlyMap<number, TextNoun> = new Map(
  rows.flatMap(([singular, plural, nature, family]): [number, TextNoun][] => [
    [word(singular), { family, nature, plural: false, title: singular }],
    [word(plural), { family, nature, plural: true, title: singular }],
  ]),
);

/** Abbreviations that stand before « n° » or a date, dot included: « L. n° 2015-177 », « Arr. 12 mars 2020 ». */
export const NOUN_ABBREVIATIONS: ReadonlyMap<number, TextNoun> = new Map(
  (
    [
      ['l', 'loi', 'loi', 'loi'],
      ['d', 'décret', 'decret', 'decret'],
      ['ord', 'ordonnance', 'ordonnance', 'ordonnance'],
      ['decr', 'décret', 'decret', 'decret'],
      ['arr', 'arrêté', 'arrete', 'arrete'],
      ['circ', 'circulaire', 'circulaire', 'circulaire'],
      ['instr', 'instruction', 'instruction', 'circulaire'],
      ['delib', 'délibération', 'deliberation', 'deliberation'],
      ['regl', 'règlement', 'reglement-ue', 'reglement'],
      ['dir', 'directive', 'directive-ue', 'directive'],
    ] satisfies [string, string, Nature, Family][]
  ).map(([abbreviation, title, nature, family]): [number, TextNoun] => [
    word(abbreviation),
    { family, nature, plural: false, title },
  ]),
);
