/**
 * The relation that a bullet names itself, in the words of the LEGI base: « TXT_SOURCE: Arrêté du 8 janvier 1990 »,
 * « PEREMPTION: Décret n°88-76 … ». Not « Code du travail : sanctions pénales », not « CGI : … » (no such relation).
 */
const PREFIXES: ReadonlySet<string> = new Set([
  'TXT_SOURCE',
  'TXT_ASSOCIE',
  'SPEC_APPLI',
  'PILOTE_SUIVEUR',
  'DEPLACE',
  'DEPLACEMENT',
  'TRANSFERE',
  'TRANSFERT',
  'RECTIFICATION',
  'PEREMPTION',
  'PERIME',
  'HISTO',
  'CREATION',
  'CREE',
  'MODIFICATION',
  'MODIFIE',
  'ABROGATION',
  'ABROGE',
  'ANNULATION',
  'ANNULE',
  'CODIFICATION',
  'CODIFIE',
  'CONCORDANCE',
  'CONCORDE',
  'CITATION',
  'APPLICATION',
  'RATIFICATION',
  'RATIFIE',
  'DISJOINT',
  'DISJONCTION',
  'ETEND',
  'EXTENSION',
  'DENONCE',
  'ELARGIT',
  'RENVOI',
]);
const LONGEST = 16;

/** The prefix without its colon and the offset after it; `undefined` where the bullet begins with its target. */
export function readPrefix(words: string): { readonly prefix: string; readonly end: number } | undefined {
  const first = words.charCodeAt(0);
  const second = words.charCodeAt(1);
  if (first < 0x41 || first > 0x5a || second < 0x41 || second > 0x5a) return undefined;
  const colon = words.slice(0, LONGEST + 2).indexOf(':');
  if (colon < 0) return undefined;
  const prefix = words.slice(0, colon).trimEnd();
  return PREFIXES.has(prefix) ? { prefix, end: colon + 1 } : undefined;
}
