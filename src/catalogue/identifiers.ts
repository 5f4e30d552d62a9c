import { catalogueTexts, type CatalogueText } from './catalogue.js';

let byCid: ReadonlyMap<string, CatalogueText> | undefined;

/** The catalogue's text of that cid (« LEGITEXT000006072050 »). */
export function textWithCid(cid: string): CatalogueText | undefined {
  byCid ??= new Map(catalogueTexts().flatMap((text) => (text.cid === undefined ? [] : [[text.cid, text]])));
  return byCid.get(cid);
}

let byCelex: ReadonlyMap<string, CatalogueText> | undefined;

/** The catalogue's act of the Union of that CELEX number (« 32016R0679 »). */
export function textWithCelex(celex: string): CatalogueText | undefined {
  byCelex ??= new Map(catalogueTexts().flatMap((text) => (text.celex === undefined ? [] : [[text.celex, text]])));
  return byCelex.get(celex);
}
