import type { Severity } from '../../model/finding.js';
import { isDead } from '../../model/status.js';
import { firstDay } from '../days/written-day.js';
import { namedTargets } from '../range-ends.js';
import type { VersionRow } from '../../store/store.js';
import type { Judged, JudgedTarget, Rule } from '../rule.js';
import { versionOn } from '../versions-on.js';

const LONGEST = 280;

const JUDGED =
  /contraires? [àa] la Constitution|annul(?:é|ée|és|ées|e) (?:par|l['’e])|d[ée]cision[^.]{0,80}Conseil d['’][EÉ]tat[^.]{0,120}annul|(?:est|sont) annul[ée]|cette annulation|annulation (?:par|prononc)/iu;
const DEFERRED =
  /(?:entr(?:e|ent|era|eront)(?: elles-mêmes)? en vigueur|s['’]appliqu(?:e|ent|era|eront)|applicables?) /iu;

/**
 * What of a Nota concerns a passage of a day: a judge's word always, a day of effect while it is to come; but not of an act
 * made after that day, which the passage could not know and whose wording it does not cite (« Conformément à l'article 2 du
 * décret n° 2018-362 du 15 mai 2018, ces dispositions sont applicables aux … conclus à compter du 1er septembre 2017 » beside
 * an agreement of 2012). Where the wording has no days and the passage's is a dated act's (not `sure`), the act must be named.
 */
function concern(
  nota: string,
  { day, sure }: { readonly day: string; readonly sure: boolean },
): { readonly words: string; readonly severity: Severity } | undefined {
  const plain = nota.replace(/\s+/gu, ' ').trim();
  for (const sentence of plain.split(/(?<=[.;:]) (?=\p{Lu})/u)) {
    if (JUDGED.test(sentence)) return { words: sentence, severity: 'warning' };
    const effect = sentence.search(DEFERRED);
    const on = effect < 0 ? undefined : firstDay(sentence.slice(effect));
    const act = on === undefined ? undefined : firstDay(sentence.slice(0, effect));
    if (on !== undefined && on.day > day && (act === undefined ? sure : act.day <= day))
      return { words: sentence, severity: 'info' };
  }
  return undefined;
}

const MESSAGE = {
  en: (name: string, words: string) => `${name}: Nota: « ${words} »`,
  fr: (name: string, words: string) => `${name} : Nota : « ${words} »`,
};

const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

/** The version of an article that is meant, where it lives and may have a Nota. */
function meant(target: JudgedTarget, { day }: Judged): VersionRow | undefined {
  const version = isDead(target.onDay.status) ? undefined : versionOn(target, day.day);
  return version?.plain === true ? undefined : version;
}

export const rule: Rule = {
  card: {
    name: 'nota',
    summary: 'an article whose Nota tells of a constitutional decision, an annulment or an effect still to come',
    why: 'The wording looks alive; what limits it stands only in the Nota.',
    severity: 'warning',
  },
  yieldsTo: ['repealed', 'lapsed', 'annulled', 'transferred', 'outdated'],
  examples: [
    { words: 'l’article L. 9999-9 du code du travail', reported: true, note: 'declared contrary to the Constitution' },
    { words: 'l’article L. 1232-2 du code du travail', reported: false, note: 'no Nota' },
  ],
  concerns: (judged) => judged.onPurpose === undefined && namedTargets(judged).some((one) => meant(one, judged)),
  check: async (judged, context) => {
    const verdicts = [];
    for (const target of namedTargets(judged)) {
      const version = meant(target, judged);
      const page = version === undefined ? undefined : await context.page(version.id);
      const nota = page?.nota && page.text.slice(page.nota.start, page.nota.end);
      const sure = !judged.day.dated || version?.from !== undefined;
      const said = nota === undefined ? undefined : concern(nota, { day: judged.day.day, sure });
      if (said === undefined) continue;
      verdicts.push({
        message: MESSAGE[context.language](context.nameOf(target.key), cut(said.words)),
        severity: said.severity,
        target: target.key,
        basis: target.onDay,
      });
    }
    return verdicts;
  },
};
