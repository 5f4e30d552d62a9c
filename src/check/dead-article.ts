import type { RuleCard, Severity } from '../model/finding.js';
import { isDead, type Status, type StatusReport } from '../model/status.js';
import { actName } from './rule-context.js';
import { namedTargets } from './range-ends.js';
import type { Judged, JudgedTarget, Rule, RuleContext, Verdict } from './rule.js';
import { isGoneByForm } from './old-numbering.js';
import { daysAfter, OLD_LAW } from './versions-on.js';
import { substitutionFor } from './read-as.js';
import { milder } from './severity.js';
import type { EndWords } from './words/words.js';

/** What ended an article, for a sentence. */
export function endWords(key: string, { status, since, bound, by }: StatusReport, context: RuleContext): EndWords {
  return {
    name: context.nameOf(key),
    status,
    ...(since === undefined ? {} : { since }),
    ...(bound === undefined ? {} : { bound }),
    ...(by === undefined ? {} : { by: actName(by, context) }),
  };
}

/** Dozens of these are signed on one day, and nothing here says which is meant. */
const BY_DAY_ALONE = /^(?:arrete|decision|circulaire|avis|deliberation)-\d{4}-\d{2}-\d{2}\//;

/** Why a dead article is not, or less, a fault. */
async function mitigated(
  judged: Judged,
  { target, report }: { readonly target: JudgedTarget; readonly report: StatusReport },
  context: RuleContext,
): Promise<{ readonly severity?: Severity; readonly remark?: string }> {
  const { words } = context;
  if (judged.onPurpose !== undefined) return { severity: 'info', remark: judged.onPurpose };
  const clause = substitutionFor(judged, target, context);
  if (clause !== undefined) {
    const read = (await context.successors(target.key)).map((one) => one.words);
    return { severity: 'info', remark: words.readAs(read, actName(clause, context)) };
  }
  const known = context.textOf(target.key)?.knownOn;
  // An act signed after the law known may cite a number that was given again since; none of a form that was given up.
  const after = judged.day.dated && known !== undefined && daysAfter(known, OLD_LAW) < judged.day.day;
  if (after && target.article !== undefined && !isGoneByForm(target.article))
    return { severity: 'warning', remark: words.youngerAct(words.day(known)) };
  if (report.basis === 'mark' && BY_DAY_ALONE.test(target.key)) return { severity: 'info', remark: words.sameDay };
  const unsure = judged.day.dated && report.since === undefined && report.basis !== 'mark';
  const remark = report.basis === 'mark' ? words.onlyMark : unsure ? words.dayUnknown : undefined;
  return remark === undefined ? {} : { severity: 'warning', remark };
}

async function deadVerdict(judged: Judged, target: JudgedTarget, context: RuleContext): Promise<Verdict> {
  const { key, onDay } = target;
  const end = endWords(key, onDay, context);
  return {
    message: context.words.dead(end),
    target: key,
    basis: onDay,
    suggestions: await context.successors(key),
    ...(await mitigated(judged, { target, report: onDay }, context)),
  };
}

/** The verdict of a dated act that was right on its day and cites what has gone since. */
export async function outdatedVerdict(judged: Judged, target: JudgedTarget, context: RuleContext): Promise<Verdict> {
  const { key, today, onDay } = target;
  const message = context.words.outdated(endWords(key, today, context), judged.day.day, onDay.status === 'in-force');
  const { remark, severity } = await mitigated(judged, { target, report: today }, context);
  return {
    message,
    target: key,
    basis: today,
    suggestions: await context.successors(key),
    // That it ended after the day of the text is what the message says.
    ...(remark === undefined || remark === context.words.dayUnknown ? {} : { remark }),
    ...(severity === undefined ? {} : { severity: milder('warning', severity) }),
  };
}

/** Légifrance says « transféré » of a few articles that stayed; one that names where it went has gone. */
export async function hasGone({ key }: JudgedTarget, report: StatusReport, context: RuleContext): Promise<boolean> {
  const vague = report.status === 'transferred' && report.basis !== 'dates';
  return !vague || (await context.successors(key)).length > 0;
}

/** A rule about articles that were in one of these states on the passage's day. */
export function deadRule(
  card: RuleCard,
  { states, examples }: { readonly states: readonly Status[]; readonly examples: Rule['examples'] },
): Rule {
  return {
    card,
    examples,
    concerns: ({ targets }) => targets.some(({ onDay }) => states.includes(onDay.status)),
    check: async (judged, context) => {
      const named = namedTargets(judged).filter(({ onDay }) => states.includes(onDay.status));
      // Of a range that is dead from end to end one finding is enough.
      const [first] = named;
      const whole = judged.targets.every(({ onDay }) => isDead(onDay.status));
      const told = whole && first !== undefined ? [first] : named;
      const verdicts = [];
      for (const target of told)
        if (await hasGone(target, target.onDay, context)) verdicts.push(await deadVerdict(judged, target, context));
      return verdicts;
    },
  };
}
