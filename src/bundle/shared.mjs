import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLUGINS } from './plugins.mjs';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(ROOT, ...parts);

/** What every bundle has in common. */
export const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  target: 'node20',
  // The database driver's binary is a package of its own for each platform: it cannot be bundled.
  external: ['@libsql/*'],
  plugins: PLUGINS,
  logLevel: 'warning',
  legalComments: 'none',
};
