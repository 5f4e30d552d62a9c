import { formatDate } from '../model/date.js';
import agreementRecords from './agreements.yml';
import { catalogueRecord, type CatalogueText } from './catalogue-text.js';
import { optionalText, records, texts, type Row } from './checked.js';
import { lazy } from './lazy.js';

const FIELDS = ['number', 'date', 'head', 'subjects', 'repealed', 'earlier', 'successor'];
const NATIONAL = 'convention collective nationale';
/** Longer subjects are titles for the file, hardly ever written whole in a reference. */
const LONGEST_WRITTEN = 90;

/** National collective agreements; `number` is the IDCC. */
export const agreements = lazy(() =>
  records({ name: 'agreements.yml', value: agreementRecords(), known: FIELDS }, agreement),
);

function agreement(row: Row): CatalogueText {
  const date = optionalText(row, 'date');
  const subjects = texts(row, 'subjects');
  const day = date === undefined ? '' : ` du ${formatDate(date)}`;
  return catalogueRecord(row, {
    nature: 'convention-collective',
    title: `${optionalText(row, 'head') ?? NATIONAL} ${subjects[0] ?? ''}${day}`,
    names: subjects.flatMap(namesOf),
  });
}

/** « convention collective nationale de la métallurgie », « CCN de la métallurgie », « convention Syntec ». */
function namesOf(subject: string): readonly string[] {
  if (subject.length > LONGEST_WRITTEN) return [];
  const names = [`${NATIONAL} ${subject}`, `convention collective ${subject}`, `CCN ${subject}`];
  return /^[A-ZÉ]/.test(subject) ? [...names, `convention ${subject}`] : names;
}
