import { frenchPlace, frenchPlaces } from './places.js';

/** A pattern, and what stands in its place for what its groups caught. */
type Complaint = readonly [RegExp, (caught: readonly string[]) => string];

/** What commander 14 says of wrong usage, and what the readers of options add. */
const COMPLAINTS: readonly Complaint[] = [
  [/^error: unknown command '(.*)'/, ([name]) => `erreur : commande inconnue « ${name} »`],
  [/^error: unknown option '(.*)'/, ([flag]) => `erreur : option inconnue « ${flag} »`],
  [
    /^error: missing required argument '(.*)'/,
    ([name = '']) => `erreur : il manque l’argument « ${frenchPlace(name)} »`,
  ],
  [
    /^error: option '(.*)' argument missing/,
    ([flags = '']) => `erreur : l’option « ${frenchPlaces(flags)} » veut une valeur`,
  ],
  [
    /^error: option '(.*?)' argument '(.*)' is invalid\./,
    ([flags = '', word]) => `erreur : l’option « ${frenchPlaces(flags)} » ne peut valoir « ${word} ».`,
  ],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.*)'\./,
    ([word, name = '']) => `erreur : l’argument « ${frenchPlace(name)} » ne peut valoir « ${word} ».`,
  ],
  [
    /^error: too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\./,
    ([name, expected, got]) => `erreur : trop d’arguments pour « ${name} » : ${expected} au plus, ${got} donnés.`,
  ],
  [/Allowed choices are (.*)\.$/m, ([choices]) => `Choix possibles : ${choices}.`],
  [/It must be a whole number, (\d+) or more\.$/m, ([least]) => `Il faut un nombre entier, au moins ${least}.`],
  [/It must be a day that exists, as YYYY-MM-DD\.$/m, () => 'Il faut une date qui existe, sous la forme AAAA-MM-JJ.'],
  [
    /It must be width:height, as 16:9, and not narrower than 0\.4 or wider than 4\.$/m,
    () => 'Il faut largeur:hauteur, comme 16:9, ni plus étroit que 0.4 ni plus large que 4.',
  ],
  [/^\(Did you mean one of (.*)\?\)$/m, ([words]) => `(Vouliez-vous dire l’un de ceux-ci : ${words} ?)`],
  [/^\(Did you mean (.*)\?\)$/m, ([word]) => `(Vouliez-vous dire ${word} ?)`],
];

/** A message about wrong usage in French. What is in no known form stays as it is. */
export const frenchComplaint = (message: string): string =>
  COMPLAINTS.reduce(
    (words, [pattern, inFrench]) => words.replace(pattern, (_, ...caught: string[]) => inFrench(caught)),
    message,
  );
