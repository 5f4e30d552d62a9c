import { UsageError } from '../model/errors.js';
import { STATUS_RELATIONS, type Relation } from '../model/relation.js';
import type { IndexMeta } from '../store/store.js';
import type { Language } from './settings.js';

type Asked = { readonly question: string; readonly relations: readonly Relation[] | undefined };

/** Questions that an index of statuses has nothing to answer with. */
const OF_CITATIONS = [...['who-cites', 'cites', 'applied-by', 'path', 'export'], ...['impact', 'stats', 'rank']];

const SAID = {
  en: {
    refused: (question: string) =>
      `${question}: this index holds statuses and successors only (build --profile status): what cites what is not in it`,
    hint: 'ask an index of everything: cite-graph build --force',
    left: 'this index holds numbers, days, statuses and successors only: no wording, no citation',
  },
  fr: {
    refused: (question: string) =>
      `${question} : cet index ne tient que les états et les successeurs (build --profile status), pas qui cite quoi`,
    hint: 'interrogez un index complet : cite-graph build --force',
    left: 'cet index ne tient que les numéros, les dates, les états et les successeurs : ni texte, ni citation',
  },
} as const;

/**
 * Refuses a question about citations to an index that holds none, where an empty answer would be a lie; the relations it
 * does hold may be asked for.
 * @throws UsageError
 */
export function requireCitations(meta: IndexMeta, { question, relations }: Asked, language: Language): void {
  if (meta.profile !== 'status' || !OF_CITATIONS.includes(question)) return;
  const kept = relations !== undefined && relations.every((relation) => STATUS_RELATIONS.includes(relation));
  if (!kept) throw new UsageError(SAID[language].refused(question), { hint: SAID[language].hint });
}

/** What an answer must say of an index that holds no words; `undefined` of any other. */
export const leftOutLine = (meta: IndexMeta, question: string, language: Language): string | undefined =>
  meta.profile === 'status' && ['show', 'history'].includes(question) ? SAID[language].left : undefined;
