import { isIsoDate } from '../../model/date.js';
import type { DatedStretch, DaySource } from './day-source.js';

/** « 2012-01-01: », « "2012-01-01": { »: a key of a file of parameters that is a day. */
const KEY = /^(?<indent>[ \t]{0,60})["']?(?<day>\d{4}-\d{2}-\d{2})["']?[ \t]*:/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

function* scopes(source: string): Generator<DatedStretch> {
  let open: { readonly at: number; readonly indent: number; readonly day: string }[] = [];
  const close = ({ at, day }: (typeof open)[number], end: number): DatedStretch => ({
    span: { start: at, end },
    day: { day, from: 'identifier', words: day, dated: true },
  });
  let at = 0;
  for (const line of source.split('\n')) {
    // A list may stand as far left as the key it belongs to.
    const indent = indentOf(line) + (/^\s*-\s/.test(line) ? 1 : 0);
    if (line.trim() !== '') {
      for (const each of open.filter((one) => one.indent >= indent)) yield close(each, at);
      open = open.filter((one) => one.indent < indent);
      const { day } = KEY.exec(line)?.groups ?? {};
      if (day !== undefined && isIsoDate(day)) open.push({ at, indent, day });
    }
    at += line.length + 1;
  }
  for (const each of open) yield close(each, source.length);
}

const PARAMETERS = /\.(?:ya?ml|json)$/i;

export const source: DaySource = {
  name: 'identifier',
  examples: [
    {
      path: 'parameters/taux.yaml',
      source: 'metadata:\n  reference:\n    2012-01-01:\n      href: LEGIARTI000006740684\n',
      day: '2012-01-01',
    },
    { path: 'notes.md', source: '2012-01-01:\n  LEGIARTI000006740684\n', day: undefined },
  ],
  stretches: (file) =>
    PARAMETERS.test(file.path) ? [...scopes(file.source)].sort((a, b) => a.span.start - b.span.start) : [],
};
