import { STATUS_LABELS, type StatusReport } from '../model/status.js';
import { splitArticleKey } from '../model/article.js';
import type { Names } from './names.js';
import type { Words } from './words/words.js';

/** « status: abrogé since 2009-07-21, by loi n° 2009-879, art. 123 (its own page) »: a status and what it rests on. */
export function statusLine(report: StatusReport, names: Names, words: Words): string {
  const { status, basis, since, bound, dayFrom, by } = report;
  return words.statusLine({
    label: STATUS_LABELS[status],
    known: status !== 'unknown',
    basis,
    ...(since === undefined ? {} : { since }),
    ...(bound === undefined ? {} : { bound }),
    ...(dayFrom === undefined ? {} : { recodified: true as const }),
    ...(by === undefined ? {} : { by: actName(by, names) }),
  });
}

/**
 * « abrogé (its own page) » in a row, « marked abrogé » where only links hint; empty where nothing is known, so that what
 * is known stands out.
 */
export function statusCell({ status, basis }: StatusReport, words: Words): string {
  if (status === 'unknown') return '';
  if (basis === 'mark') return words.hinted(STATUS_LABELS[status]);
  return status === 'in-force' ? STATUS_LABELS[status] : `${STATUS_LABELS[status]} (${words.basis[basis]})`;
}

function actName(key: string, names: Names): string {
  const { text, number } = splitArticleKey(key);
  return names.act({ key, textKey: text, number });
}
