import { isIsoDate } from '../model/date.js';
import { isTextTitle } from './line-words.js';
import type { ReadHints } from './input-format.js';

/** What a folder says of the text whose articles it holds, one a file. */
export interface FamilyCard {
  readonly text: string;
  readonly textFrom: 'readme' | 'folder';
  readonly knownOn?: string;
  readonly source?: string;
}

const TITLE = /^#[ \t]+(.{3,200}?)[ \t]*$/m;
// « Ce dépot contient toutes les versions consolidées … », « La dernière mise à jour LEGI prise en compte … »
const OFFICIAL = /\b(?:LEGI|DILA|Légifrance)\b/;
const KNOWN_ON = /mise à jour LEGI\b[^\n]{0,200}?\ben date de\s*:\s*(\d{4}-\d{2}-\d{2})/i;
const ATTRIBUTION = 'DILA, LEGI, Licence Ouverte';
const ORDER = /^\d{1,3}\s*[.)-]\s*/;
const FILE_NAME = /^Article\s+(.*\S)\s+-\s+(\d{1,12})\.[a-z]+$/i;

/** The card that a folder's README gives, or `undefined` for the README of something else. */
export function readmeCard(readme: string): FamilyCard | undefined {
  const title = TITLE.exec(readme)?.[1];
  if (title === undefined || !isTextTitle(title) || !OFFICIAL.test(readme)) return undefined;
  const knownOn = KNOWN_ON.exec(readme)?.[1];
  return {
    text: title,
    textFrom: 'readme',
    ...(knownOn !== undefined && isIsoDate(knownOn) ? { knownOn } : {}),
    ...(/\bDILA\b/.test(readme) ? { source: ATTRIBUTION } : {}),
  };
}

/** The card that a folder's own name gives: « code-du-travail », « Code civil ». */
export function folderCard(name: string): FamilyCard | undefined {
  const words = name.replace(/[_-]+/g, ' ').trim();
  return isTextTitle(words) && /^code /i.test(words) ? { text: words, textFrom: 'folder' } : undefined;
}

/** Divisions from the folders between the family's and the file: « 03. Partie législative ancienne » without its order. */
export const folderDivisions = (folders: readonly string[]): readonly string[] =>
  folders.map((folder) => folder.replace(ORDER, '').trim()).filter((words) => words !== '');

/** « Article L162-5 - 6740684.md » carries the identifier LEGIARTI000006740684, zeros cut: the article's, stable through versions. */
export function cidOfFileName(name: string): string | undefined {
  const figures = FILE_NAME.exec(name)?.[2];
  return figures === undefined ? undefined : `LEGIARTI${figures.padStart(12, '0')}`;
}

const HOUR = 3_600_000;

/**
 * The day a folder's law was consolidated to, from its files' times: archives of these repositories stamp every file with
 * midnight in Paris of the day of entry into force. Any other time (a checkout, a copy) says nothing.
 */
export function consolidationDay(times: Iterable<number>): string | undefined {
  let first: number | undefined;
  for (const time of times) {
    first ??= time;
    if (time !== first) return undefined;
  }
  if (first === undefined) return undefined;
  const midnight = [first + HOUR, first + 2 * HOUR].find((time) => time % (24 * HOUR) === 0);
  return midnight === undefined ? undefined : new Date(midnight).toISOString().slice(0, 10);
}

/** What a family's card says of every file in one of its folders. */
export function folderHints(card: FamilyCard, folders: readonly string[]): ReadHints {
  const divisions = folderDivisions(folders);
  return {
    text: card.text,
    textFrom: card.textFrom,
    ...(card.knownOn === undefined ? {} : { knownOn: card.knownOn }),
    ...(card.source === undefined ? {} : { source: card.source }),
    ...(divisions.length === 0 ? {} : { divisions }),
  };
}
