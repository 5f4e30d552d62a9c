/** Why a reference comes to no article of law. Outcomes and indexes hold the English words. */
export const REASONS = {
  foreign: 'foreign law',
  internal: 'the document itself, not the law',
  unnamed: 'the words do not say which text',
  identifier: 'an identifier whose text is not known',
  nowhere: 'no text is named, and no held text has that number',
} as const;

const FRENCH: ReadonlyMap<string, string> = new Map([
  [REASONS.foreign, 'droit étranger'],
  [REASONS.internal, 'le document lui-même, et non la loi'],
  [REASONS.unnamed, 'les mots ne disent pas quel texte'],
  [REASONS.identifier, 'un identifiant dont le texte n’est pas connu'],
  [REASONS.nowhere, 'aucun texte n’est nommé, et aucun texte détenu n’a ce numéro'],
]);

/** The reason of an outcome in the language asked for. */
export const reasonIn = (reason: string, language: 'en' | 'fr'): string =>
  language === 'fr' ? (FRENCH.get(reason) ?? reason) : reason;
