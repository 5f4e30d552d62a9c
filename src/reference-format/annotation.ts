import { splitArticleKey } from '../model/article.js';
import { readable } from '../model/filler.js';
import type { FoundReference, ReferredFile } from '../model/found.js';
import { articleAddress, legifranceAddress, textAddress } from '../model/official-address.js';
import { reasonIn, REASONS } from '../model/reasons.js';
import type { ReferenceFormat } from './reference-format.js';

/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one collection of annotations that link words to law.
 * Positions are UTF-16 offsets in the decoded file, not code points: the collection says so itself.
 */
const CONTEXT: readonly unknown[] = [
  'http://www.w3.org/ns/anno.jsonld',
  { cite: 'urn:cite-graph:', key: 'cite:key', positions: 'cite:positions' },
];
const POSITIONS = 'UTF-16 code units of the decoded file, from 0, end excluded';
const AROUND = 32;

/** `urn:cite-graph:loi-93-8/8`: names a target for which no official address is known. */
const urn = (key: string): string => `urn:cite-graph:${encodeURI(key)}`;

/** An article or text as the body of an annotation: its official address, else its text's with the article inside. */
function bodyOf(key: string, found: FoundReference): object {
  const { text: textKey, number } = splitArticleKey(key);
  const text = found.reference.text?.key === textKey ? found.reference.text : undefined;
  const id = found.targets?.find((target) => target.key === key)?.id;
  const own = id === undefined ? undefined : articleAddress(id, text?.nature);
  if (own !== undefined) return { id: own, type: 'Text', format: 'text/html', language: 'fr', key };
  const whole = text === undefined ? undefined : textAddress(text);
  if (whole === undefined) return { id: urn(key), type: 'Text', language: 'fr', key };
  if (number === '') return { id: whole, type: 'Text', format: 'text/html', language: 'fr', key };
  return { id: urn(key), type: 'SpecificResource', source: whole, key };
}

const note = (words: string): object => ({
  type: 'TextualBody',
  purpose: 'commenting',
  format: 'text/plain',
  value: words,
});

/** What the words point to: one target, all of a range, a choice of readings, or why there is none. */
function targetBodies(found: FoundReference, language: 'en' | 'fr'): object[] {
  const { reference, outcome } = found;
  const keys = (texts: typeof reference.candidates): string[] =>
    (texts ?? []).map(({ key }) => `${key}/${reference.number ?? ''}`);
  const choice = outcome?.kind === 'ambiguous' ? outcome.candidates : keys(reference.candidates);
  if (choice.length > 0) return [{ type: 'Choice', items: choice.map((key) => bodyOf(key, found)) }];
  if (outcome?.kind === 'resolved') return outcome.targets.map((key) => bodyOf(key, found));
  const address = reference.id === undefined ? undefined : legifranceAddress(reference.id);
  if (address !== undefined) return [{ id: address, type: 'Text', format: 'text/html', language: 'fr' }];
  if (reference.id !== undefined) return [{ id: urn(reference.id), type: 'Text', language: 'fr' }];
  if (reference.text !== undefined && reference.outside === undefined)
    return [...new Set(keys([reference.text]))].map((key) => bodyOf(key, found));
  if (outcome !== undefined && 'reason' in outcome) return [note(reasonIn(outcome.reason, language))];
  return [note(reasonIn(REASONS[reference.outside ?? 'unnamed'], language))];
}

interface Asked {
  readonly id: string;
  readonly language: 'en' | 'fr';
}

function annotation(file: ReferredFile, found: FoundReference, { id, language }: Asked): object {
  const { place, explanation } = found;
  const bodies = [...targetBodies(found, language), ...(explanation === undefined ? [] : [note(explanation)])];
  return {
    id,
    type: 'Annotation',
    motivation: 'linking',
    body: bodies.length === 1 ? bodies[0] : bodies,
    target: {
      source: encodeURI(file.path),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: readable(found.reference.surface),
          prefix: file.source.slice(Math.max(0, place.start - AROUND), place.start),
          suffix: file.source.slice(place.end, place.end + AROUND),
        },
        { type: 'TextPositionSelector', start: place.start, end: place.end },
      ],
    },
  };
}

const inside = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);

/** One `AnnotationCollection` with its annotations in one page, written one by one. */
export const format: ReferenceFormat = {
  name: 'annotation',
  *render(files, language) {
    const total = files.reduce((sum, { references }) => sum + references.length, 0);
    const head = { '@context': CONTEXT, id: '#references', type: 'AnnotationCollection', positions: POSITIONS, total };
    yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n`;
    yield '  "first": {\n    "id": "#page",\n    "type": "AnnotationPage",\n    "items": [';
    let count = 0;
    for (const file of files) {
      for (const found of file.references) {
        count++;
        const asked = { id: `#reference-${String(count)}`, language };
        yield `${count === 1 ? '' : ','}\n      ${inside(annotation(file, found, asked), '      ')}`;
      }
    }
    yield `${count === 0 ? '' : '\n    '}]\n  }\n}\n`;
  },
};
