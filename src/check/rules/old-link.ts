import { articleAddress, legifranceAddress } from '../../model/official-address.js';
import type { Rule } from '../rule.js';

/** Shapes of the site before 2020: `/affichCodeArticle.do?idArticle=…`, `/WAspad/…`, `/./telecharger_…`. */
const OLD = /legifrance\.gouv\.fr\/(?:affich\w{0,30}\.do|waspad|jopdf|initrech|rech\w{0,30}\.do|telecharger)/iu;
/** « dateTexte=20120101 »: the day of the wording that was shown; 2999 and 2222 mean none. */
const DAY = /dateTexte=(?<y>[12][019]\d{2})(?<m>\d{2})(?<d>\d{2})/iu;

const MESSAGE = {
  en: 'an address of Légifrance as it was before 2020: it lives by redirection only',
  fr: 'une adresse de Légifrance d’avant 2020 : elle ne tient que par redirection',
};

export const rule: Rule = {
  card: {
    name: 'old-link',
    summary: 'an address of Légifrance in a shape of before 2020',
    why: 'The site answers it by redirection as long as it cares to; the new address is known.',
    severity: 'info',
  },
  examples: [
    {
      words: 'https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000099990072',
      reported: true,
      note: 'before 2020',
    },
    {
      words:
        '[l’article L. 9999-7 du code du travail](https://www.legifrance.gouv.fr/affichCodeArticle.do?idArticle=LEGIARTI000099990072)',
      reported: true,
      note: 'behind the words',
    },
    {
      words: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000099990072',
      reported: false,
      note: 'the shape of today',
    },
  ],
  check: ({ found, file, targets }, { language, textOf, nameOf }) => {
    const { reference, place } = found;
    const written =
      found.address ?? (reference.form === 'web-address' ? file.source.slice(place.start, place.end) : '');
    if (!OLD.test(written)) return [];
    const [target] = targets;
    const nature = target === undefined ? reference.text?.nature : textOf(target.key)?.nature;
    const { id } = reference;
    const address = id === undefined ? undefined : (articleAddress(id, nature) ?? legifranceAddress(id));
    if (address === undefined) return [{ message: MESSAGE[language] }];
    const { y, m, d } = DAY.exec(written)?.groups ?? {};
    const replacement = y === undefined || y > '2200' ? address : `${address}/${y}-${m ?? ''}-${d ?? ''}`;
    return [
      {
        message: MESSAGE[language],
        suggestions: [
          {
            targets: target === undefined ? [] : [target.key],
            words: target === undefined ? replacement : `${replacement} (${nameOf(target.key)})`,
            chain: [],
            certain: false,
            // An address behind words stands elsewhere in the file, or nowhere in it.
            ...(found.address === undefined ? { edit: { span: place, replacement } } : {}),
          },
        ],
      },
    ];
  },
};
