import { recodifications } from '../catalogue/recodifications.js';

let days: ReadonlyMap<string, string> | undefined;

const pair = (act: string, from: string): string => `${act} ${from}`;

/** An act that took several parts of one text away on different days fixes none for an article of it. */
function daysByAct(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const { act, from, effective } of recodifications()) {
    const key = pair(act, from);
    if ((found.get(key) ?? effective) !== effective) several.add(key);
    found.set(key, effective);
  }
  for (const key of several) found.delete(key);
  return found;
}

/** The day on which a recodification ended the articles of a text that it repealed; `act` may be one of its articles. */
export function recodifiedOn(textKey: string, act: string): string | undefined {
  days ??= daysByAct();
  return days.get(pair(act.split('/')[0] ?? act, textKey));
}
