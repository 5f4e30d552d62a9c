import { build } from 'esbuild';
import { inRoot, SHARED } from './shared.mjs';

/**
 * Settings of esbuild for dist/explorer.js and dist/explorer.css: the page of `cite-graph explore`, which is served or
 * put whole into an offline file. Everything is in the one script: the page's policy lets it load nothing more.
 */
export const explorerSettings = {
  ...SHARED,
  entryPoints: { explorer: 'src/serve/page/main.ts' },
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  minify: true,
  charset: 'utf8',
  outdir: 'dist',
};

export const buildExplorer = () =>
  Promise.all([
    build(explorerSettings),
    build({
      ...SHARED,
      entryPoints: [inRoot('src/serve/page/explorer.css')],
      target: 'chrome123',
      minify: true,
      outdir: 'dist',
    }),
  ]);
