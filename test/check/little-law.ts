import type { StatusReport } from '../../src/model/status.js';
import type { Text } from '../../src/model/text.js';
import type { LiteralLaw, LiteralPage } from '../memory-store.js';

const CODE = 'code-du-travail';
const RURAL = 'code-rural-et-de-la-peche-maritime';

const alive = (since?: string): StatusReport => ({
  status: 'in-force',
  basis: 'dates',
  ...(since === undefined ? {} : { since }),
});
const gone = (status: StatusReport['status'], since: string, by?: string): StatusReport => ({
  status,
  basis: 'dates',
  since,
  ...(by === undefined ? {} : { by }),
});

interface Life {
  readonly id?: string;
  readonly from: string;
  readonly until?: string;
  readonly status?: StatusReport;
  readonly text?: string;
  readonly nota?: string;
  readonly repealedItems?: NonNullable<LiteralPage['repealedItems']>;
}

const SUPERSEDED: StatusReport = { status: 'superseded', basis: 'dates' };

let serial = 0;
const page = (article: string, life: Life): LiteralPage => {
  const { id, text = 'Rédaction.', status, ...rest } = life;
  return {
    article,
    id: id ?? `LEGIARTI${String(88_880_000 + ++serial).padStart(12, '0')}`,
    path: `${article}.md`,
    text,
    status: status ?? alive(life.from),
    ...rest,
  };
};

const REPEALED_2008 = gone('repealed', '2008-05-01', 'ordonnance-2007-329/12');
const NOTA =
  'NOTA : Dans sa décision n° 2013-350 QPC, le Conseil constitutionnel a déclaré cet article contraire à la Constitution.';

const texts: readonly Text[] = [
  {
    key: CODE,
    nature: 'code',
    title: 'code du travail',
    holding: 'whole-history',
    knownOn: '2020-10-28',
    stateOn: '2025-01-01',
  },
  {
    key: RURAL,
    nature: 'code',
    title: 'code rural et de la pêche maritime',
    holding: 'partial',
    knownOn: '2020-10-28',
  },
  {
    key: 'ordonnance-2007-329',
    nature: 'ordonnance',
    title: 'ordonnance n° 2007-329 du 12 mars 2007 relative au code du travail',
    date: '2007-03-12',
    holding: 'partial',
  },
];

/**
 * A small index for rules: real numbers of the labour code (L. 122-14, repealed on 1 May 2008; L. 1232-2), and invented ones
 * (9999-n) for the states that are rare. Its day is 1 January 2025.
 */
export const LITTLE_LAW: LiteralLaw = {
  texts,
  pages: [
    page(`${CODE}/L122-14`, { from: '1991-01-18', until: '2008-05-01', status: REPEALED_2008 }),
    page(`${CODE}/L122-14-1`, { from: '1987-01-01', until: '2008-05-01', status: REPEALED_2008 }),
    page(`${CODE}/L1232-2`, {
      from: '2008-05-01',
      text:
        'L’employeur qui envisage de licencier un salarié le convoque, avant toute décision, à un entretien préalable.\n' +
        'La convocation est effectuée par lettre recommandée ou par lettre remise en main propre contre décharge.',
    }),
    page(`${CODE}/R1232-1`, { from: '2008-05-01' }),
    page(`${CODE}/R9999-1`, { from: '2000-01-01', until: '2010-01-01', status: gone('lapsed', '2010-01-01') }),
    page(`${CODE}/R9999-2`, { from: '2011-01-01', until: '2012-01-01', status: gone('annulled', '2012-01-01') }),
    page(`${CODE}/L9999-3`, { from: '2008-05-01', until: '2016-01-01', status: gone('transferred', '2016-01-01') }),
    page(`${CODE}/L9999-4`, {
      from: '2030-01-01',
      status: { status: 'not-yet-in-force', basis: 'dates', since: '2030-01-01' },
    }),
    page(`${CODE}/L9999-5`, { from: '2010-01-01', until: '2025-01-21' }),
    page(`${CODE}/L9999-6`, { from: '2010-01-01', until: '2025-01-21' }),
    page(`${CODE}/L9999-6`, { from: '2025-01-21', status: { status: 'not-yet-in-force', basis: 'dates' } }),
    page(`${CODE}/L9999-7`, {
      id: 'LEGIARTI000099990071',
      from: '2008-05-01',
      until: '2015-01-01',
      status: SUPERSEDED,
    }),
    page(`${CODE}/L9999-7`, { id: 'LEGIARTI000099990072', from: '2015-01-01' }),
    page(`${CODE}/L9999-8`, {
      from: '2008-05-01',
      text: '1° Texte ;\n2° (Abrogé).',
      repealedItems: [{ portion: '2°', word: 'abrogé', span: { start: 11, end: 22 } }],
    }),
    page(`${CODE}/L9999-9`, { from: '2008-05-01', text: `Rédaction.\n${NOTA}`, nota: NOTA }),
    page(`${RURAL}/L1232-2`, { from: '2005-01-01' }),
  ],
  edges: [],
  statuses: {
    [`${CODE}/L122-14`]: REPEALED_2008,
    [`${CODE}/L122-14-1`]: REPEALED_2008,
    [`${CODE}/L1232-2`]: alive('2008-05-01'),
    [`${CODE}/R1232-1`]: alive('2008-05-01'),
    [`${CODE}/R9999-1`]: gone('lapsed', '2010-01-01'),
    [`${CODE}/R9999-2`]: gone('annulled', '2012-01-01'),
    [`${CODE}/L9999-3`]: gone('transferred', '2016-01-01'),
    [`${CODE}/L9999-5`]: alive('2010-01-01'),
    [`${CODE}/L9999-6`]: alive('2010-01-01'),
    [`${CODE}/L9999-7`]: alive('2008-05-01'),
    [`${CODE}/L9999-8`]: alive('2008-05-01'),
    [`${CODE}/L9999-9`]: alive('2008-05-01'),
    [`${RURAL}/L1232-2`]: alive('2005-01-01'),
    // Nobody holds its page; a link to it is marked as repealed.
    [`${CODE}/L321-1`]: { status: 'repealed', basis: 'mark' },
    [`${CODE}/`]: { status: 'unknown', basis: 'none' },
    ['ordonnance-2007-329/12']: { status: 'unknown', basis: 'none' },
  },
  attribution: ['DILA, LEGI, Licence Ouverte'],
};
