import type { Reference } from '../../src/model/reference.js';

/**
 * A reference in one readable line, every public field but spans and form:
 * `L. 162-5 = article L162-5 [II > 3°] · code-de-la-securite-sociale (stated)`.
 */
export function told(reference: Reference): string {
  const { surface, kind, number, through, following, except, text, candidates, textBasis } = reference;
  const name = text?.key ?? candidates?.map(({ key }) => key).join(' | ') ?? '–';
  const { id, becomes, frozenOn, outside, marks } = reference;
  const parts = [
    `${surface.replace(/\s/g, ' ')} = ${kind}`,
    number,
    through === undefined ? undefined : `à ${through}`,
    following === true ? 'et suivants' : undefined,
    except === undefined ? undefined : `sauf ${except.join(', ')}`,
    reference.portion === undefined ? undefined : `[${reference.portion.map(step).join(' > ')}]`,
    reference.division === undefined
      ? undefined
      : `{${reference.division.map((each) => `${each.kind} ${each.value}`).join(' > ')}}`,
    id === undefined ? undefined : `#${id}`,
    `· ${name} (${textBasis})`,
    outside,
    marks?.join('+'),
    becomes === undefined ? undefined : `→ ${becomes}`,
    frozenOn === undefined ? undefined : `on ${frozenOn}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const NOUNS = new Set(['alinea', 'phrase', 'tiret', 'annexe', 'autre']);

const step = (each: NonNullable<Reference['portion']>[number]): string =>
  `${NOUNS.has(each.kind) ? `${each.kind} ` : ''}${each.value}${each.through === undefined ? '' : `–${each.through}`}`;
