import { expect, test } from '@jest/globals';
import { republicanDate, republicanYear } from '../../src/model/republican.js';

// Acts whose two dates are in every collection, and the first and last days of years.
test.each([
  { day: [1, 1, 1], iso: '1792-09-22', what: 'the first day' },
  { day: [11, 6, 25], iso: '1803-03-16', what: 'loi du 25 ventôse an XI (notariat)' },
  { day: [12, 6, 22], iso: '1804-03-13', what: 'loi du 22 ventôse an XII (écoles de droit)' },
  { day: [12, 6, 30], iso: '1804-03-21', what: 'loi du 30 ventôse an XII (code civil)' },
  { day: [3, 12, 16], iso: '1795-09-02', what: 'décret du 16 fructidor an III' },
  { day: [8, 2, 18], iso: '1799-11-09', what: '18 brumaire an VIII' },
  { day: [2, 11, 9], iso: '1794-07-27', what: '9 thermidor an II' },
  { day: [8, 6, 28], iso: '1800-03-19', what: '28 ventôse an VIII (agents de change)' },
  { day: [11, 1, 1], iso: '1802-09-23', what: '1er vendémiaire an XI' },
  { day: [3, 13, 6], iso: '1795-09-22', what: 'the sixth complementary day of the year III' },
  { day: [14, 4, 10], iso: '1805-12-31', what: 'the last day of use' },
] as const)('$what is $iso', ({ day: [year, month, day], iso }) => {
  expect(republicanDate(year, month, day)).toBe(iso);
});

test.each([
  { day: [12, 13, 6], what: 'a sixth complementary day in a common year' },
  { day: [12, 6, 31], what: 'a month of 31 days' },
  { day: [0, 1, 1], what: 'a year 0' },
  { day: [15, 1, 1], what: 'a year after the calendar' },
  { day: [12, 14, 1], what: 'a month 14' },
] as const)('there is no $what', ({ day: [year, month, day] }) => {
  expect(republicanDate(year, month, day)).toBeUndefined();
});

test.each([
  { written: 'XII', year: 12 },
  { written: 'xi', year: 11 },
  { written: '12', year: 12 },
  { written: 'XV', year: 0 },
  { written: 'mil', year: 0 },
])('an $written is year $year', ({ written, year }) => {
  expect(republicanYear(written)).toBe(year);
});
