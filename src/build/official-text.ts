import { textWithCid } from '../catalogue/identifiers.js';
import { actKey } from '../model/act-key.js';
import { formatDate } from '../model/date.js';
import type { OfficialText } from '../model/document.js';
import type { Nature, TextName } from '../model/text.js';
import type { Engine } from './engine.js';
import { slug } from './slug.js';

/** Natures as the official bases write them, in capitals, with the noun that people use. */
const NATURES: Readonly<Record<string, readonly [Nature, string]>> = {
  CONSTITUTION: ['constitution', 'Constitution'],
  CODE: ['code', 'code'],
  LOI: ['loi', 'loi'],
  LOI_PROGRAMME: ['loi', 'loi de programme'],
  LOI_ORGANIQUE: ['loi-organique', 'loi organique'],
  LOI_CONSTIT: ['loi-constitutionnelle', 'loi constitutionnelle'],
  ORDONNANCE: ['ordonnance', 'ordonnance'],
  DECRET_LOI: ['decret-loi', 'décret-loi'],
  DECRET: ['decret', 'décret'],
  ARRETE: ['arrete', 'arrêté'],
  CIRCULAIRE: ['circulaire', 'circulaire'],
  INSTRUCTION: ['instruction', 'instruction'],
  AVIS: ['avis', 'avis'],
  DELIBERATION: ['deliberation', 'délibération'],
  REGLEMENTEUROPEEN: ['reglement-ue', 'règlement'],
  DIRECTIVE_EURO: ['directive-ue', 'directive'],
  DECISION_EURO: ['decision-ue', 'décision'],
  CONVENTION: ['traite', 'convention'],
  ACCORD: ['accord', 'accord'],
  'ACCORD DE BRANCHE': ['accord', 'accord de branche'],
  AVENANT: ['accord', 'avenant'],
  ACCORD_FONCTION_PUBLIQUE: ['accord', 'accord'],
  'CONVENTION COLLECTIVE': ['convention-collective', 'convention collective'],
  'CONVENTION COLLECTIVE NATIONALE': ['convention-collective', 'convention collective nationale'],
  IDCC: ['convention-collective', 'convention collective'],
  JURISPRUDENCE: ['jurisprudence', 'décision'],
};

/** Acts of the State that the Journal officiel numbers once for all: « 93-8 », « 2016-131 ». */
const NUMBERED = /^(?:\d{2}|\d{4})-\d{1,5}$/;
/** Natures of which a day has one act, or nearly: people name them by it. */
const NAMED_BY_DAY = new Set<Nature>(['loi', 'loi-constitutionnelle', 'loi-organique', 'ordonnance', 'decret-loi']);

/** Everything official that is known of a text: its cid, what its metadata say, the words that name it. */
export interface OfficialName {
  readonly cid?: string | undefined;
  readonly words?: string | undefined;
  readonly official: OfficialText;
}

const natureOf = ({ nature }: OfficialText): readonly [Nature, string] =>
  NATURES[nature?.toUpperCase() ?? ''] ?? ['document', 'document'];

function ids({ cid, official }: OfficialName): Partial<TextName> {
  const { number, date, nor, eli, ecli } = official;
  const known = { number, date, cid, nor, eli, ecli };
  return Object.fromEntries(Object.entries(known).filter(([, id]) => id !== undefined));
}

/** The catalogue's own name where it knows the cid. */
function catalogued(cid: string | undefined): TextName | undefined {
  const known = cid === undefined ? undefined : textWithCid(cid);
  if (known === undefined || cid === undefined) return undefined;
  const { key, nature, title, number, date } = known;
  return { key, nature, title, cid, ...(number !== undefined && { number }), ...(date !== undefined && { date }) };
}

function numbered(name: OfficialName): TextName | undefined {
  const [nature, noun] = natureOf(name.official);
  const { number, date } = name.official;
  if (number === undefined || !NUMBERED.test(number) || nature === 'document' || nature.endsWith('-ue'))
    return undefined;
  const key = actKey(nature, { number });
  const title = name.words ?? `${noun} n° ${number}${date === undefined ? '' : ` du ${formatDate(date)}`}`;
  return key === undefined ? undefined : { ...ids(name), key, nature, title };
}

/** A collective agreement by its IDCC, which those who cite it use. */
function agreement({ cid, words, official }: OfficialName): TextName | undefined {
  if (official.nature !== 'IDCC' || official.number === undefined || !/^\d{1,16}$/.test(official.number))
    return undefined;
  const number = String(Number(official.number));
  const key = actKey('convention-collective', { number });
  const title = words ?? official.title ?? `convention collective (IDCC ${number})`;
  return key === undefined
    ? undefined
    : { ...(cid !== undefined && { cid }), key, nature: 'convention-collective', title, number };
}

/**
 * The text that metadata name for sure, wherever they stand: one that the catalogue knows by its cid, or an act with a
 * number. `undefined` leaves it to the cid among the texts that are held.
 */
export const certainText = (name: OfficialName): TextName | undefined =>
  catalogued(name.cid) ?? agreement(name) ?? numbered(name);

/** A decision as the grammar names it, so that those who cite it mean the same; by its ECLI or identifier where it cannot. */
function decision(name: OfficialName, engine: Engine): TextName | undefined {
  const { citation, ecli, title } = name.official;
  for (const words of [citation, ecli]) {
    const read =
      words === undefined ? undefined : engine.extract(words).find(({ text }) => text?.nature === 'jurisprudence');
    if (read?.text !== undefined) return { ...read.text, ...ids(name), title: title ?? read.text.title };
  }
  return undefined;
}

/** The text that the words of its own title name, with a number or as a code: « Décret n°94-46 du 5 janvier 1994 ». */
function byWords(name: OfficialName, engine: Engine): TextName | undefined {
  const [nature] = natureOf(name.official);
  if (name.words === undefined || nature === 'jurisprudence') return undefined;
  const read = engine.identifyText(name.words);
  const sure = read?.number !== undefined || nature === 'code' || nature === 'constitution';
  return read !== undefined && sure ? { ...ids(name), ...read } : undefined;
}

/** A key that no other text shares. Arrêtés of one day are many: without a number only the NOR or the cid tells them apart. */
function ownKey({ cid, official }: OfficialName, title: string): string {
  const [nature] = natureOf(official);
  const { nor, date, number } = official;
  if (nature === 'deliberation' && number !== undefined && cid?.startsWith('CNIL') === true)
    return `cnil-${number.toLowerCase()}`;
  const by = nor !== undefined ? { nor } : date !== undefined && NAMED_BY_DAY.has(nature) ? { date } : {};
  return actKey(nature, by) ?? `${nature}-${(cid ?? slug(title)).toLowerCase()}`;
}

/** The text whose articles a file holds: always one, with a key that no other text shares. */
export function officialTextName(name: OfficialName, engine: Engine): TextName {
  const [nature] = natureOf(name.official);
  const decided = nature === 'jurisprudence' ? decision(name, engine) : undefined;
  const named = certainText(name) ?? decided ?? byWords(name, engine);
  if (named !== undefined) return named;
  const title = name.words ?? name.official.title ?? name.cid ?? nature;
  return { ...ids(name), key: ownKey(name, title), nature, title };
}
