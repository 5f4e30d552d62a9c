import { isIsoDate } from '../../model/date.js';
import type { DatedStretch, DaySource } from './day-source.js';

/** « 2012-01-01: », « "2012-01-01": { »: a key of a file of parameters that is a day. */
const KEY = /^(?<indent>[ \t]{0,60})["']?(?<day>\d{4}-\d{2}-\d{2})["']?[ \t]*:/;

/** « def formula_2015_01(…) »: OpenFisca's formula that holds from that day on. */
const FORMULA = /^(?<indent>[ \t]{0,60})def formula_(?<y>\d{4})(?:_(?<m>\d{2}))?(?:_(?<d>\d{2}))?[ \t]*\(/;

const keyDay = (line: string): string | undefined => KEY.exec(line)?.groups?.['day'];

function formulaDay(line: string): string | undefined {
  const { y, m = '01', d = '01' } = FORMULA.exec(line)?.groups ?? {};
  return y === undefined ? undefined : `${y}-${m}-${d}`;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

function* scopes(source: string, dayOf: (line: string) => string | undefined): Generator<DatedStretch> {
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
      const day = dayOf(line);
      if (day !== undefined && isIsoDate(day)) open.push({ at, indent, day });
    }
    at += line.length + 1;
  }
  for (const each of open) yield close(each, source.length);
}

const PARAMETERS = /\.(?:ya?ml|json)$/i;
const PROGRAM = /\.py$/i;

export const source: DaySource = {
  name: 'identifier',
  examples: [
    {
      path: 'parameters/taux.yaml',
      source: 'metadata:\n  reference:\n    2012-01-01:\n      href: LEGIARTI000006740684\n',
      day: '2012-01-01',
    },
    {
      path: 'variables/taux.py',
      source: 'class taux(Variable):\n    def formula_2015_07(individu, period):\n        # LEGIARTI000006740684\n',
      day: '2015-07-01',
    },
    {
      path: 'variables/taux.py',
      source:
        'class taux(Variable):\n    def formula_2015(a):\n        return 1\n\n    reference = "LEGIARTI000006740684"\n',
      day: undefined,
    },
    { path: 'notes.md', source: '2012-01-01:\n  LEGIARTI000006740684\n', day: undefined },
  ],
  stretches: ({ path, source: words }) => {
    const dayOf = PARAMETERS.test(path) ? keyDay : PROGRAM.test(path) ? formulaDay : undefined;
    return dayOf === undefined ? [] : [...scopes(words, dayOf)].sort((a, b) => a.span.start - b.span.start);
  },
};
