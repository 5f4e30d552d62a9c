import { checkReferences, loadRules } from '../../check-references.js';
import type { CheckOptions } from '../../check/run.js';
import type { CheckReport } from '../../model/finding.js';
import type { ReferredFile } from '../../model/found.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';
import type { CheckSettings } from './settings.js';
import { sinceRule } from './since.js';

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
  const report = await checkReferences(store, files, {
    today,
    ...(at === undefined ? {} : { at }),
    ...(settings.horizon === undefined ? {} : { horizon: settings.horizon }),
    language: call.settings.language,
    rules,
    settings: settings.rules,
    settingsFor: settings.rulesFor,
    ...(counted === undefined ? {} : { counted }),
  });
  return { ...report, unread };
}
