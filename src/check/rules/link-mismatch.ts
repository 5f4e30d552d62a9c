import { splitArticleKey } from '../../model/article.js';
import type { Rule } from '../rule.js';

/** « R*123-4 » and « R123-4 » are one; a number that lived twice has a day behind it. */
const plain = (number: string): string => number.replace('*', '').split('@')[0] ?? number;

const MESSAGE = {
  en: (words: string, name: string) => `the words say ${words}, the link behind them leads to ${name}`,
  fr: (words: string, name: string) => `les mots disent ${words}, le lien qu’ils portent mène à ${name}`,
};

export const rule: Rule = {
  card: {
    name: 'link-mismatch',
    summary: 'a link whose words name one article and whose address is another’s',
    why: 'Who reads and who clicks learn different law, and only one of the two was meant.',
    severity: 'warning',
  },
  examples: [
    {
      words:
        '[article R. 1232-1 du code du travail](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000099990072)',
      reported: true,
      note: 'the identifier is of article L. 9999-7',
    },
    {
      words:
        '[article L. 9999-7 du code du travail](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000099990071)',
      reported: false,
      note: 'an earlier wording of the same article',
    },
    {
      words:
        '[article R. 1232-1 du code du travail](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000077770071)',
      reported: false,
      note: 'nobody knows the identifier',
    },
  ],
  concerns: ({ found, targets }) => found.reference.id !== undefined && targets.length === 1,
  check: async ({ found, targets, onPurpose }, { language, nameOf, store }) => {
    const { kind, id, number, through, becomes } = found.reference;
    const [target] = targets;
    if (kind !== 'article' || id === undefined || number === undefined || targets.length !== 1) return [];
    if (target === undefined || through !== undefined || becomes !== undefined || onPurpose !== undefined) return [];
    const behind = await store.withOfficialId(id);
    const [other] = behind;
    const same = behind.some(({ key }) => plain(splitArticleKey(key).number) === plain(number));
    if (other === undefined || same || splitArticleKey(other.key).number === '') return [];
    return [{ message: MESSAGE[language](nameOf(target.key), nameOf(other.key)), target: target.key }];
  },
};
