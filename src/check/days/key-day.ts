import { isIsoDate } from '../../model/date.js';
import type { DatedStretch, DaySource } from './day-source.js';
import { firstDay } from './written-day.js';

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

/** « ## Article L822-2 | LEGIARTI000038814864 | 2021-12-31 »: an identifier with the day it is no longer meant for. */
const EXPIRING =
  /^#{1,9}[ \t][^\n|]{0,200}\|[ \t]*(?:LEGIARTI|JORFARTI|CETATEXT)\d{12}[ \t]*\|[ \t]*(?<day>[^\n|]{8,20})/;

/** The last day before another (ISO). */
const dayBefore = (day: string): string => new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** From each heading of Catala whose identifier has an expiry to the next heading; « # » inside a program is a comment. */
function* expiring(source: string): Generator<DatedStretch> {
  let open: { readonly at: number; readonly day: string } | undefined;
  const close = (end: number): readonly DatedStretch[] =>
    open === undefined
      ? []
      : [
          {
            span: { start: open.at, end },
            day: { day: dayBefore(open.day), from: 'identifier', words: open.day, dated: true },
          },
        ];
  let at = 0;
  let program = false;
  for (const line of source.split('\n')) {
    if (line.startsWith('```')) program = !program;
    else if (!program && /^#{1,9}[ \t]/.test(line)) {
      yield* close(at);
      const day = firstDay(EXPIRING.exec(line)?.groups?.['day'] ?? '')?.day;
      open = day === undefined ? undefined : { at, day };
    }
    at += line.length + 1;
  }
  yield* close(source.length);
}

const PARAMETERS = /\.(?:ya?ml|json)$/i;
const PROGRAM = /\.py$/i;
const CATALA = /\.catala(?:_[a-z]{2})?$/i;

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
    {
      path: 'aides.catala_fr',
      source: '## Article L822-2 | LEGIARTI000038814864 | 2021-12-31\n\n```catala\n# un mot\n```\n\nTexte.\n',
      day: '2021-12-30',
    },
    {
      path: 'aides.catala_fr',
      source:
        '## Article L822-2 | LEGIARTI000038814864 | 2021-12-31\n\nTexte.\n\n## Article L822-3 | LEGIARTI000038814866\n',
      day: undefined,
    },
    { path: 'notes.md', source: '2012-01-01:\n  LEGIARTI000006740684\n', day: undefined },
  ],
  stretches: ({ path, source: words }) => {
    if (CATALA.test(path)) return [...expiring(words)];
    const dayOf = PARAMETERS.test(path) ? keyDay : PROGRAM.test(path) ? formulaDay : undefined;
    return dayOf === undefined ? [] : [...scopes(words, dayOf)].sort((a, b) => a.span.start - b.span.start);
  },
};
