import type { CheckReport } from '../../model/finding.js';
import { UsageError } from '../../model/errors.js';
import { lawFiles } from '../../law-files.js';
import type { LawStore } from '../../store/store.js';
import type { Call } from '../command.js';
import { readTexts } from '../subjects.js';
import { checkAll } from './checking.js';
import type { CheckSettings } from './settings.js';

/** Only wordings that cite something that is gone are read again: other rules would speak of them alone. */
const RULES = ['repealed', 'lapsed', 'annulled', 'transferred'];

/** What the law in the index itself cites that is gone: `check --law`, of the texts that `--in` names or of all. */
export async function checkLaw(call: Call, store: LawStore, settings: CheckSettings): Promise<CheckReport> {
  if (call.words.length > 0)
    throw new UsageError('--law checks the law in the index, and no files', {
      hint: 'leave the files out; --in TEXT looks at one text only',
    });
  const day = call.options.text('at') ?? call.io.today();
  const named = call.options.texts('in');
  const within = named === undefined ? {} : { within: await readTexts(store, named) };
  const files = await lawFiles(store, { day, ...within });
  const report = await checkAll(call, { store, files, settings, unread: [] });
  const rules = report.rules.filter(({ name }) => RULES.includes(name));
  return { ...report, rules, findings: report.findings.filter(({ rule }) => RULES.includes(rule)) };
}
