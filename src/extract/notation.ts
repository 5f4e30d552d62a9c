import type { DivisionStep, PortionStep, Reference } from '../model/reference.js';

const NOUNS = new Set(['alinea', 'phrase', 'tiret', 'annexe', 'autre']);

const portionStep = (each: PortionStep): string =>
  `${NOUNS.has(each.kind) ? `${each.kind} ` : ''}${each.value}${each.through === undefined ? '' : `–${each.through}`}`;

const divisionStep = ({ kind, value }: DivisionStep): string => `${kind} ${value}`;

/**
 * A reference in one readable line, every public field but spans and form:
 * `L. 162-5 = article L162-5 [II > 3°] · code-de-la-securite-sociale (stated)`. The text stands behind the dot, `–` where
 * the words name none, `|` between candidates; in brackets is how it is known.
 */
export function notation(reference: Reference): string {
  const { surface, kind, number, through, following, except, text, candidates, textBasis } = reference;
  const name = text?.key ?? candidates?.map(({ key }) => key).join(' | ') ?? '–';
  const { id, becomes, frozenOn, outside, marks, portion, division } = reference;
  const parts = [
    `${surface.replace(/\s/g, ' ')} = ${kind}`,
    number,
    through === undefined ? undefined : `à ${through}`,
    following === true ? 'et suivants' : undefined,
    except === undefined ? undefined : `sauf ${except.join(', ')}`,
    portion === undefined ? undefined : `[${portion.map(portionStep).join(' > ')}]`,
    division === undefined ? undefined : `{${division.map(divisionStep).join(' > ')}}`,
    id === undefined ? undefined : `#${id}`,
    `· ${name} (${textBasis})`,
    outside,
    marks?.join('+'),
    becomes === undefined ? undefined : `→ ${becomes}`,
    frozenOn === undefined ? undefined : `on ${frozenOn}`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}
