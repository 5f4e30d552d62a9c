import { isoDate } from '../../model/date.js';
import type { DaySource } from './day-source.js';
import { firstDay } from './written-day.js';

/** « 20040312-accord.md »: eight digits that are a day. */
const COMPACT = /(?<!\d)(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?!\d)/;

function dayOfName(name: string): string | undefined {
  // « accord_2004-03-12 », « accord-12-03-2004 », « accord du 12 mars 2004 ».
  const plain = name.replace(/_/g, ' ').replace(/(?<!\d)(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/, '$1/$2/$3');
  const compact = COMPACT.exec(plain)?.groups;
  return (
    firstDay(plain.replace(/-(?=\D)|(?<=\D)-/g, ' '))?.day ??
    (compact && isoDate(Number(compact['y']), Number(compact['m']), Number(compact['d'])))
  );
}

export const source: DaySource = {
  name: 'file-name',
  examples: [
    { path: 'accords/2004-03-12-temps-de-travail.md', source: '', day: '2004-03-12' },
    { path: 'accords/accord-12-03-2004.md', source: '', day: '2004-03-12' },
    { path: 'accords/20040312_accord.txt', source: '', day: '2004-03-12' },
    { path: 'accords/accord-du-12-mars-2004.docx', source: '', day: '2004-03-12' },
    { path: 'LEGIARTI000006901112.md', source: '', day: undefined },
    { path: '2004/accord-35.md', source: '', day: undefined },
  ],
  stretches: (file) => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]{1,8}$/, '');
    const day = dayOfName(name);
    return day === undefined
      ? []
      : [
          {
            span: { start: 0, end: Infinity },
            day: { day, from: 'file-name', words: name, dated: true },
          },
        ];
  },
};
