import type { Sentences } from './voice.js';
import { FILE_REFUSALS } from './refusals-of-files.js';
import { USAGE_REFUSALS } from './refusals-of-usage.js';

interface Row {
  readonly pattern: RegExp;
  readonly french: string;
}

const HOLE = '{}';
/** Longer ones first: « {} of {}: not in the index{} » is also « …: not in the index{} ». */
const literal = (template: string): number => template.replaceAll(HOLE, '').length;

function rows(...tables: readonly Sentences[]): readonly Row[] {
  return tables
    .flatMap((table) => Object.entries(table))
    .sort(([a], [b]) => literal(b) - literal(a))
    .map(([english, french]) => ({
      pattern: new RegExp(
        `^${english
          .split(HOLE)
          .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
          .join('([^]*?)')}$`,
      ),
      french,
    }));
}

const ROWS = rows(USAGE_REFUSALS, FILE_REFUSALS);

/** What fills the holes may be a sentence of the tables, too; whatever else is the person's own, or the system's. */
function whole(words: string): string | undefined {
  for (const { pattern, french } of ROWS) {
    const caught = pattern.exec(words);
    if (caught === null) continue;
    const fillings = caught.slice(1).map((filling) => whole(filling) ?? filling);
    return french.replace(/\{\}/g, () => fillings.shift() ?? '');
  }
  return undefined;
}

/** A message of an error, or a line of its hint, in French: « path: what is wrong » keeps its path. What has no French stays. */
export function frenchRefusal(words: string): string {
  for (let from = 0; from >= 0;) {
    const french = whole(words.slice(from));
    if (french !== undefined) return words.slice(0, from) + french;
    const colon = words.indexOf(': ', from);
    from = colon < 0 ? -1 : colon + 2;
  }
  return words;
}
