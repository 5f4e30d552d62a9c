import { canonicalNumber } from '../model/number.js';
import type { Mark, PortionStep, Reference } from '../model/reference.js';
import type { TextName } from '../model/text.js';
import { typedCore, typedNumber } from '../model/typed-number.js';
import { extract } from './extract.js';
import { identifyText } from './identify-text.js';

/** What a person typed, read: an article of a text, a number without text, a text, or an identifier. */
export interface TypedWords {
  readonly number?: string;
  /** Canonical number of the end of a range. */
  readonly through?: string;
  readonly text?: TextName;
  /** Several texts carry the name that was typed. */
  readonly candidates?: readonly TextName[];
  readonly id?: string;
  readonly portion?: readonly PortionStep[];
  readonly marks?: readonly Mark[];
  /** The day whose wording the words ask for (ISO). */
  readonly frozenOn?: string;
  /** Foreign law, or a clause of the document that speaks: no law to look up. */
  readonly outside?: 'foreign' | 'internal';
  /** Words that name a text nobody knows: « code de la sécu ». */
  readonly unknownText?: string;
  /** Further articles in the same words: « L. 122-14 et L. 122-15 ». */
  readonly and?: readonly TypedWords[];
}

const IDENTIFIER = /^(?:LEGI|JORF|KALI|CETA|JURI|CNIL|CONS|ACCO)(?:ARTI|TEXT|SCTA|CONT)\d{12}$/;
// « C.S.S. », « C.G.C.T »; « L.O. 111-3 » is a number.
const INITIALS = /(?<![A-Za-z])(?:[A-Za-z]\.){2,6}[A-Za-z](?![A-Za-z])\.?/g;

/**
 * Words as people type them: « art. L. 162-5 CSS », « css L162-5 », « loi 93-8 art 8 », « l'article 6 de la loi n° 93-8 du
 * 4 janvier 1993 », « code du travail », a Légifrance address. `undefined` when nothing in them is law.
 */
export function readTyped(typed: string): TypedWords | undefined {
  const alone = typedNumber(typed);
  if (alone !== undefined) return { number: alone };
  const core = typedCore(typed).replace(INITIALS, (initials) => initials.replaceAll('.', ''));
  const words = IDENTIFIER.test(core.toUpperCase()) ? core.toUpperCase() : core;
  const references = extract(words, { typed: true });
  const id = references.find((reference) => reference.id !== undefined);
  const articles = references.filter(({ kind }) => kind === 'article');
  const texts = references.filter((each) => each.kind !== 'article' && (each.text ?? each.candidates) !== undefined);
  if (articles.length > 0) return several(articles.map((article) => fromArticle(article, texts, words)));
  if (id !== undefined) return { ...named(id), ...about(id), id: id.id ?? '' };
  const [text] = texts;
  if (text === undefined) return wholeText(words, references);
  const rest = `${words.slice(0, text.span.start)} ${words.slice(text.span.end)}`;
  const number = numberAmong(rest);
  return { ...(number === undefined ? {} : { number }), ...about(text), ...allNamed(texts) };
}

const several = ([first, ...and]: readonly TypedWords[]): TypedWords => ({
  ...first,
  ...(and.length === 0 ? {} : { and }),
});

function wholeText(words: string, references: readonly Reference[]): TypedWords | undefined {
  const text = identifyText(words);
  if (text !== undefined) return { text };
  const other = references.find(({ outside }) => outside === 'foreign' || outside === 'internal');
  return other === undefined ? undefined : about(other);
}

const named = (reference: Reference): Pick<TypedWords, 'text' | 'candidates'> => ({
  ...(reference.text === undefined ? {} : { text: reference.text }),
  ...(reference.candidates === undefined ? {} : { candidates: reference.candidates }),
});

/** The text of several names, or all of them: « L162-5 CSS et CSP » does not say which. */
function allNamed(texts: readonly Reference[]): Pick<TypedWords, 'text' | 'candidates'> {
  const all = new Map(
    texts
      .flatMap(({ text, candidates = [] }) => [...(text ? [text] : []), ...candidates])
      .map((each) => [each.key, each]),
  );
  const [first, ...others] = all.values();
  if (first === undefined) return {};
  return others.length === 0 ? { text: first } : { candidates: [first, ...others] };
}

function about({ through, portion, marks, frozenOn, outside }: Reference): TypedWords {
  return {
    ...(through === undefined ? {} : { through }),
    ...(portion === undefined ? {} : { portion }),
    ...(marks === undefined ? {} : { marks }),
    ...(frozenOn === undefined ? {} : { frozenOn }),
    ...(outside === 'foreign' || outside === 'internal' ? { outside } : {}),
  };
}

/** « css L162-5 »: a text typed beside the number counts as its text. */
function fromArticle(article: Reference, texts: readonly Reference[], words: string): TypedWords {
  const number = article.number === undefined ? {} : { number: article.number };
  const own = named(article);
  const stated = own.text !== undefined || own.candidates !== undefined;
  const beside = stated ? texts.filter(({ text }) => text !== undefined && text.key !== own.text?.key) : texts;
  // Another text beside the article's own leaves both.
  const which = allNamed(stated ? [article, ...beside] : beside);
  const unknown = which.text === undefined && which.candidates === undefined ? unknownText(article, words) : undefined;
  return { ...number, ...about(article), ...which, ...(unknown === undefined ? {} : { unknownText: unknown }) };
}

const SMALL =
  /(?<![\p{L}\d])(?:art|articles?|du|de|la|le|les|des|l|d|v|m|ab|vd|vt|présente?|meme|même|code|loi|texte)(?![\p{L}\d])/giu;

/** Words typed beside a number that name no text: « curb », « code de la sécu ». */
function unknownText({ phraseSpan, textSpan, outside }: Reference, words: string): string | undefined {
  if (outside === 'foreign' || outside === 'internal') return undefined;
  if (outside === 'unnamed' && textSpan !== undefined) return words.slice(textSpan.start);
  const rest = [words.slice(0, phraseSpan.start), words.slice(phraseSpan.end)];
  const said = rest.find((each) => /\p{L}{2}/u.test(each.replace(SMALL, ' ')));
  return said?.replace(/^[\s,;:(]{1,9}(?:du|de la|de l['’]|des|de)?\s/i, '').trim();
}

/** A number left over beside the text: « 1240 c. civ. », « loi 93-8 8 ». */
function numberAmong(words: string): string | undefined {
  const bare = words
    .replace(/\b(?:art|article|articles|du|de|la|le|l)\b\.?/gi, ' ')
    .replace(/[,;:()'’]/g, ' ')
    .trim();
  return bare === '' ? undefined : canonicalNumber(bare);
}
