import type { CheckReport, Finding } from '../../src/model/finding.js';

/** A fault in a collective agreement, as the rules tell it. */
export function finding(change: Partial<Finding> = {}): Finding {
  return {
    rule: 'repealed',
    severity: 'error',
    path: 'accords/handbook.md',
    span: { start: 34, end: 43 },
    line: 3,
    column: 35,
    endLine: 3,
    endColumn: 44,
    surface: 'L. 122-14',
    context: {
      text: 'Le licenciement suit les articles L. 122-14 et L. 1232-2 du code du travail.',
      start: 34,
      end: 43,
    },
    message: 'art. L. 122-14 du code du travail: repealed (abrogé) since 2008-05-01',
    target: 'code-du-travail/L122-14',
    targetName: 'art. L. 122-14 du code du travail',
    address: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006646434',
    basis: { status: 'repealed', basis: 'dates', since: '2008-05-01', by: 'ordonnance-2007-329/12' },
    judgedOn: { day: '2025-01-01', from: 'today', dated: false },
    suggestions: [
      {
        targets: ['code-du-travail/L1232-2', 'code-du-travail/L1232-3'],
        words: 'art. L. 1232-2 et L. 1232-3 du code du travail',
        chain: [
          {
            from: 'code-du-travail/L122-14',
            to: 'code-du-travail/L1232-2',
            relation: 'recodification',
            by: 'ordonnance n° 2007-329',
            on: '2008-05-01',
          },
        ],
        certain: false,
      },
    ],
    fingerprint: '0123456789abcdef0123',
    ...change,
  };
}

const HOSTILE = 'a%b\u001b[31m,:;"\'<script>&\u202e|`@every\u0000one ::error::=1+1\ud800';

/** Everything that a report may hold, from documents that wish nobody well. */
export const RICH: CheckReport = {
  findings: [
    finding({
      line: 9,
      endLine: 9,
      span: { start: 234, end: 243 },
      fingerprint: '0123456789abcdef0124',
    }),
    finding(),
    finding({
      rule: 'outdated',
      severity: 'warning',
      span: { start: 90, end: 98 },
      line: 5,
      endLine: 6,
      column: 12,
      endColumn: 4,
      surface: 'L. 321-1\u2060 ',
      message: 'in force on the day of the text, repealed since 2008-05-01',
      remark: 'the accord is dated',
      target: 'code-du-travail/L321-1',
      targetName: 'art. L. 321-1 du code du travail',
      judgedOn: { day: '1999-03-12', from: 'heading', words: 'Accord du 12 mars 1999', dated: true },
      suggestions: [
        {
          targets: ['code-du-travail/L1233-3'],
          words: 'art. L. 1233-3 du code du travail',
          chain: [],
          certain: true,
          edit: { span: { start: 90, end: 98 }, replacement: 'L. 1233-3' },
        },
        ...['a', 'b', 'c'].map((words) => ({ targets: [], words, chain: [], certain: false })),
      ],
      fingerprint: 'aaaa',
    }),
    finding({
      rule: 'ambiguous',
      severity: 'info',
      path: './dossier é/contrat (1).pdf',
      page: 4,
      surface: HOSTILE,
      context: { text: `avant ${HOSTILE} après\nligne`, start: 6, end: 6 + HOSTILE.length },
      message: `=cmd ${HOSTILE}\nsecond line`,
      suggestions: [],
      fingerprint: 'bbbb',
    }),
    {
      rule: 'quote',
      severity: 'info',
      path: '-weird\n=name,\ud800.md',
      span: { start: 0, end: 0 },
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      surface: '',
      context: { text: '', start: 0, end: 0 },
      message: '',
      suggestions: [],
      fingerprint: 'bbbb',
    },
    finding({ path: '-weird\n=name,\ud800.md', address: 'javascript:alert(1)', fingerprint: 'bbbb' }),
  ],
  suppressed: [
    { ...finding({ path: 'old.md', fingerprint: 'cccc' }), suppression: { kind: 'baseline' } },
    {
      ...finding({ path: 'old.md', fingerprint: 'dddd' }),
      suppression: { kind: 'comment', line: 2, reason: 'quoted on purpose' },
    },
  ],
  cautions: ['the law known is 120 days old'],
  rules: [
    { name: 'repealed', summary: 'cites a repealed article', why: 'Repealed law binds nobody.', severity: 'error' },
    { name: 'outdated', summary: 'right then, dead today', why: 'A dated act stays as signed.', severity: 'warning' },
    { name: 'ambiguous', summary: 'several readings', why: 'Nobody can tell which.', severity: 'info' },
    { name: 'superseded', summary: 'old wording', why: 'The wording changed.', severity: 'off' },
  ],
  files: 4,
  references: 17,
  outcomes: { 'in-force': 8, repealed: 4, 'not-held': 3, outside: 1, ambiguous: 1, unresolved: 0 },
  unread: [{ path: 'secret.pdf', message: 'protected by a password' }],
  law: { knownOn: '2020-10-28', stateOn: '2025-01-01', attribution: ['DILA, LEGI (Licence Ouverte)'] },
  today: '2025-01-01',
  program: 'cite-graph 0.1.0',
  baseline: { path: 'known.json', known: 1, stale: ['gone.md: « L. 1 » (repealed)'] },
};

/** A run that had nothing to say. */
export const EMPTY: CheckReport = {
  findings: [],
  rules: [],
  files: 0,
  references: 0,
  outcomes: {},
  unread: [],
  law: { attribution: [] },
  today: '2025-01-01',
  program: 'cite-graph 0.1.0',
};
