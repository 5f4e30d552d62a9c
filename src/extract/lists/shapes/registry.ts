import { actArticles } from './act-articles.js';
import { actList } from './act-list.js';
import { bareNumbers } from './bare-numbers.js';
import { codeArticles } from './code-articles.js';
import { codeList } from './code-list.js';
import { condition } from './condition.js';
import { datedDocument } from './dated-document.js';
import { decision } from './decision.js';
import { divisionOfText } from './division-of-text.js';
import { euActs } from './eu-act.js';
import { historyEdition } from './history-edition.js';
import { remark } from './remark.js';
import { report } from './report.js';
import { republicanAct } from './republican-act.js';
import { sentence } from './sentence.js';
import type { BulletShape } from './shape.js';
import { unknownCode } from './unknown-code.js';
import { unnamedAct } from './unnamed-act.js';
import { validity } from './validity.js';

/**
 * The shapes of bullets, the commonest first; the first that reads every word wins. Only three orders matter: what is named
 * before what is not (`unnamed-act`), sentences with a reference before those without one (`remark`), and `condition` last.
 */
export const SHAPES: readonly BulletShape[] = [
  historyEdition,
  codeArticles,
  actArticles,
  actList,
  codeList,
  euActs,
  decision,
  report,
  republicanAct,
  datedDocument,
  unnamedAct,
  unknownCode,
  validity,
  bareNumbers,
  divisionOfText,
  sentence,
  remark,
  condition,
];
