import { isApiArticle, readApiArticle } from './api-article.js';
import { isApiDecision, readApiDecision } from './api-decision.js';
import { isApiText, readApiText } from './api-text.js';
import type { JsonFile, JsonPart } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import type { JsonObject } from './json-value.js';
import { isJudilibre, readJudilibre } from './judilibre.js';
import { isSocialGouv, readSocialGouv } from './social-gouv.js';

/** A shape of JSON that holds law. Adding one is a file and a line here. */
export interface JsonKind {
  readonly name: string;
  /** Whether the root is of this kind: what it says of itself, before anything is asked of it. */
  readonly is: (file: JsonFile, root: JsonObject) => boolean;
  /** @throws InputError for a root that lacks what its kind has */
  readonly read: (file: JsonFile, root: JsonObject, layout: JsonLayout) => readonly JsonPart[];
}

export const JSON_KINDS: readonly JsonKind[] = [
  { name: 'SocialGouv legi-data, kali-data', is: isSocialGouv, read: readSocialGouv },
  { name: 'API Légifrance, article', is: isApiArticle, read: readApiArticle },
  { name: 'API Légifrance, text', is: isApiText, read: readApiText },
  { name: 'API Légifrance, decision', is: isApiDecision, read: readApiDecision },
  { name: 'Judilibre', is: isJudilibre, read: readJudilibre },
];
