import { formatArticle } from '../model/article.js';
import { UsageError } from '../model/errors.js';
import type { ReferredFile } from '../model/found.js';
import type { Span } from '../model/span.js';
import { addressOf, oneTarget, type OneTarget } from '../model/target-address.js';
import type { Link } from './link-syntax.js';

/** How references become links. */
export interface LinkOptions {
  /** `https://example.org/{text}/{number}`; official addresses when absent. */
  readonly template?: string;
  /** Shows on every link what it leads to, as people write it. */
  readonly titles?: boolean;
}

/** What a template may name, and what it stands for. */
const PARTS: Readonly<Record<string, (target: OneTarget) => string | undefined>> = {
  key: ({ key }) => key,
  text: ({ key }) => key.split('/')[0],
  number: ({ number }) => (number === '' ? undefined : number),
  id: ({ id }) => id,
  cid: ({ text }) => text?.cid,
  url: addressOf,
};

const PART = /\{([a-zA-Z]{1,20})\}/g;

/** @throws UsageError for a template that names a part there is none of, or no part at all. */
export function checkTemplate(template: string): void {
  const named = [...template.matchAll(PART)].map(([, name = '']) => name);
  const unknown = named.find((name) => !Object.hasOwn(PARTS, name));
  const hint = `there are: ${Object.keys(PARTS)
    .map((name) => `{${name}}`)
    .join(', ')}`;
  if (unknown !== undefined) throw new UsageError(`--url-template: {${unknown}} is unknown`, { hint });
  if (named.length === 0) throw new UsageError('--url-template: it is the same for every article', { hint });
}

/** The address that a template makes of a target; `undefined` where a part is not known. */
function filled(template: string, target: OneTarget): string | undefined {
  let whole = true;
  const url = template.replace(PART, (_, name: string) => {
    const value = PARTS[name]?.(target);
    whole &&= value !== undefined;
    if (value === undefined || name === 'url') return value ?? '';
    return encodeURIComponent(value).replaceAll('%2F', '/');
  });
  return whole ? url : undefined;
}

function link(place: Span, target: OneTarget | undefined, options: LinkOptions): Link[] {
  const url = target && (options.template === undefined ? addressOf(target) : filled(options.template, target));
  if (target === undefined || url === undefined) return [];
  const { start, end } = place;
  const { text, number } = target;
  return [{ start, end, url, ...(options.titles === true && text ? { title: formatArticle(text, number) } : {}) }];
}

/**
 * The links of a file's references: each number or name leads to its target's address, of a range both ends. What is an
 * address already, means no law or has several readings takes no link.
 */
export function referenceLinks({ references }: ReferredFile, options: LinkOptions = {}): Link[] {
  return references.flatMap((found) => {
    if (found.reference.form === 'web-address') return [];
    const { throughPlace } = found;
    const last = throughPlace === undefined ? [] : link(throughPlace, oneTarget(found, 'last'), options);
    return [...link(found.place, oneTarget(found), options), ...last];
  });
}
