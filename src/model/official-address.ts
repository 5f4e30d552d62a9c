import type { TextName } from './text.js';

const SITE = 'https://www.legifrance.gouv.fr';

/** Where Légifrance shows what an identifier names, by its first eight letters (paths of the site since 2020). */
const PATHS: Readonly<Record<string, string>> = {
  LEGIARTI: '/codes/article_lc/',
  LEGITEXT: '/codes/texte_lc/',
  JORFTEXT: '/loda/id/',
  JORFARTI: '/jorf/article_jo/',
  KALICONT: '/conv_coll/id/',
  KALITEXT: '/conv_coll/id/',
  KALIARTI: '/conv_coll/article/',
  JURITEXT: '/juri/id/',
  CETATEXT: '/ceta/id/',
  CONSTEXT: '/cons/id/',
  CNILTEXT: '/cnil/id/',
  ACCOTEXT: '/acco/id/',
};

const IDENTIFIER = /^[A-Z]{8}\d{12}$/;

/** The address of an identifier on Légifrance; `undefined` for words that are no identifier it shows. */
export function legifranceAddress(id: string): string | undefined {
  const path = IDENTIFIER.test(id) ? PATHS[id.slice(0, 8)] : undefined;
  return path === undefined ? undefined : `${SITE}${path}${id}`;
}

/**
 * The address of an article by its identifier. Articles of acts have another path than those of codes, though their
 * identifiers begin alike.
 */
export function articleAddress(id: string, nature: TextName['nature'] | undefined): string | undefined {
  if (id.startsWith('LEGIARTI') && nature !== undefined && nature !== 'code')
    return IDENTIFIER.test(id) ? `${SITE}/loda/article_lc/${id}` : undefined;
  return legifranceAddress(id);
}

/** The official address of a whole text: Légifrance by its cid, EUR-Lex by its CELEX number. */
export function textAddress({ cid, celex, nature }: Pick<TextName, 'cid' | 'celex' | 'nature'>): string | undefined {
  if (cid !== undefined && nature !== 'code' && IDENTIFIER.test(cid) && cid.startsWith('LEGITEXT'))
    return `${SITE}/loda/id/${cid}`;
  const legifrance = cid === undefined ? undefined : legifranceAddress(cid);
  if (legifrance !== undefined || celex === undefined) return legifrance;
  return `https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:${encodeURIComponent(celex)}`;
}
