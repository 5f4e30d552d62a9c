import { wellFormed } from './characters.js';

/** With forward slashes and without `./`: what readers of reports compare with the paths of a repository. */
export const tidyPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');

const isAbsolute = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:\//.test(path);

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A path as a URI reference, relative unless it is absolute. */
export function pathUri(path: string): string {
  const tidy = wellFormed(tidyPath(path));
  if (!isAbsolute(tidy)) return encoded(tidy);
  return `file://${tidy.startsWith('/') ? '' : '/'}${encoded(tidy).replace(/^([A-Za-z])%3A/, '$1:')}`;
}
