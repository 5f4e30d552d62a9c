import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IndexError } from '../../model/errors.js';
import type { PageProgram } from '../../serve/page-file.js';

/** Beside this file once it is bundled; where the build puts it for whoever runs the sources. */
const PLACES = ['./', '../../../dist/'];

/** The page's script and sheet, as the build made them. @throws IndexError when they are not there */
export function pageProgram(): PageProgram {
  const folder = PLACES.map((place) => new URL(place, import.meta.url)).find((each) =>
    existsSync(new URL('explorer.js', each)),
  );
  if (folder === undefined)
    throw new IndexError(`${fileURLToPath(new URL('./', import.meta.url))}: the explorer's page is not there`, {
      hint: 'install the package again, or npm run build in a checkout',
    });
  const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
  return { script: read('explorer.js'), style: read('explorer.css') };
}
