import { describe, expect, test } from '@jest/globals';
import {
  acts,
  actsKnownByDate,
  agreements,
  allNames,
  catalogueText,
  catalogueTexts,
  codes,
  constitutionalTexts,
  euActs,
  FOREIGN,
  natureWords,
  recodifications,
  textsNamed,
  treaties,
} from '../../src/catalogue/catalogue.js';
import { numberedActs, titledTexts } from '../../src/catalogue/catalogue-text.js';
import { actKey } from '../../src/model/act-key.js';
import { isIsoDate } from '../../src/model/date.js';
import { fold } from '../../src/model/fold.js';
import { NATURES } from '../../src/model/text.js';

const texts = catalogueTexts();
/** Acts, European acts, treaties, agreements: the catalogue only grows. */
const FLOORS = [485, 207, 117, 287];

describe('the records', () => {
  test('have unique, well-formed keys', () => {
    const keys = texts.map((text) => text.key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key))).toEqual([]);
  });

  test('hold days that exist, and successors that exist and came later', () => {
    const days = texts.flatMap(({ date, from, successor }) => [date, from, successor?.date]);
    expect(days.filter((day) => day !== undefined && !isIsoDate(day))).toEqual([]);
    const lost = texts.filter(({ successor }) => successor !== undefined && !catalogueText(successor.key));
    expect(lost.map(({ key }) => key)).toEqual([]);
    const early = texts.filter(({ from, successor }) => from && successor?.date && successor.date <= from);
    expect(early.map(({ key }) => key)).toEqual([]);
  });

  test('have well-formed official identifiers, each once', () => {
    const cids = texts.flatMap(({ cid }) => cid ?? []);
    expect(cids.filter((cid) => !/^LEGITEXT\d{12}$/.test(cid))).toEqual([]);
    expect(new Set(cids).size).toBe(cids.length);
    expect(codes().filter(({ cid }) => cid === undefined)).toEqual([]);
    const celex = euActs().map((act) => act.celex);
    expect(celex.filter((id) => id === undefined || !/^3\d{4}[RL]\d{4}$/.test(id))).toEqual([]);
    expect(new Set(celex).size).toBe(celex.length);
  });

  test('hold every code of LEGI, and the acts, treaties and agreements that usage names', () => {
    expect(codes().length).toBe(108);
    expect(codes().filter(({ inForce }) => inForce).length).toBe(76);
    expect(constitutionalTexts().length).toBe(13);
    const others = [acts(), euActs(), treaties(), agreements()].map((list) => list.length);
    expect(others.map((count, at) => count >= (FLOORS[at] ?? 0))).toEqual([true, true, true, true]);
  });

  test('give acts the key that their number and date make', () => {
    for (const { key, nature, number, date } of acts())
      expect(actKey(nature, { ...(number ? { number } : {}), ...(date ? { date } : {}) })).toBe(key);
  });

  test('say a year of number and a year of date that agree', () => {
    const disagree = acts().filter(({ number, date }) => {
      const year = number?.split('-')[0];
      return year !== undefined && !date?.slice(0, 4).endsWith(year);
    });
    expect(disagree.map(({ key }) => key)).toEqual([]);
  });

  test('move texts that exist, from a day that exists', () => {
    const lost = recodifications().filter(({ from, to }) => !catalogueText(from) || !catalogueText(to));
    expect(lost).toEqual([]);
    expect(recodifications().filter(({ effective }) => !isIsoDate(effective))).toEqual([]);
    expect(recodifications().filter(({ act }) => !/^(?:loi|ordonnance|decret)-\d{2,4}-\d+$/.test(act))).toEqual([]);
  });
});

describe('the names', () => {
  test('of several texts with an equal claim are known and few', () => {
    const rivals = allNames().filter(({ standing, kind }) => standing === 'rival' && kind !== 'nickname');
    expect([...new Set(rivals.map(({ words }) => words))].sort()).toEqual(
      [
        'C. marchés',
        'C. marchés publ.',
        'CCN des ouvriers du bâtiment',
        'CCN des ouvriers employés par les entreprises du bâtiment',
        'convention collective des ouvriers employés par les entreprises du bâtiment',
        'convention collective nationale des ouvriers employés par les entreprises du bâtiment',
        'CMP',
        'CPCE',
        'code des marchés publics',
        'convention collective des ouvriers du bâtiment',
        'convention collective nationale des ouvriers du bâtiment',
        'pacte de New York',
        'pactes de New York',
      ].sort(),
    );
  });

  test('that are shared are shared whatever their accents', () => {
    const wrong = allNames().filter(
      ({ words, standing }) => (standing === 'only') !== (textsNamed(words).length === 1),
    );
    expect(wrong.map(({ words }) => words)).toEqual([]);
  });

  test('include the former ones', () => {
    const lost = texts.filter(({ formerNames, names }) => formerNames?.some((name) => !names.includes(name)));
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  test('never repeat within a text', () => {
    for (const text of texts) {
      const names = [...text.names, ...text.abbreviations, ...text.nicknames];
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    }
  });

  test.each([
    ['CSS', ['code-de-la-securite-sociale']],
    ['code de la securite sociale', ['code-de-la-securite-sociale']],
    ['CODE PÉNAL', ['code-penal', 'code-penal-1810']],
    ['code pénal (ancien)', ['code-penal-1810']],
    ['C. civ.', ['code-civil']],
    ['C. pr. pén.', ['code-de-procedure-penale']],
    ['nouveau code de procédure civile', ['code-de-procedure-civile']],
    ['code rural (nouveau)', ['code-rural-et-de-la-peche-maritime']],
    ['code de la famille et de l’aide sociale', ['code-de-la-famille-et-de-l-aide-sociale']],
    [
      "Code de l'entrée et du séjour des étrangers et ...",
      ['code-de-l-entree-et-du-sejour-des-etrangers-et-du-droit-d-asile'],
    ],
    ["Code de l'expropriation pour cause d'utilité publi", ['code-de-l-expropriation-pour-cause-d-utilite-publique']],
    ['annexe II au code général des impôts', ['code-general-des-impots-annexe-2']],
    ['CGIAN2', ['code-general-des-impots-annexe-2']],
    ['code électoral', ['code-electoral']],
    ['LPF', ['livre-des-procedures-fiscales']],
    ['CPCE', ['code-des-postes-et-des-communications-electroniques', 'code-des-procedures-civiles-d-execution']],
    ['code du travail applicable à Mayotte', ['code-du-travail-applicable-a-mayotte']],
    ['code du travail de la Nouvelle-Calédonie', ['code-du-travail-de-nouvelle-caledonie']],
    ['Constitution', ['constitution-1958-10-04']],
    ['DDHC', ['bloc-constitutionnel-declaration-1789']],
    ['Préambule de 1946', ['bloc-constitutionnel-preambule-1946']],
    ['loi Informatique et Libertés', ['loi-78-17']],
    ['loi Badinter', ['loi-85-677']],
    ['loi Evin', ['loi-89-1009', 'loi-91-32']],
    ['loi Sapin 2', ['loi-2016-1691']],
    ['LOLF', ['loi-2001-692']],
    ['décret tertiaire', ['decret-2019-771']],
    ['RGPD', ['reglement-ue-2016-679']],
    ['Bruxelles I bis', ['reglement-ue-2012-1215']],
    ['directive Bolkestein', ['directive-ue-2006-123']],
    ['TFUE', ['traite-fonctionnement-union-europeenne']],
    ['CEDH', ['traite-cedh']],
    ["convention n° 158 de l'OIT", ['traite-oit-158']],
    ['convention collective Syntec', ['convention-collective-1486']],
    ['convention collective nationale de la métallurgie', ['convention-collective-3248']],
    ['convention collective nationale des bureaux d’études techniques', ['convention-collective-1486']],
    ['CCN 66', ['convention-collective-413']],
    ['convention Syntec', ['convention-collective-1486']],
    ['code Napoléon', ['code-civil']],
    ['code des douanes communautaire', ['reglement-ue-1992-2913']],
    ['code postal', []],
  ])('%s', (words, keys) => {
    expect(textsNamed(words).map(({ key }) => key)).toEqual(keys);
  });

  test('of acts known by their date alone', () => {
    expect(actsKnownByDate('1965-07-10').map(({ key }) => key)).toEqual(['loi-65-557']);
    expect(actsKnownByDate('1881-07-29').map(({ key }) => key)).toEqual(['loi-1881-07-29']);
    expect(actsKnownByDate('2019-07-23')).toEqual([]);
  });

  test('give the later code the name it took over', () => {
    const standing = allNames().filter(({ words }) => fold(words) === 'code penal');
    expect(standing.map(({ text, standing }) => [text.key, standing])).toEqual([
      ['code-penal', 'preferred'],
      ['code-penal-1810', 'earlier'],
    ]);
  });
});

describe('the words', () => {
  test('of foreign law and of no law take no name of French law', () => {
    const french = new Set(allNames().map(({ words }) => fold(words)));
    const taken = [...FOREIGN.names, ...FOREIGN.notLaw.map((words) => `code ${words}`)];
    expect(taken.filter((words) => french.has(fold(words)))).toEqual([]);
    for (const list of [FOREIGN.adjectives, FOREIGN.complements, FOREIGN.names, FOREIGN.notLaw])
      expect(list.filter((words, at) => list.indexOf(words) !== at)).toEqual([]);
  });

  test('that introduce a nature cover the natures that words introduce', () => {
    const covered = new Set(natureWords().map(({ nature }) => nature));
    expect(NATURES.filter((nature) => !covered.has(nature))).toEqual([
      'bloc-constitutionnel',
      'jurisprudence',
      'document',
    ]);
  });
});

describe('a catalogue file with a mistake is refused', () => {
  test.each([
    ['no list', {}, 'a list of records was expected'],
    ['no record', ['code civil'], 'record 1: a record was expected'],
    ['an unknown field', [{ titel: 'code civil' }], 'unknown field titel'],
    ['no title', [{ key: 'code-civil' }], 'title must be words'],
    ['a number that is no words', [{ title: 'code', key: 3 }], 'key must be words'],
    ['names that are no list', [{ title: 'code', key: 'code', names: 'C.' }], 'names must be a list of words'],
    ['a flag that is no flag', [{ title: 'code', key: 'code', repealed: 'yes' }], 'repealed must be true or false'],
    ['a kind that is none', [{ title: 'c', key: 'c', successor: { key: 'd', kind: 'gone' } }], 'renamed or recodified'],
    ['no key and no number', [{ title: 'code' }], 'a number, a date or a key is needed'],
  ])('%s', (_, value, message) => {
    expect(() => titledTexts('codes.yml', value, 'code')).toThrow(message);
  });

  test('an unknown nature', () => {
    expect(() => numberedActs('acts.yml', [{ nature: 'edit', date: '1539-08-10' }])).toThrow('unknown nature edit');
  });
});
