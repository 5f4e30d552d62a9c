import type { Diagnostic } from '../../model/diagnostic.js';
import type { ListedVersion, Page } from '../../model/document.js';
import type { Span } from '../../model/span.js';
import { jsonDay } from './json-day.js';
import { told, type JsonFile } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import { hyperlinks, listedLinks } from './json-links.js';
import { itemsOf, member, type JsonValue } from './json-value.js';
import { wordsOf } from './json-words.js';

/** An article of a file, and what stands around it. */
export interface ArticlePlace {
  readonly file: JsonFile;
  readonly layout: JsonLayout;
  /** Outermost first. */
  readonly divisions: readonly string[];
  /** The number that a division above gives, where the article has none. */
  readonly number?: string;
  readonly diagnostics: Diagnostic[];
}

type Validity = Pick<ListedVersion, 'from' | 'until' | 'state'>;

function validity({ file, diagnostics }: ArticlePlace, value: JsonValue): Validity {
  const { path, json } = file;
  const state = told(file, value, 'etat');
  const [from, until] = [jsonDay(json, member(value, 'dateDebut')), jsonDay(json, member(value, 'dateFin'))];
  for (const { wrong } of [from, until])
    if (wrong !== undefined)
      diagnostics.push({ code: 'bad-date', severity: 'info', message: `“${wrong}” is no date: read as unknown`, path });
  return {
    ...(from.on !== undefined && { from: from.on }),
    ...(until.on !== undefined && { until: until.on }),
    ...(state !== undefined && { state }),
  };
}

/** Versions that the article lists beside its own: days and state, no words. */
function otherVersions(place: ArticlePlace, article: JsonValue, own: string | undefined): ListedVersion[] {
  return itemsOf(member(article, 'articleVersions')).flatMap((version): ListedVersion[] => {
    const id = told(place.file, version, 'id');
    return id === undefined || id === own ? [] : [{ id, ...validity(place, version) }];
  });
}

/** The first of these members that says something. */
const firstOf = (file: JsonFile, article: JsonValue, names: readonly string[]): JsonValue | undefined =>
  names.map((name) => member(article, name)).find((value) => wordsOf(file.json, value) !== undefined);

/** « Article L121-2 » as a line of its own; returns the place of the number. */
function heading({ layout, number }: ArticlePlace, article: JsonValue, written: string | undefined): Span {
  const words = written ?? number;
  if (words === undefined) return { start: layout.length, end: layout.length };
  layout.label('Article ', member(article, 'num') ?? article);
  const span = written === undefined ? layout.label(words, article) : layout.plain(member(article, 'num'));
  layout.label('\n\n', article);
  return span;
}

/** Wording with its tags; where a tool kept only the plain one, that. */
const WORDING = ['texteHtml', 'content', 'texte'];
const NOTA = ['notaHtml', 'nota'];

/** Whether an article comes with its words, and not only as a line of a table of contents. */
export const hasWording = (file: JsonFile, article: JsonValue): boolean =>
  firstOf(file, article, WORDING) !== undefined;

function nota({ file, layout }: ArticlePlace, article: JsonValue): Span | undefined {
  const value = firstOf(file, article, NOTA);
  if (value === undefined) return undefined;
  layout.label('\n\n', value);
  const span = layout.content(value);
  return span.end > span.start ? span : undefined;
}

/** An article of the API's shape, which the packages made from it share: a page of the text under construction. */
export function articlePage(article: JsonValue, place: ArticlePlace): Page {
  const { file, layout, divisions } = place;
  if (layout.length > 0) layout.label('\n\n', article);
  const start = layout.length;
  const number = told(file, article, 'num');
  const headingSpan = heading(place, article, number);
  const body = layout.content(firstOf(file, article, WORDING));
  const note = nota(place, article);
  // Those of the Nota too: it says by which act and since when the article stands so.
  const inline = hyperlinks(layout);
  const links = [...inline, ...listedLinks(file, layout, article)];
  const id = told(file, article, 'id');
  const cid = told(file, article, 'cid') ?? id;
  const others = otherVersions(place, article, id);
  return {
    ...{ heading: number ?? place.number ?? '', headingSpan, body, divisions, ...validity(place, article) },
    span: { start, end: layout.length },
    ...(id !== undefined && { id }),
    ...(cid !== undefined && { cid }),
    ...(note !== undefined && { nota: note }),
    ...{ notes: [], lists: [], links },
    ...(others.length > 0 && { otherVersions: others }),
  };
}
