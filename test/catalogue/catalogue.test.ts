import {
  AGREEMENTS,
  allNames,
  catalogueText,
  catalogueTexts,
  CODES,
  RECODIFICATIONS,
  textsNamed,
} from '../../src/catalogue/catalogue.js';
import { isIsoDate } from '../../src/model/date.js';

test('keys are unique and well formed', () => {
  const keys = catalogueTexts().map((text) => text.key);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
});
test('names', () => {
  expect(textsNamed('CSS').map((t) => t.key)).toEqual(['code-de-la-securite-sociale']);
  expect(textsNamed('Code pénal').map((t) => t.key)).toEqual(['code-penal', 'code-penal-1810']);
  console.log(
    allNames()
      .filter((n) => n.standing !== 'only')
      .map((n) => `${n.words} ${n.text.key} ${n.standing} ${n.kind}`)
      .join('\n'),
  );
  console.log(
    allNames().length,
    CODES.length,
    AGREEMENTS.length,
    RECODIFICATIONS.length,
    catalogueText('loi-78-17')?.title,
  );
  expect(isIsoDate('2008-05-01')).toBe(true);
});
