import { articleKey } from '../model/article.js';
import type { Outcome, ResolvedReference } from '../model/citation.js';
import { REASONS } from '../model/reasons.js';
import type { Reference } from '../model/reference.js';
import type { ArticleTable } from './article-table.js';

/** No range of law is longer; a longer one is a slip of the pen, and its ends stand for it. */
const LONGEST_RANGE = 2000;

/**
 * What each reference points to, in the order given. A number with its text is `resolved` whether or not the article is
 * held; ranges are expanded against the table, in official order; several texts of one name are `ambiguous`; a number
 * without any text is never guessed: the texts that have it are its candidates.
 */
export async function resolve(references: readonly Reference[], table: ArticleTable): Promise<ResolvedReference[]> {
  const resolved: ResolvedReference[] = [];
  for (const reference of references) resolved.push({ reference, outcome: await outcomeOf(reference, table) });
  return resolved;
}

async function outcomeOf(reference: Reference, table: ArticleTable): Promise<Outcome> {
  const number = reference.number ?? '';
  if (reference.outside === 'unnamed') return { kind: 'unresolved', reason: REASONS.unnamed };
  if (reference.outside !== undefined && reference.text === undefined)
    return { kind: 'outside', reason: REASONS[reference.outside] };
  const named = await namedById(reference, table);
  if (named !== undefined) return { kind: 'resolved', targets: [named] };
  if (reference.text !== undefined)
    return { kind: 'resolved', targets: await targets(reference, reference.text.key, table) };
  if (reference.candidates !== undefined && reference.candidates.length > 0) {
    return { kind: 'ambiguous', candidates: reference.candidates.map(({ key }) => articleKey(key, number)) };
  }
  if (reference.kind === 'identifier') return { kind: 'unresolved', reason: REASONS.identifier };
  if (number === '') return { kind: 'unresolved', reason: REASONS.unnamed };
  return anyOf(await table.textsWith(number), number);
}

type Holders = Awaited<ReturnType<ArticleTable['textsWith']>>;

/** What a number without a text comes to, by its holders: « l'article 1 » may mean thousands, and agreements say it thousands of times. */
const OUTCOMES = new WeakMap<Holders, { readonly number: string; readonly outcome: Outcome }>();

function anyOf(holders: Holders, number: string): Outcome {
  if (holders.length === 0) return { kind: 'unresolved', reason: REASONS.nowhere };
  const known = OUTCOMES.get(holders);
  if (known?.number === number) return known.outcome;
  const candidates = holders.map(({ textKey }) => articleKey(textKey, number));
  const outcome: Outcome = { kind: 'ambiguous', candidates };
  OUTCOMES.set(holders, { number, outcome });
  return outcome;
}

/**
 * What an official identifier names. Words that give a text and a number are certain by themselves; of a text alone the
 * identifier says which article, of a number alone which text.
 */
async function namedById(reference: Reference, table: ArticleTable): Promise<string | undefined> {
  const { id, text, number, through } = reference;
  if (id === undefined || through !== undefined || (text !== undefined && number !== undefined)) return undefined;
  return table.withId?.(id);
}

/** Article keys of a reference whose text is known: one, or the members of its range. */
async function targets(reference: Reference, textKey: string, table: ArticleTable): Promise<readonly string[]> {
  const first = reference.number ?? '';
  const last = reference.through;
  if (last === undefined) return [articleKey(textKey, first)];
  const held = await table.between(textKey, first, last);
  const members = held.length > LONGEST_RANGE ? [] : held;
  const out = new Set(reference.except ?? []);
  const all = [...new Set([first, ...members, last])].filter((number) => !out.has(number));
  return all.map((number) => articleKey(textKey, number));
}
