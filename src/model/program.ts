import manifest from '../../package.json' with { type: 'json' };

/** The version of this program, as the package says it. */
export const VERSION: string = manifest.version;

/** `cite-graph 1.2.3`: what an index says it was written by. */
export const PROGRAM = `${manifest.name} ${VERSION}`;
