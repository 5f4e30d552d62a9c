import { fold } from '../model/fold.js';
import type { Span } from '../model/span.js';
import { sentence } from './spoken-of.js';

/** As far behind a reference as its verb stands: the name of a code, and what stands between two commas. */
const REACH = 260;
/** Part of every way of saying so, and quick to look for. */
const SIGN = /abrog|\bplus\s|exist|supprim/i;
/**
 * « … du code du travail, que vous citez, n'est plus en vigueur », « a été abrogé en 2008 », « est aujourd'hui abrogé »,
 * « n'existe plus »; not « est applicable », nor the verb of a later clause (« s'applique et l'usage n'existe plus »).
 */
const GONE =
  /^(?:(?:,| et| ou) (?:l'article )?[lrda]\.? ?\d[\d.*-]{0,20}){0,6}(?: (?:et (?:suivants|s\.|de)|(?!(?:est|sont|a|ont|et|ou|qu[ei]|dont|ne|car|mais|donc|si|lorsque|quand|puisque|tandis|alors|comme)\b|[sn]')[a-z°'\d-]{1,20})){0,10}(?:, (?:qu[ei']|dont|cite|vise|mentionne)[^,;:]{2,90},| \([^()]{1,60}\))? (?:(?:a|ont) (?:depuis |entre-temps )?ete (?:expressement |implicitement |egalement )?(?:abroge|supprime)|(?:est|sont) (?:desormais |aujourd'hui |maintenant |deja |donc )?(?:abroge|supprime)|n'(?:est (?:donc |desormais )?plus (?:en vigueur|applicable)|(?:existe|existent) (?:donc |desormais )?plus(?![a-z'])(?! que| qu'))|ne sont (?:donc |desormais )?plus (?:en vigueur|applicable))/;
/** The article itself is what the verb speaks of: « L'article … », « Or, les articles L. 1 et … »; not « l'accord pris selon l'article … ». */
const SUBJECT =
  /(?:^|[:;(]|\b(?:que|car|or|mais|puisque|donc|et|lorsque|si),?)[\s*_>–#"«“-]*(?:(?:l'|les |cet |ces |ledit |ancien |anciens |les dispositions de l'|les dispositions des )*(?:ancien |anciens )?(?:articles?|art\.) )(?:[lrda]\.? ?[\w.*-]{1,20}(?:,| et| ou) (?:l'article )?){0,6}$/;

/** « Dans sa rédaction antérieure à la loi n° 2008-596 du 25 juin 2008, l'article L. 122-4 … »: the wording stands in front. */
const OLD_WORDING =
  /^[\s*_>–#"«“-]*(?:(?:or|mais|ainsi|en effet|que),? )?dans (?:sa|leur) (?:redaction|version) (?:alors |anterieure|en vigueur (?:avant|jusqu|au |a la)|applicable (?:avant|a la|aux|au)|issue)[^;:]{0,140}, (?:l'|les |cet |ces )(?:ancien |anciens )?(?:articles?|art\.) (?:[lrda]\.? ?[\w.*-]{1,20}(?:,| et| ou) (?:l'article )?){0,6}$/;

/** In front of a wording that is meant. */
const FRONT = /dans (?:sa|leur) (?:r|v)/i;

/**
 * What the sentences of a file themselves say of an article at a place: that it is gone (`said-repealed`), or that an earlier
 * wording is meant, said in front of it (`frozen`; the grammar reads what stands behind). Undefined where they say neither.
 */
export function saidGoneIn(source: string): (place: Span) => 'said-repealed' | 'frozen' | undefined {
  const signs = SIGN.test(source);
  const fronts = FRONT.test(source);
  return (place) => {
    if (signs && SIGN.test(source.slice(place.end, place.end + REACH))) {
      const { before, after } = sentence(source, place);
      if (GONE.test(plain(after)) && SUBJECT.test(plain(before))) return 'said-repealed';
    }
    if (!fronts || !FRONT.test(source.slice(Math.max(0, place.start - REACH), place.start))) return undefined;
    return OLD_WORDING.test(plain(sentence(source, place).before)) ? 'frozen' : undefined;
  };
}

/** Folded, on one line. */
const plain = (words: string): string => fold(words).replace(/[\s\u00a0]{1,40}/g, ' ');
