import { fileURLToPath } from 'node:url';

/** The configuration of the founding corpus that comes with the program: absolute, beside `dist/` or `src/`. */
export const foundingConfiguration = (): string =>
  fileURLToPath(
    new URL(
      import.meta.url.endsWith('.ts') ? '../../seeds/cite-graph.yml' : '../seeds/cite-graph.yml',
      import.meta.url,
    ),
  );
