import type { FindingsFormat } from './findings-format.js';

/** Output formats of `check`: names and help cost nothing, code loads when used. */
export const FINDINGS_FORMATS: readonly {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly format: FindingsFormat }>;
}[] = [];
