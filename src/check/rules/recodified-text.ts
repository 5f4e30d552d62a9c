import { catalogueText, type CatalogueText } from '../../catalogue/catalogue.js';
import { splitArticleKey } from '../../model/article.js';
import type { Severity } from '../../model/finding.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (old: string, fresh: string, on: string | undefined) =>
    `${old} was recodified into ${fresh}${on === undefined ? '' : ` on ${on}`}: the numbers of its articles changed`,
  fr: (old: string, fresh: string, on: string | undefined) =>
    `${old} : recodifié, ${fresh}${on === undefined ? '' : ` depuis le ${on}`} ; les numéros ont changé`,
};

/** Of a code that is still in force a few articles survive, as a rule of its regulatory part. */
const maySurvive = ({ inForce }: CatalogueText, number = ''): boolean => inForce && /^[RDA]/.test(number);

export const rule: Rule = {
  card: {
    name: 'recodified-text',
    summary: 'a text that was recodified into another (code de la famille et de l’aide sociale): numbers changed',
    why: 'Neither the name nor the number leads to the rule any more.',
    severity: 'error',
  },
  yieldsTo: ['repealed', 'lapsed', 'annulled', 'transferred', 'outdated', 'unknown-article'],
  examples: [
    {
      words: 'l’article 5 du code de la famille et de l’aide sociale',
      reported: true,
      note: 'code de l’action sociale et des familles since 2000',
    },
    { words: 'l’article L. 113-1 du code de l’action sociale et des familles', reported: false, note: 'the new one' },
    {
      words: 'Accord du 12 mars 1998\n\nl’article 5 du code de la famille et de l’aide sociale',
      reported: true,
      note: 'right on its day: a warning',
    },
  ],
  check: (judged, { language, words, today }) => {
    const { found, day, onPurpose } = judged;
    if (found.reference.kind === 'self') return [];
    const key = judged.targets[0]?.key ?? found.reference.text?.key;
    const text = key === undefined ? undefined : catalogueText(splitArticleKey(key).text);
    const { successor } = text ?? {};
    const fresh = successor?.kind === 'recodified' ? catalogueText(successor.key) : undefined;
    if (text === undefined || successor === undefined || fresh === undefined) return [];
    const { date } = successor;
    if (date !== undefined && date > today) return [];
    const wrong = date !== undefined && date <= day.day && !maySurvive(text, found.reference.number);
    const severity: Severity = onPurpose !== undefined ? 'info' : wrong ? 'error' : 'warning';
    const message = MESSAGE[language](text.title, fresh.title, date === undefined ? undefined : words.day(date));
    const suggestions = [{ targets: [`${fresh.key}/`], words: fresh.title, chain: [], certain: false }];
    return [{ message, severity, suggestions, ...(onPurpose === undefined ? {} : { remark: onPurpose }) }];
  },
};
