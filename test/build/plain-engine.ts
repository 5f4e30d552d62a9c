import type { Engine } from '../../src/build/engine.js';
import type { BulletReading, ExtractContext } from '../../src/extract/contract.js';
import { articleKey } from '../../src/model/article.js';
import { actKey } from '../../src/model/act-key.js';
import type { Outcome } from '../../src/model/citation.js';
import { isLinkMark } from '../../src/model/mark.js';
import { canonicalNumber } from '../../src/model/number.js';
import type { Reference } from '../../src/model/reference.js';
import type { TextName } from '../../src/model/text.js';

/**
 * A grammar of a few lines in place of the real one, so that these tests tell of building alone: « article L. 1 [à L. 9]
 * [du code du travail] », « Code du travail - art. L1 (V)», « Loi n°2007-329 … - art. 12 (V) ».
 */

function identifyText(words: string): TextName | undefined {
  const code = /^code (?:du|de la|civil)[a-zéûô ]*/i.exec(words.trim())?.[0].trim().toLowerCase();
  if (code !== undefined)
    return { key: code.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-'), nature: 'code', title: code };
  const act = /^(loi|ordonnance|décret) n° ?(\d+-\d+)/i.exec(words.trim());
  if (act === null) return undefined;
  const nature = (['loi', 'ordonnance', 'decret'] as const)[['l', 'o', 'd'].indexOf(act[1]?.[0]?.toLowerCase() ?? '')];
  const number = act[2] ?? '';
  const key = nature && actKey(nature, { number });
  return key === undefined || nature === undefined ? undefined : { key, nature, title: act[0].toLowerCase(), number };
}

function reference(surface: string, start: number, rest: Partial<Reference>): Reference {
  const span = { start, end: start + surface.length };
  return { kind: 'article', form: 'single', surface, span, phraseSpan: span, textBasis: 'stated', ...rest };
}

function extract(text: string, { ownText }: ExtractContext = {}): Reference[] {
  const found = text.matchAll(/articles? ([LRD]\.\s[\d-]*\d)(?: à (L\. [\d-]*\d))?(?: (du code du travail))?/gu);
  return [...found].map((match) => {
    const written = match[1] ?? '';
    const stated = match[3] === undefined ? undefined : identifyText(match[3].slice(3));
    const meant = stated ?? ownText;
    const through = match[2] === undefined ? undefined : canonicalNumber(match[2]);
    return reference(written, match.index + match[0].indexOf(written), {
      number: canonicalNumber(written) ?? '',
      ...(through !== undefined && { through, form: 'range' }),
      ...(meant ? { text: meant } : {}),
      textBasis: stated ? 'stated' : meant ? 'own' : 'none',
    });
  });
}

function readBullet(words: string): BulletReading {
  const prefix = /^([A-Z_]+): /.exec(words);
  const start = prefix?.[0].length ?? 0;
  const text = identifyText(words.slice(start));
  const article = /- art\. ([LRD]?[\d-]+)/.exec(words);
  const mark = /\((\w+)\)/.exec(words)?.[1] ?? '';
  const bound = /en vigueur au plus tard le 1er mars 2008/.test(words);
  const number = article?.[1];
  const span = number === undefined ? start : (article?.index ?? 0) + 7;
  return {
    references: text ? [reference(number ?? words.slice(start), span, { text, ...(number && { number }) })] : [],
    mark: isLinkMark(mark) ? mark : undefined,
    dates: bound ? [{ on: '2008-03-01', kind: 'bound' }] : [],
    prefix: prefix?.[1],
    shape: text ? (number === undefined ? 'text' : 'article') : 'unread',
  };
}

/** The test's engine. */
export const plainEngine: Engine = {
  extract,
  readBullet,
  identifyText,
  readNote: (words) => {
    const act = /Loi n° \d+-\d+/.exec(words);
    const text = act === null ? undefined : identifyText(act[0]);
    if (act === null || text === undefined) return [];
    return [{ relation: 'amends', reference: reference(act[0], act.index, { text, form: 'note' }), dates: [] }];
  },
  readRepealedItems: (text) =>
    [...text.matchAll(/(\d°) \(Abrogé\)/gu)].map((match) => ({
      portion: match[1] ?? '',
      word: 'abrogé',
      span: { start: match.index, end: match.index + match[0].length },
    })),
  resolve: (references, table) =>
    Promise.all(
      references.map(async (one): Promise<{ reference: Reference; outcome: Outcome }> => {
        const { text, number = '', through } = one;
        const reached = (targets: readonly string[]) => ({
          reference: one,
          outcome: { kind: 'resolved', targets } as const,
        });
        if (text !== undefined && through !== undefined)
          return reached((await table.between(text.key, number, through)).map((each) => articleKey(text.key, each)));
        if (text !== undefined) return reached([articleKey(text.key, number)]);
        const texts = await table.textsWith(number);
        const [only] = texts;
        if (only === undefined) return { reference: one, outcome: { kind: 'unresolved', reason: 'no text is named' } };
        if (texts.length === 1) return reached([articleKey(only.textKey, number)]);
        const candidates = texts.map(({ textKey }) => articleKey(textKey, number));
        return { reference: one, outcome: { kind: 'ambiguous', candidates } };
      }),
    ),
};
