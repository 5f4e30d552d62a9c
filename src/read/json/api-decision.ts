import type { Page } from '../../model/document.js';
import { courtName } from '../dila/decision.js';
import { declaredBy, told as given } from '../dila/official-file.js';
import { jsonDay } from './json-day.js';
import { objectOf, told, type JsonFile, type JsonPart } from './json-file.js';
import { hyperlinks, listedLinks } from './json-links.js';
import type { JsonLayout } from './json-layout.js';
import { isObject, itemsOf, member, type JsonObject, type JsonValue } from './json-value.js';

const OF = 'an answer of the API Légifrance for one text';

/** Whether a root is what the API answers for a decision or a deliberation. */
export const isApiDecision = (file: JsonFile, root: JsonObject): boolean =>
  isObject(member(root, 'text')) && /^(?:JURI|CETA|CONS|CNIL)TEXT|^CONSTEXT/.test(told(file, root, 'text', 'id') ?? '');

/** The number as decisions are cited by it: « 24-13.470 », « 2025-1173 QPC », « 398563 ». */
function citedNumber(file: JsonFile, text: JsonObject): string | undefined {
  const appeal = told(file, itemsOf(member(text, 'numeroAffaire'))[0]);
  const [number, nature] = [told(file, text, 'num'), told(file, text, 'nature')];
  if (appeal !== undefined) return appeal;
  return told(file, text, 'id')?.startsWith('CONS') === true && number !== undefined
    ? `${number} ${nature ?? ''}`.trim()
    : number;
}

/** The wording with its tags, then the court's own summary and what it says it follows. */
function layWording(file: JsonFile, layout: JsonLayout, text: JsonObject): { start: number; end: number } {
  const start = layout.length;
  const parts: (JsonValue | undefined)[] = [
    told(file, text, 'texteHtml') === undefined ? member(text, 'texte') : member(text, 'texteHtml'),
    ...itemsOf(member(text, 'sommaire')).flatMap((one) => [member(one, 'resumePrincipal'), member(one, 'autreResume')]),
    member(text, 'citationJp'),
  ];
  for (const part of parts) {
    if (part === undefined || part === null) continue;
    if (layout.length > start) layout.label('\n\n', part);
    layout.content(part);
  }
  return { start, end: layout.length };
}

/**
 * A decision or deliberation, as the API gives it.
 * @throws InputError where it holds no text
 */
export function readApiDecision(file: JsonFile, root: JsonObject, layout: JsonLayout): readonly JsonPart[] {
  const text = objectOf(root, 'text', OF);
  const [id, title, court] = [told(file, text, 'id'), told(file, text, 'titre'), told(file, text, 'juridiction')];
  const number = citedNumber(file, text);
  const citation = court === undefined || number === undefined ? undefined : `${courtName(court)}, n° ${number}`;
  const start = layout.length;
  const body = layWording(file, layout, text);
  const links = [...hyperlinks(layout), ...listedLinks(file, layout, text)];
  const official = given({
    ...{ nature: id?.startsWith('CNIL') === true ? 'DELIBERATION' : 'JURISPRUDENCE', title, number, citation },
    ...{ ecli: told(file, text, 'ecli'), nor: told(file, text, 'nor') },
    date: jsonDay(file.json, member(text, 'dateTexte')).on,
  });
  const page: Page = {
    ...{ heading: '', headingSpan: { start, end: start }, body, divisions: [], notes: [], lists: [], links },
    span: { start, end: layout.length },
    ...(id !== undefined && { id, cid: id }),
  };
  const hints = { source: `DILA, ${told(file, text, 'origine') ?? 'JURI'}, Licence Ouverte`, ...file.hints };
  return [
    { declared: declaredBy(hints, { words: title ?? citation ?? id ?? file.path, cid: id, official }), pages: [page] },
  ];
}
