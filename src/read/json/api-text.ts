import type { Diagnostic } from '../../model/diagnostic.js';
import type { Page } from '../../model/document.js';
import { declaredBy, told as given } from '../dila/official-file.js';
import { articlePage, hasWording } from './json-article.js';
import { jsonDay } from './json-day.js';
import { told, type JsonFile, type JsonPart } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import { isList, itemsOf, member, type JsonObject, type JsonValue } from './json-value.js';

/** Whether a root is what the API answers for a whole text: a code, an act, an agreement. */
export const isApiText = (_: JsonFile, root: JsonObject): boolean =>
  isList(member(root, 'sections')) && isList(member(root, 'articles')) && member(root, 'title') !== undefined;

interface Walk {
  readonly file: JsonFile;
  readonly layout: JsonLayout;
  readonly diagnostics: Diagnostic[];
  readonly pages: Page[];
  /** Articles of which the answer has only the number. */
  wordless: number;
}

function walk(state: Walk, node: JsonValue, divisions: readonly string[]): void {
  const { file, layout, diagnostics } = state;
  for (const article of itemsOf(member(node, 'articles'))) {
    if (hasWording(file, article)) state.pages.push(articlePage(article, { file, layout, diagnostics, divisions }));
    else state.wordless += 1;
  }
  for (const section of itemsOf(member(node, 'sections'))) {
    const title = told(file, section, 'title');
    walk(state, section, title === undefined ? divisions : [...divisions, title]);
  }
}

const wordless = (path: string, count: number): Diagnostic => ({
  ...{ code: 'no-words', severity: 'warning', path },
  message: `${String(count)} ${count === 1 ? 'article' : 'articles'} without words left out: a table of contents only`,
  hint: 'ask the API for each article (consult/getArticle)',
});

/** « LEGITEXT000033205014_08-09-2023 »: the identifier of a text's version ends in a day. */
const plainId = (id: string | undefined): string | undefined => id?.replace(/_\d{2}-\d{2}-\d{4}$/, '');

/** Codes and agreements say no nature. */
function natureOf(title: string | undefined, cid: string | undefined): string | undefined {
  if (/^code\b/i.test(title ?? '')) return 'CODE';
  return cid?.startsWith('KALI') === true ? 'ACCORD' : undefined;
}

/** A text with its sections and articles, as the API gives it. */
export function readApiText(file: JsonFile, root: JsonObject, layout: JsonLayout): readonly JsonPart[] {
  const state: Walk = { file, layout, diagnostics: [], pages: [], wordless: 0 };
  walk(state, root, []);
  if (state.wordless > 0) state.diagnostics.push(wordless(file.path, state.wordless));
  const cid = told(file, root, 'cid') ?? plainId(told(file, root, 'id'));
  const title = told(file, root, 'title');
  const day = jsonDay(file.json, member(root, 'dateDebutVersion')).on;
  const nature = told(file, root, 'nature') ?? natureOf(title, cid);
  const official = given({ nature, title, number: told(file, root, 'textNumber'), nor: told(file, root, 'nor') });
  const hints = {
    source: `DILA, ${cid?.slice(0, 4) ?? 'LEGI'}, Licence Ouverte`,
    ...(day !== undefined && { stateOn: day, knownOn: day }),
    ...file.hints,
  };
  const declared = declaredBy(hints, { words: title ?? cid ?? file.path, cid, official });
  return [{ declared, pages: state.pages, diagnostics: state.diagnostics }];
}
