import type { ReferenceFormat } from './reference-format.js';

/** Formats for references beside those that every table has (`report/registry.ts`). */
export const REFERENCE_FORMATS: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly format: ReferenceFormat }>;
}[] = [
  {
    name: 'annotation',
    summary: 'W3C Web Annotation: a JSON-LD collection that links words to law',
    load: () => import('./annotation.js'),
  },
];
