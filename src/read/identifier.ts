const IDENTIFIER = /\b(?:LEGI|JORF|KALI|CNIL)(?:ARTI|TEXT|SCTA)\d{12}\b/i;

/** The official identifier in an address or a name: `https://www.legifrance.gouv.fr/…/LEGIARTI000006740684/…`. */
export const articleIdentifier = (words: string): string | undefined => IDENTIFIER.exec(words)?.[0].toUpperCase();
