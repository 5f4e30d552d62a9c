import { administrativeCourt } from './administrative-court.js';
import { agreement } from './agreement.js';
import { authorityAct } from './authority-act.js';
import { bulletin } from './bulletin.js';
import { cassation } from './cassation.js';
import { celex } from './celex.js';
import { conflictsTribunal } from './conflicts-tribunal.js';
import { constitutionalCouncil } from './constitutional-council.js';
import { dilaId } from './dila-id.js';
import { division } from './division.js';
import { ecli } from './ecli.js';
import { financeLaw } from './finance-law.js';
import type { StandAlone } from './form.js';
import { furtherAct } from './further-act.js';
import { idcc } from './idcc.js';
import { nor } from './nor.js';
import { officialJournal } from './official-journal.js';
import { ordinaryCourt } from './ordinary-court.js';
import { strasbourgCourt } from './strasbourg-court.js';
import { taxDoctrine } from './tax-doctrine.js';
import { unionCourt } from './union-court.js';
import { webAddress } from './web-address.js';

/** Every form that is whole in itself, one line each; overlaps are settled by length, then by this order. */
export const FORMS: readonly StandAlone[] = [
  webAddress,
  dilaId,
  nor,
  ecli,
  celex,
  idcc,
  taxDoctrine,
  officialJournal,
  cassation,
  bulletin,
  administrativeCourt,
  constitutionalCouncil,
  conflictsTribunal,
  unionCourt,
  strasbourgCourt,
  ordinaryCourt,
  authorityAct,
  furtherAct,
  financeLaw,
  agreement,
  division,
];
