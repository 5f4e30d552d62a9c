// When a label and a prediction mean the same article. Kept apart from the grammar on purpose: a scorer that asked the
// grammar's own catalogue would forgive the catalogue's own mistakes.

const fold = (words) =>
  String(words)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

/** One spelling of a number: « L. 162-5 » and « L162-5 », « 1er » and « premier » and « 1 », « R** 5 » and « R*5 ». */
export function numberKey(number) {
  if (number === undefined || number === null) return '';
  const key = fold(number)
    .replace(/^(?:l')?art(?:icles?|\.)? /, '')
    .replaceAll(/[–—‑]/g, '-')
    .replaceAll(/[.\s°]/g, '')
    .replace(/\*+/, '*');
  return (key === 'premier' ? '1' : key).replace(/^\*(lo|[lrdacpt])/, '$1*').replace(/(\d)(?:er|ere)(?![a-z])/, '$1');
}

/** Other names under which Légifrance's own labels know a code. */
const SAME_CODE = new Map(
  Object.entries({
    'code rural': 'code rural et de la peche maritime',
    'nouveau code de procedure civile': 'code de procedure civile',
    'code des pensions civiles et militaires': 'code des pensions civiles et militaires de retraite',
    'code du domaine public fluvial': 'code du domaine public fluvial et de la navigation interieure',
    "code de l'expropriation": "code de l'expropriation pour cause d'utilite publique",
    "code de l'entree et du sejour des etrangers en france et du droit d'asile":
      "code de l'entree et du sejour des etrangers et du droit d'asile",
    "code des pensions militaires d'invalidite et des victimes de la guerre":
      "code des pensions militaires d'invalidite et des victimes de guerre",
  }),
);
const ANNEX_OF_CGI = /^code general des impots,? ?annexe ?(iv|i{1,3}|[1-4])/;
const ROMANS = { i: '1', ii: '2', iii: '3', iv: '4' };

function codeName(title) {
  const name = fold(title).replace(/[.,…\s]+$/, '');
  const annex = ANNEX_OF_CGI.exec(name)?.[1];
  if (annex !== undefined) return `annexe ${ROMANS[annex] ?? annex} du cgi`;
  const short = name.replace(/,? ?\(?cgi(?:an ?\d)?\)?$/, '').replace(/ \(nouveau\)$/, '');
  return SAME_CODE.get(short) ?? short;
}

const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'.split('|');
const NATURE =
  /^(?:l[ae] |l'|les )?(constitution|loi|ordonnance|decret|arrete|reglement|directive|convention|accord|traite|decision|circulaire|deliberation|protocole|charte)/;
const SIGNED_NUMBER = /n ?[°ºo]s? ?(\d[\d-]*(?:\/\d+)?)/;
const UNION_NUMBER = /(\d+\/\d+)/;
const DATE = new RegExp(`(\\d{1,2})(?:er)? (${MONTHS.join('|')}) (\\d{4})`);

/** Nature, number and day of an act, as far as its title gives them. */
function act(title) {
  const name = fold(title);
  const nature = NATURE.exec(name)?.[1];
  const number = (SIGNED_NUMBER.exec(name) ?? UNION_NUMBER.exec(name))?.[1]?.replace(/^19(\d\d-)/, '$1');
  const day = DATE.exec(name);
  const date = day === null ? undefined : `${day[3]}-${MONTHS.indexOf(day[2]) + 1}-${Number(day[1])}`;
  return { name, nature, number, date };
}

function sameAct(one, other) {
  const [a, b] = [act(one), act(other)];
  if (a.nature === 'constitution' || b.nature === 'constitution') return a.nature === b.nature;
  if (a.nature === 'traite') return a.name.replace(/ du \d.*$/, '') === b.name.replace(/ du \d.*$/, '');
  if (a.nature !== undefined && b.nature !== undefined && a.nature !== b.nature) return false;
  if (a.number !== undefined && b.number !== undefined) return a.number === b.number;
  return a.date !== undefined && a.date === b.date;
}

const isCodeTitle = (title) => /^(?:nouveau )?code\b|^livre des procedures fiscales/.test(fold(title));

/** Whether two targets are articles of one text: by official id, else by name, else by nature with number or day. */
export function sameText(label, found) {
  const cids = [label.code_cid ?? label.text_cid, found.code_cid ?? found.text_cid];
  if (cids[0] !== undefined && cids[0] === cids[1]) return true;
  const titles = [label.code_title ?? label.text_title, found.code_title ?? found.text_title];
  if (titles[0] === undefined || titles[1] === undefined) return false;
  const codes = titles.map(isCodeTitle);
  if (codes[0] || codes[1]) return codes[0] && codes[1] && codeName(titles[0]) === codeName(titles[1]);
  return sameAct(titles[0], titles[1]);
}
