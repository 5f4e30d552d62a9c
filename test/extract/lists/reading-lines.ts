import type { BulletReading } from '../../../src/extract/contract.js';
import type { BulletExample } from '../../../src/extract/lists/shapes/shape.js';
import type { RelationDate } from '../../../src/model/citation.js';
import type { Reference } from '../../../src/model/reference.js';

/** One line for a reference, everything in it that a list can say. */
export function referenceLine(reference: Reference): string {
  const { kind, text, candidates, outside, number, through, division, portion, following, marks, surface } = reference;
  const key = text?.key ?? candidates?.map((each) => each.key).join('|') ?? `?${outside ?? reference.textBasis}`;
  const target = division === undefined ? '' : division.map((step) => `${step.kind} ${step.value}`).join(', ');
  const range = through === undefined ? '' : `..${through}`;
  const steps = portion?.map(
    (step) => `${step.kind} ${step.value}${step.through === undefined ? '' : `-${step.through}`}`,
  );
  const more = [
    ...(division !== undefined && number !== undefined ? [`(${target})`] : []),
    ...(steps === undefined ? [] : [`[${steps.join(', ')}]`]),
    ...(following === true ? ['following'] : []),
    ...(marks ?? []),
  ];
  return [`${kind} ${key}/${number ?? target}${range}`, ...more, `“${surface}”`].join(' ');
}

export const dateLines = (dates: readonly RelationDate[]): string[] => dates.map(({ kind, on }) => `${kind} ${on}`);

/** The reading of a bullet in the form of the shapes' examples. */
export function bulletLines(words: string, reading: BulletReading): BulletExample {
  const dates = dateLines(reading.dates);
  return {
    words,
    reads: reading.references.map(referenceLine),
    ...(reading.mark !== undefined && { mark: reading.mark }),
    ...(dates.length > 0 && { dates }),
    ...(reading.prefix !== undefined && { prefix: reading.prefix }),
  };
}
