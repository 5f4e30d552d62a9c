import type { Dateable } from './days/day-source.js';

type Words = Pick<Dateable, 'path' | 'format' | 'source'>;

/**
 * Remembers what was last found in the words of a file: the documents of one collection come one after the other and share
 * its words, which are then looked through once.
 */
export function ofSource<T>(find: (file: Words) => T): (file: Words) => T {
  let last: { readonly file: Words; readonly found: T } | undefined;
  return (file) => {
    const { path, format, source } = file;
    const same = last?.file.source === source && last.file.path === path && last.file.format === format;
    if (last === undefined || !same) last = { file: { path, format, source }, found: find(file) };
    return last.found;
  };
}
