import type { Diagnostic } from '../../model/diagnostic.js';
import type { DeclaredText, OfficialText } from '../../model/document.js';
import { declaredBy, told as given } from '../dila/official-file.js';
import { articlePage } from './json-article.js';
import { jsonDay } from './json-day.js';
import { objectOf, told, type JsonFile, type JsonPart } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import { itemsOf, member, type JsonObject, type JsonValue } from './json-value.js';

const OF = 'an answer of the API Légifrance for one article';

/** Whether a root is what the API answers for one article. */
export const isApiArticle = (_: JsonFile, root: JsonObject): boolean => member(root, 'article') !== undefined;

/** Of several versions of the text, the consolidated one. */
function titled(file: JsonFile, titles: readonly JsonValue[]): JsonValue | undefined {
  return titles.findLast((title) => told(file, title, 'id')?.startsWith('LEGI') === true) ?? titles.at(-1);
}

function declared(file: JsonFile, article: JsonObject): DeclaredText | undefined {
  const text = titled(file, itemsOf(member(article, 'textTitles')));
  const context = titled(file, itemsOf(member(article, 'context', 'titreTxt')));
  // A collective agreement stands in a container that carries its IDCC.
  const agreement = itemsOf(member(article, 'conteneurs')).find((one) => told(file, one, 'nature') === 'IDCC');
  const title = told(file, agreement, 'titre') ?? told(file, text, 'titre') ?? told(file, context, 'titre');
  const cid = told(file, agreement, 'cid') ?? told(file, text, 'cid') ?? told(file, context, 'cid');
  const words = title ?? cid;
  if (words === undefined) return undefined;
  const base = cid?.slice(0, 4) ?? 'LEGI';
  const official: OfficialText = given({
    nature: told(file, agreement ?? text, 'nature') ?? (/^code\b/i.test(words) ? 'CODE' : undefined),
    title: words,
    number: told(file, agreement ?? text, 'num'),
    nor: told(file, text, 'nor'),
    date: jsonDay(file.json, member(text, 'dateTexte')).on,
  });
  const hints = { source: `DILA, ${base}, Licence Ouverte`, ...file.hints };
  return declaredBy(hints, { words, cid, official });
}

/**
 * One version of an article, as the API gives it with its links.
 * @throws InputError where it holds no article
 */
export function readApiArticle(file: JsonFile, root: JsonObject, layout: JsonLayout): readonly JsonPart[] {
  const article = objectOf(root, 'article', OF);
  const divisions = itemsOf(member(article, 'context', 'titresTM')).flatMap(
    (level) => told(file, level, 'titre') ?? [],
  );
  const diagnostics: Diagnostic[] = [];
  const text = declared(file, article);
  if (text === undefined) return [];
  const page = articlePage(article, { file, layout, divisions, diagnostics });
  return [{ declared: text, pages: [page], diagnostics }];
}
