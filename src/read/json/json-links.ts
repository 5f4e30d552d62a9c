import type { DeclaredLink, LinkTarget, OfficialText } from '../../model/document.js';
import { officialLink } from '../../model/relation.js';
import { contentLinks } from '../dila/links.js';
import { jsonDay } from './json-day.js';
import { told, type JsonFile } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import { itemsOf, member, type JsonValue } from './json-value.js';

/** « Edition du 1er janvier 2005 » of a tax code: a note on the article itself, with no other end. */
const NO_OTHER_END = 'HISTO';
/** Under these names the several shapes of the API list the links of an article. */
const LISTS = [
  ...['lienModifications', 'lienCitations', 'lienConcordes', 'lienAutres'],
  ...['lstLienModification', 'lstLienCitation', 'lstLienConcorde', 'lstLienAutre', 'liens'],
];

function officialText(file: JsonFile, link: JsonValue): OfficialText {
  const [nature, number] = [told(file, link, 'natureText'), told(file, link, 'numTexte')];
  // A day of publication or effect says nothing of the text's name.
  const { on } = jsonDay(file.json, member(link, 'dateSignaTexte'));
  return {
    ...(nature !== undefined && { nature }),
    ...(number !== undefined && { number }),
    ...(on !== undefined && { date: on }),
  };
}

function target(file: JsonFile, link: JsonValue): LinkTarget {
  const [id, cid] = [told(file, link, 'articleId'), told(file, link, 'textCid')];
  const [number, words] = [told(file, link, 'articleNum'), told(file, link, 'textTitle')];
  return {
    ...(id !== undefined && { id }),
    ...(cid !== undefined && { cid }),
    ...(number !== undefined && { number }),
    ...(words !== undefined && { words }),
    official: officialText(file, link),
  };
}

function linkLine(file: JsonFile, layout: JsonLayout, link: JsonValue): DeclaredLink[] {
  const [type, sens] = [told(file, link, 'linkType') ?? '', told(file, link, 'linkOrientation') ?? ''];
  if (type === '' || type === NO_OTHER_END) return [];
  const other = target(file, link);
  layout.label('\n', link);
  const title = member(link, 'textTitle');
  const span = other.words === undefined ? layout.label(other.id ?? other.cid ?? type, link) : layout.content(title);
  const declared = officialLink(type, sens);
  return [
    {
      span,
      label: `${type} ${sens}`,
      outgoing: declared === undefined ? sens === 'source' : declared.page === 'source',
      ...(declared !== undefined && { relation: declared.relation }),
      target: other,
    },
  ];
}

/**
 * The links that an article lists, each a line of the text. `linkType` and `linkOrientation` are the base's `typelien` and
 * `sens`; a type that names no relation keeps its name as the label and claims none.
 */
export const listedLinks = (file: JsonFile, layout: JsonLayout, article: JsonValue): DeclaredLink[] =>
  LISTS.flatMap((list) => itemsOf(member(article, list)).flatMap((link) => linkLine(file, layout, link)));

/** Hyperlinks of the wording laid since this was last asked: it cites what they lead to. */
export const hyperlinks = (layout: JsonLayout): DeclaredLink[] => contentLinks({ links: layout.takeLinks() });
