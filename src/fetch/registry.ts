/** One base of the official open data: what people call it, and its folder at the official address. */
export interface Base {
  /** As in the names of its archives, in lower case. */
  readonly name: string;
  readonly summary: string;
  /** Below the address of the open data. */
  readonly folder: string;
}

/** The bases that hold citations, law first. */
export const BASES: readonly Base[] = [
  { name: 'legi', summary: 'consolidated law: codes, lois, décrets, arrêtés', folder: 'LEGI' },
  { name: 'jorf', summary: 'the Journal officiel, texts as they were published', folder: 'JORF' },
  { name: 'kali', summary: 'collective agreements (conventions collectives)', folder: 'KALI' },
  { name: 'cass', summary: 'Cour de cassation, published decisions', folder: 'CASS' },
  { name: 'inca', summary: 'Cour de cassation, unpublished decisions', folder: 'INCA' },
  { name: 'capp', summary: 'courts of appeal, a selection', folder: 'CAPP' },
  { name: 'jade', summary: 'Conseil d’État and the other administrative courts', folder: 'JADE' },
  { name: 'constit', summary: 'Conseil constitutionnel', folder: 'CONSTIT' },
  { name: 'cnil', summary: 'deliberations of the CNIL', folder: 'CNIL' },
];

/** Where the DILA publishes the open data; each base has a folder below. */
export const OFFICIAL_ADDRESS = 'https://echanges.dila.gouv.fr/OPENDATA/';
