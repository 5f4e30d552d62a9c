import { cardsOf, checkFiles, lawOf, type CheckOptions } from '../../check/run.js';
import { successionIn } from '../../check/succession.js';
import { withEdits } from '../../fixes.js';
import type { CheckReport } from '../../model/finding.js';
import type { ReferredFile } from '../../model/found.js';
import { PROGRAM } from '../../model/program.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';
import { loadRules } from './chosen-rules.js';
import type { CheckSettings } from './settings.js';
import { sinceRule } from './since.js';

/** Days within which a known repeal is said, unless asked otherwise. */
export const HORIZON = 90;

/** What is to be checked, against what. */
export interface Checking {
  readonly store: LawStore;
  readonly files: readonly ReferredFile[];
  readonly settings: CheckSettings;
  readonly unread: CheckReport['unread'];
  readonly counted?: CheckOptions['counted'];
}

/** Everything that checking found, before a baseline or a comment holds anything back. */
export async function checkAll(call: Call, checking: Checking): Promise<CheckReport> {
  const { store, files, settings, unread, counted } = checking;
  const today = call.io.today();
  const at = call.options.text('at');
  const since = call.options.text('since');
  const rules =
    since === undefined ? await loadRules() : [await sinceRule(call, { store, files, day: at ?? today }, since)];
  const succession = successionIn(store, { day: at ?? today });
  const checked = await checkFiles(store, files, {
    today,
    ...(at === undefined ? {} : { at }),
    horizon: settings.horizon ?? HORIZON,
    language: call.settings.language,
    rules,
    settings: settings.rules,
    settingsFor: settings.rulesFor,
    successors: succession.of,
    prime: succession.prime,
    ...(counted === undefined ? {} : { counted }),
  });
  const findings = await withEdits(store, files, checked.findings);
  return {
    ...checked,
    findings,
    rules: cardsOf(rules, settings.rules),
    unread,
    law: await lawOf(store),
    today,
    program: PROGRAM,
  };
}
