import { textWithCid } from '../../catalogue/identifiers.js';
import type { Rule } from '../rule.js';

const MESSAGE = {
  en: (id: string) => `${id}: no article of the law known has this identifier`,
  fr: (id: string) => `${id} : aucun article du droit connu n’a cet identifiant`,
};

/** The text whose own identifier an address carries beside that of an article. */
const textIn = (address: string): string | undefined => {
  const cid = /LEGITEXT\d{12}/.exec(address)?.[0];
  return cid === undefined ? undefined : textWithCid(cid)?.key;
};

export const rule: Rule = {
  card: {
    name: 'dead-link',
    summary: 'an address of Légifrance whose identifier the law known does not have, though it holds the whole text',
    why: 'It leads nowhere.',
    severity: 'warning',
  },
  examples: [
    {
      words:
        'Accord du 12 mars 2010\n\nhttps://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000077770071&cidTexte=LEGITEXT000006072050',
      reported: true,
      note: 'no article of the code du travail ever had it',
    },
    {
      words:
        'Accord du 12 mars 2010\n\n[l’article L. 9999-7 du code du travail](https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000077770071&cidTexte=LEGITEXT000006072050)',
      reported: true,
      note: 'behind words that name an article which lives',
    },
    {
      words: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000099990072',
      reported: false,
      note: 'the wording of today',
    },
    {
      words: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000077770071',
      reported: false,
      note: 'nothing says of which text it is: it may be of one that is not held',
    },
  ],
  concerns: ({ found }) => found.reference.id?.startsWith('LEGIARTI') === true,
  check: async ({ found, targets, day }, { language, textOf, store }) => {
    const { id, text } = found.reference;
    if (id === undefined || text === undefined) return [];
    const law = textOf(`${text.key}/`);
    const known = law?.holding === 'whole-history' && law.knownOn !== undefined && day.day <= law.knownOn;
    // Words that a link lies under name an article in any case: the address must say by itself of which text it is.
    const { address } = found;
    const named =
      address === undefined
        ? targets.some(({ key }) => !key.endsWith('/'))
        : textIn(address) !== text.key || (await store.withOfficialId(id)).length > 0;
    return known && !named ? [{ message: MESSAGE[language](id) }] : [];
  },
};
