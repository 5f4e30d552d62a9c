import { firstDay, hasYear, type WrittenDay } from './written-day.js';

/** Words that a dated act opens its title with. Not laws and decrees: a memo has headings that name them. */
const ACT =
  /^(?:l['’]|le |la |les |un |une )?(?:accords?|avenants?|convention|protocole|annexe|d[ée]cision|d[ée]lib[ée]ration|arr[êe]t[ée]?|jugement|contrat|lettre|courrier|proc[èe]s-verbal|statuts|r[èe]glement int[ée]rieur|adh[ée]sion|d[ée]nonciation|circulaire|avis)(?![\p{L}-])/iu;
const LONGEST = 240;

/** « les entreprises non visées par le décret du 1er mars 1962 », « étendue par arrêté du 8 février 1991 »: of another act. */
const OF_ANOTHER =
  /[\p{L})] (?:lois?|ordonnances?|d[ée]crets?|arr[êe]t[ée]s?|directives?)(?: (?:(?! \p{L}{3,9} \d{4})[^,;:()]){0,40})? (?:du|en date du) $/iu;

/** The first day that the words give to the act itself; where every day is another act's, the first of them. */
function ownDay(words: string): WrittenDay | undefined {
  const first = firstDay(words);
  for (let found = first; found !== undefined;) {
    if (!OF_ANOTHER.test(words.slice(0, found.index))) return found;
    const end = found.index + found.words.length;
    const next = firstDay(words.slice(end));
    found = next === undefined ? undefined : { ...next, index: end + next.index };
  }
  return first;
}

/**
 * The day of the act that a title names: « Avenant n° 22 du 16 juin 2000 relatif à … », « ACCORD du 12 mars 2004 ». The
 * first day counts: « Avenant du 3 mai 2010 à l'accord du 12 mars 2004 » is of 2010; but not a law's or decree's that it
 * applies where it has one of its own. Nothing for a title that only speaks of a text.
 */
export function actTitleDay(title: string): WrittenDay | undefined {
  if (!hasYear(title)) return undefined;
  const words = title.replace(/^[\s*_#>"«“]{1,20}/, '').slice(0, LONGEST);
  return ACT.test(words) ? ownDay(words) : undefined;
}

/** « Picardie Accord du 20 avril 2012 », « Salaires (avenant n° 3 du 12 mars 2004) »: an act inside the name of a document. */
const INSIDE = /(?:^|[\s(–-])(?:accord|avenant|protocole)(?![\p{L}-])[^()]{0,80}/iu;

/** The day of the act that a document's own name gives, wherever the act stands in it. */
export function ownTitleDay(title: string): WrittenDay | undefined {
  if (!hasYear(title)) return undefined;
  const inside = INSIDE.exec(title.slice(0, LONGEST))?.[0];
  return actTitleDay(title) ?? (inside === undefined ? undefined : firstDay(inside));
}
