import { readable } from '../model/filler.js';
import type { Finding } from '../model/finding.js';
import type { Language } from './wording.js';
import { basisWords, candidateWords, dayOfPassage, wayOut } from './wording.js';

/** What is said of an article whose name stands beside it already: without that name in front. */
export function beside({ message, targetName }: Finding): string {
  if (targetName === undefined || !message.startsWith(targetName)) return message;
  const rest = message.slice(targetName.length).replace(/^\s*:\s*/, '');
  return rest === '' ? message : rest;
}

/** A finding as one paragraph, for readers that show only one: what, why, what instead. */
export function plainMessage(finding: Finding, language: Language): string {
  const sure = finding.suggestions.find(({ certain }) => certain);
  const perhaps = finding.suggestions.length === 0 ? undefined : candidateWords(finding.suggestions, language);
  const way = sure === undefined ? perhaps : wayOut(sure, finding, language);
  const name = finding.targetName ?? readable(finding.surface);
  const parts = [
    finding.message.includes(name) ? finding.message : `${name}: ${finding.message}`,
    finding.remark,
    way === undefined ? undefined : `→ ${way}`,
    dayOfPassage(finding, language),
    basisWords(finding, language),
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => readable(part).replace(/\.$/, ''))
    .join('. ');
}
