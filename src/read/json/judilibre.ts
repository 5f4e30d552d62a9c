import type { DeclaredLink, Page } from '../../model/document.js';
import { courtName } from '../dila/decision.js';
import { declaredBy, told as given } from '../dila/official-file.js';
import { jsonDay } from './json-day.js';
import { told, type JsonFile, type JsonPart } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import { isText, itemsOf, member, type JsonObject, type JsonValue } from './json-value.js';

/** Whether a root is a decision of Judilibre: what no other file has together. */
export const isJudilibre = (_: JsonFile, root: JsonObject): boolean =>
  isText(member(root, 'text')) && member(root, 'jurisdiction') !== undefined && member(root, 'number') !== undefined;

/** A line of the decision's card that cites: a text of its visa, a decision beside it. */
function citingLine({ file, layout }: Card, item: JsonValue): DeclaredLink[] {
  const [words, id] = [told(file, item, 'title'), told(file, item, 'id')];
  if (words === undefined) return [];
  layout.label('\n', item);
  const span = layout.content(member(item, 'title'));
  const target = { words, ...(id !== undefined && { id }) };
  return [{ span, label: 'Cite', outgoing: true, relation: 'cites', target }];
}

interface Card {
  readonly file: JsonFile;
  readonly layout: JsonLayout;
}

/** Answers without names say « cc », « ca_chambery ». */
function named(court: string): string {
  if (court === 'cc') return 'Cour de cassation';
  return court.startsWith('ca_') ? `cour d'appel de ${court.slice(3).replaceAll('_', ' ')}` : court;
}

/** « Cass., n° 19-19.463 », as other decisions cite it. */
function citationOf(file: JsonFile, root: JsonObject): string | undefined {
  const [court, number] = [
    told(file, root, 'location') ?? told(file, root, 'jurisdiction'),
    told(file, root, 'number'),
  ];
  return court === undefined || number === undefined ? undefined : `${courtName(named(court))}, n° ${number}`;
}

/** A decision of a judicial court, as its open data has it. */
export function readJudilibre(file: JsonFile, root: JsonObject, layout: JsonLayout): readonly JsonPart[] {
  const [id, number, ecli] = [told(file, root, 'id'), told(file, root, 'number'), told(file, root, 'ecli')];
  const citation = citationOf(file, root);
  const start = layout.length;
  const body = layout.plain(member(root, 'text'));
  const links = [...itemsOf(member(root, 'visa')), ...itemsOf(member(root, 'rapprochements'))].flatMap((item) =>
    citingLine({ file, layout }, item),
  );
  const date = jsonDay(file.json, member(root, 'decision_date')).on;
  const official = given({ nature: 'JURISPRUDENCE', title: citation, number, ecli, citation, date });
  const page: Page = {
    ...{ heading: '', headingSpan: { start, end: start }, body, divisions: [], notes: [], lists: [], links },
    span: { start, end: layout.length },
    ...(id !== undefined && { id, cid: id }),
  };
  const hints = { source: 'Cour de cassation, Judilibre, Licence Ouverte', ...file.hints };
  return [{ declared: declaredBy(hints, { words: citation ?? id ?? file.path, cid: id, official }), pages: [page] }];
}
