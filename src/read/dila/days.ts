import { isIsoDate } from '../../model/date.js';
import { said } from './xml.js';

/** « No end », « never in force by itself », « not known ». */
const NONE = new Set(['2999-01-01', '2999-12-31']);
/** « The day is not fixed yet ». */
const NOT_FIXED = '2222-02-22';

/** What an element or attribute with a date comes to. */
export interface OfficialDay {
  /** ISO; absent where there is none, or none yet. */
  readonly on?: string;
  /** Words that are no date: a slip of the base (`11992-12-27`). */
  readonly wrong?: string;
}

/** The day that the base's words give. */
export function officialDay(words: string | undefined): OfficialDay {
  const day = said(words);
  if (day === undefined || NONE.has(day) || day === NOT_FIXED) return {};
  return isIsoDate(day) ? { on: day } : { wrong: day };
}
