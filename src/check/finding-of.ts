import { createHash } from 'node:crypto';
import type { Finding, Severity } from '../model/finding.js';
import { fold } from '../model/fold.js';
import type { Span } from '../model/span.js';
import { addressOf } from '../model/target-address.js';
import type { Judged, RuleContext, Verdict } from './rule.js';

/** No excerpt is longer: a paragraph of a contract may be a page. */
const LONGEST_LINE = 400;
const AROUND = 160;
const NEAR = 40;

/** The line that a span stands in, or the part of it around the span, without white space at its ends. */
function contextOf(source: string, span: Span): Finding['context'] {
  let start = source.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const newline = source.indexOf('\n', span.end);
  let end = newline < 0 ? source.length : newline;
  if (end - start > LONGEST_LINE) {
    start = Math.max(start, span.start - AROUND);
    end = Math.min(end, span.end + AROUND);
  }
  while (start < span.start && /\s/.test(source.charAt(start))) start++;
  while (end > span.end && /\s/.test(source.charAt(end - 1))) end--;
  return { text: source.slice(start, end), start: span.start - start, end: span.end - start };
}

const plain = (words: string): string => fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ');

/** What makes a fault the same fault: nothing of it moves with lines. */
export function faultOf(finding: Pick<Finding, 'rule' | 'path' | 'target' | 'surface'>, around: string): string {
  return [finding.rule, finding.path, finding.target ?? '', plain(finding.surface), plain(around)].join('\n');
}

/** Hexadecimal; `ordinal` tells equal faults of one file apart, from 0. */
export const fingerprint = (fault: string, ordinal: number): string =>
  createHash('sha256')
    .update(`${fault}\n${String(ordinal)}`)
    .digest('hex')
    .slice(0, 20);

/** The words beside a span on its own line: a paragraph that is put before it makes no other fault of it. */
function wordsNear(source: string, { start, end }: Span): string {
  const from = source.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const newline = source.indexOf('\n', end);
  return source.slice(
    Math.max(start - NEAR, Math.min(from, start)),
    Math.min(end + NEAR, newline < 0 ? source.length : newline),
  );
}

/** A finding before its fingerprint, and what that is made of. */
export interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly fault: string;
}

/** Where a verdict stands: its own span where it names one, else the reference. */
function placeOf(
  { found }: Judged,
  verdict: Verdict,
): Pick<Finding, 'span' | 'line' | 'column' | 'endLine' | 'endColumn' | 'page' | 'paragraph'> {
  const { place: span, line, column, endLine, endColumn } = found;
  const page = {
    ...(found.page === undefined ? {} : { page: found.page }),
    ...(found.paragraph === undefined ? {} : { paragraph: found.paragraph }),
  };
  if (verdict.span === undefined) return { span, line, column, endLine, endColumn, ...page };
  // A part of the same phrase: its line and column follow from the reference's own where both are on one line.
  const by = verdict.span.start - span.start;
  const length = verdict.span.end - verdict.span.start;
  return { span: verdict.span, line, column: column + by, endLine: line, endColumn: column + by + length, ...page };
}

/** A verdict with its place, words, day and address. */
export function draftFinding(
  judged: Judged,
  said: { readonly rule: string; readonly severity: Severity; readonly verdict: Verdict },
  context: RuleContext,
): Draft {
  const { file, found, day } = judged;
  const { verdict } = said;
  const place = placeOf(judged, verdict);
  const { target } = verdict;
  const held = found.targets?.find(({ key }) => key === target);
  const text = target === undefined ? undefined : context.textOf(target);
  const address = addressOf({
    ...(held?.id === undefined ? {} : { id: held.id }),
    ...(text === undefined ? {} : { text }),
  });
  const surface = file.source.slice(place.span.start, place.span.end);
  const finding = {
    rule: said.rule,
    severity: said.severity,
    path: file.path,
    ...place,
    surface,
    context: contextOf(file.source, place.span),
    message: verdict.message,
    ...(verdict.remark === undefined ? {} : { remark: verdict.remark }),
    ...(target === undefined ? {} : { target, targetName: context.nameOf(target) }),
    ...(target === undefined || address === undefined ? {} : { address }),
    ...(verdict.basis === undefined ? {} : { basis: verdict.basis }),
    judgedOn: day,
    suggestions: verdict.suggestions ?? [],
  };
  return { finding, fault: faultOf(finding, wordsNear(file.source, place.span)) };
}
