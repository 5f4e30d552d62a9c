import type { Sentences } from './voice.js';

/** What stands between < > or [ ] in a usage, where French has another word for it. */
export const PLACE_WORDS: Sentences = {
  address: 'adresse',
  base: 'fonds',
  command: 'commande',
  count: 'nombre',
  day: 'jour',
  days: 'jours',
  file: 'fichier',
  files: 'fichiers',
  folder: 'dossier',
  from: 'départ',
  generations: 'générations',
  kind: 'sorte',
  language: 'langue',
  level: 'niveau',
  measure: 'mesure',
  name: 'nom',
  'name=severity': 'nom=gravité',
  newer: 'après',
  number: 'nombre',
  older: 'avant',
  paths: 'chemins',
  reference: 'référence',
  revision: 'révision',
  role: 'rôle',
  rows: 'lignes',
  severity: 'gravité',
  statement: 'requête',
  steps: 'pas',
  text: 'texte',
  threads: 'fils',
  to: 'arrivée',
  what: 'choix',
  which: 'choix',
  words: 'mots',
};

/** `steps` → `pas`; a word that is the same in both languages stays. */
export const frenchPlace = (word: string): string =>
  (Object.hasOwn(PLACE_WORDS, word) ? PLACE_WORDS[word] : undefined) ?? word;

/** `--depth <steps>` → `--depth <pas>`, `[paths...]` → `[chemins...]`. */
export const frenchPlaces = (usage: string): string =>
  usage.replace(/(?<=[<[])[a-z=]+(?=(?:\.\.\.)?[>\]])/g, frenchPlace);
