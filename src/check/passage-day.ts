import type { PassageDay } from '../model/finding.js';
import type { Dateable, DatedStretch } from './days/day-source.js';
import { DAY_SOURCES } from './days/registry.js';
import { ofSource } from './of-source.js';
import { stretchAt } from './stretch-at.js';

/** What is known beside a file of the day its words are judged on. */
export interface DayRequest {
  /** ISO. */
  readonly today: string;
  /** `--at`: everything is judged on this day. */
  readonly asked?: string;
}

/** What tells of an offset which stretch it is in; nothing where there are none. */
const lookUp = (all: readonly DatedStretch[]) => (all.length === 0 ? undefined : stretchAt(all));

/** What the words of a file say of days, source by source; what a document is called is its own. */
const STRETCHES = DAY_SOURCES.map(({ stretches, ofTitle }) => {
  const find = (file: Dateable) => lookUp(stretches(file));
  return ofTitle === true ? find : ofSource(find);
});

/**
 * The day that the words at an offset of the file's source are judged on: the day asked for, else what the document says
 * nearest to them (the note's own arrêté, the heading above, front matter, the file's name, first lines, signature), else
 * today, which is the day of every living document.
 */
export function passageDays(file: Dateable, { today, asked }: DayRequest): (at: number) => PassageDay {
  if (asked !== undefined) {
    const day: PassageDay = { day: asked, from: 'asked', dated: false };
    return () => day;
  }
  const stretches = STRETCHES.flatMap((find) => find(file) ?? []);
  const living: PassageDay = { day: today, from: 'today', dated: false };
  return (at) => {
    for (const source of stretches) {
      const found = source(at);
      // A day to come is a plan or a slip, and no day to judge the law of today on.
      if (found !== undefined && found.day.day <= today) return found.day;
    }
    return living;
  };
}
