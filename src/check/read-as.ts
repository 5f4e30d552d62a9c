import { recodifications } from '../catalogue/recodifications.js';
import { splitArticleKey } from '../model/article.js';
import type { Nature } from '../model/text.js';
import { recodificationsOf } from '../query/recoded.js';
import type { Judged, JudgedTarget, RuleContext } from './rule.js';

const LEGISLATIVE: ReadonlySet<Nature> = new Set<Nature>(['loi', 'loi-organique', 'ordonnance', 'constitution']);

/** Whether an article is a legislative provision: of an act of that rank, or with the letter of one in a code. */
function isLegislative(key: string, { textOf }: RuleContext): boolean {
  const nature = textOf(key)?.nature;
  return nature === 'code'
    ? /^LO?\d/.test(splitArticleKey(key).number)
    : nature !== undefined && LEGISLATIVE.has(nature);
}

/**
 * The act and article that replace, in legislative provisions, references to a repealed article by those to what it became:
 * « ordonnance n° 2007-329, art. 3 ». Not for decrees, contracts or memos. Key of the article; `undefined` where none does.
 */
export function substitutionFor({ file }: Judged, { article }: JudgedTarget, context: RuleContext): string | undefined {
  if (file.article === undefined || article === undefined || !isLegislative(file.article, context)) return undefined;
  const moved = recodificationsOf(article, recodifications()).find(({ clause }) => clause !== undefined);
  return moved?.clause === undefined ? undefined : `${moved.act}/${moved.clause.replace(/^article /u, '')}`;
}
