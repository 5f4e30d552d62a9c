import { officialDay, type OfficialDay } from '../dila/days.js';
import type { JsonBytes } from './json-bytes.js';
import type { JsonValue } from './json-value.js';
import { wordsOf } from './json-words.js';

const HOUR = 3_600_000;
/** Dates of the platform reach 271,821 years both ways. */
const LATEST = 8.64e15;

/**
 * The day of a date: words (« 2016-01-01 », « 1998-12-31T23:00:00.000Z »), or milliseconds since 1970, negative before.
 * Midnight in Paris is written as the evening before where a tool took it for universal time.
 */
export function jsonDay(json: JsonBytes, value: JsonValue | undefined): OfficialDay {
  const words = typeof value === 'number' ? undefined : wordsOf(json, value);
  const stamped = words !== undefined && words.includes('T') ? Date.parse(words) : Number.NaN;
  const time = typeof value === 'number' ? value : stamped;
  if (Number.isNaN(time)) return officialDay(words);
  if (Math.abs(time) > LATEST - 2 * HOUR) return { wrong: String(time) };
  return officialDay(new Date(time + 2 * HOUR).toISOString().slice(0, 10));
}
