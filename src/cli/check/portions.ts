import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Input } from '../inputs.js';

/** Bytes that are inspected in one go: enough to ask the index for much at once, little enough to be forgotten soon. */
const PORTION = 1024 * 1024;

/** The files in their order, in portions of about a megabyte; a larger file is one of its own. No file is one empty portion. */
export function portionsOf(cwd: string, files: readonly Input[]): readonly (readonly Input[])[] {
  if (files.length < 2) return [files];
  const portions: Input[][] = [];
  let size = Infinity;
  for (const file of files) {
    const own = statSync(resolve(cwd, file.path), { throwIfNoEntry: false })?.size ?? 0;
    if (size + own > PORTION) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)?.push(file);
    size += own;
  }
  return portions;
}
