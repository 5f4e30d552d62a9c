import { articleAddress, textAddress } from '../model/official-address.js';
import { formatNumber } from '../model/number.js';
import type { Text } from '../model/text.js';
import type { ArticleRow, VersionRow } from '../store/store.js';
import type { ArticleNode, Spell } from './law-stream.js';

/** Texts by key, for what a node says of its text. */
export type Texts = ReadonlyMap<string, Text>;

/** A row of the index as it leaves: named, with its official identifiers and address. */
export function articleNode(row: ArticleRow, texts: Texts, distance?: number): ArticleNode {
  const text = texts.get(row.textKey);
  const title = text?.title ?? row.textKey;
  const whole = row.number === '';
  const official = whole ? text?.cid : row.cid;
  const ofText = text === undefined ? undefined : textAddress(text);
  const own = row.cid === undefined ? undefined : articleAddress(row.cid, text?.nature);
  const address = whole ? ofText : own;
  return {
    key: row.key,
    id: row.id,
    text: row.textKey,
    title,
    number: row.number,
    label: whole ? title : `art.\u00a0${formatNumber(row.number)}`,
    held: row.held,
    status: row.status.status,
    basis: row.status.basis,
    ...(row.status.since === undefined ? {} : { since: row.status.since }),
    ...(distance === undefined ? {} : { distance }),
    ...(text === undefined ? {} : { nature: text.nature }),
    ...(row.divisions.length === 0 ? {} : { divisions: row.divisions }),
    ...(official === undefined ? {} : { official }),
    ...(text?.eli === undefined ? {} : { eli: text.eli }),
    ...(address === undefined ? {} : { address }),
    ...(ofText === undefined ? {} : { textAddress: ofText }),
  };
}

/** When a wording holds. A day of publication is not a day of effect: it bounds nothing. */
export function spellOf({ from, until, dated }: VersionRow): Spell | undefined {
  if (dated === 'published' || (from === undefined && until === undefined)) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
