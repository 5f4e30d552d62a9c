import type { DeclaredLink, LinkTarget, OfficialText } from '../../model/document.js';
import { officialLink } from '../../model/relation.js';
import { officialDay } from './days.js';
import type { OfficialLayout } from './layout.js';
import { childrenOf, said, type XmlElement } from './xml.js';

/** « Edition du 1er janvier 2005 » of a tax code: a note on the article itself, with no other end. */
const NO_OTHER_END = 'HISTO';

function officialText({ attributes }: XmlElement): OfficialText {
  const [nature, number, nor] = [
    said(attributes['naturetexte']),
    said(attributes['numtexte']),
    said(attributes['nortexte']),
  ];
  const { on } = officialDay(attributes['datesignatexte']);
  return {
    ...(nature !== undefined && { nature }),
    ...(number !== undefined && { number }),
    ...(nor !== undefined && { nor }),
    ...(on !== undefined && { date: on }),
  };
}

function target(link: XmlElement): LinkTarget {
  const { attributes } = link;
  const [id, cid, number] = [said(attributes['id']), said(attributes['cidtexte']), said(attributes['num'])];
  const words = said(link.words);
  return {
    ...(id !== undefined && { id }),
    ...(cid !== undefined && { cid }),
    ...(number !== undefined && { number }),
    ...(words !== undefined && { words }),
    official: officialText(link),
  };
}

/**
 * The links of a `LIENS` element, each a line of the text. A type that names no relation keeps its name as the label and
 * claims none.
 */
export function officialLinks(layout: OfficialLayout, liens: XmlElement | undefined): DeclaredLink[] {
  return childrenOf(liens, 'LIEN').flatMap((link): DeclaredLink[] => {
    const type = said(link.attributes['typelien']) ?? '';
    const sens = said(link.attributes['sens']) ?? '';
    if (type === NO_OTHER_END) return [];
    const other = target(link);
    layout.out.put('\n', link.start);
    const words = other.words ?? other.id ?? other.cid;
    const span = other.words === undefined ? layout.label(words ?? type, link) : layout.words(link);
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
  });
}

/** Identifiers that tags inside the wording give: it cites them. */
export const contentLinks = (layout: Pick<OfficialLayout, 'links'>): DeclaredLink[] =>
  layout.links.map(({ start, end, target }) => ({
    span: { start, end },
    label: 'Cite',
    outgoing: true,
    relation: 'cites',
    target,
  }));
