import type { LinkTarget } from '../../model/document.js';
import { decodeEntity } from '../entities.js';
import { articleIdentifier } from '../identifier.js';

const OWN_TARGET = /\bidentifiant_cible="([A-Z]{8}\d{12})"/i;
const HREF = /\bhref=(?:"([^"]{1,2000})"|'([^']{1,2000})')/i;
const TITLE = /\btitle=(?:"([^"]{1,500})"|'([^']{1,500})')/i;
const PARAMETER = /[?&](?:amp;)?(idArticle|idSectionTA|cidTexte)=([A-Z]{8}\d{12})/g;
const ENTITY = /&(#?\w{1,12});/g;

const attribute = (pattern: RegExp, tag: string): string | undefined => {
  const found = pattern.exec(tag);
  return found?.[1] ?? found?.[2];
};

const decoded = (words: string): string => words.replace(ENTITY, (whole, name: string) => decodeEntity(name) ?? whole);

/** « Code du travail - art. L1132-1 (V) », « Code de la sécurité sociale. (V) » */
function titleOf(tag: string): string | undefined {
  const words = decoded(attribute(TITLE, tag) ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? undefined : words;
}

/** The identifiers in an address of Légifrance; a division of a text is no target that an index has. */
function identifiers(url: string): Pick<LinkTarget, 'id' | 'cid'> | undefined {
  const named = new Map([...url.matchAll(PARAMETER)].map(([, name, id]) => [name, id]));
  if (named.has('idSectionTA')) return undefined;
  const [id, cid] = [named.get('idArticle'), named.get('cidTexte')];
  if (id === undefined && cid === undefined) {
    const found = articleIdentifier(url);
    return found === undefined || found.slice(4, 8) === 'SCTA' ? undefined : { id: found };
  }
  return { ...(id !== undefined && { id }), ...(cid !== undefined && { cid }) };
}

/** Where an `<a>` of the official content leads, and the words that its title gives; `undefined` for other addresses. */
export function anchorTarget(tag: string): LinkTarget | undefined {
  const own = OWN_TARGET.exec(tag)?.[1];
  if (own !== undefined) return { id: own };
  const target = identifiers(attribute(HREF, tag) ?? '');
  if (target === undefined) return undefined;
  const words = titleOf(tag);
  return words === undefined ? target : { ...target, words };
}
