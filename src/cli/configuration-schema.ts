import * as z from 'zod/mini';
import { isIsoDate } from '../model/date.js';
import { INPUT_FORMAT_NAMES } from '../read/registry.js';
import { holdsPassword } from '../store/address.js';
import { allowedCheckKeys, checkSchema } from './check-schema.js';
import { described, words } from './described.js';

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

const day = (description: string): z.ZodMiniOptional<z.ZodMiniString> =>
  described(
    z.optional(
      z.string().check(
        z.regex(DAY_PATTERN, 'is no day: write YYYY-MM-DD'),
        z.refine((words) => !DAY_PATTERN.test(words) || isIsoDate(words), 'is a day that does not exist'),
      ),
    ),
    description,
  );

const version = z.strictObject({
  from: day('First day of the wording.'),
  until: day('First day on which it is no longer the wording.'),
  dated: described(
    z.optional(z.enum(['effect', 'published'])),
    'What these days are. Days of publication only estimate when the wording took effect. Default: effect.',
  ),
});

const source = z.strictObject({
  path: described(z.string().check(z.minLength(1, 'is empty')), 'A file, a folder or a glob, relative to this file.', [
    'textes/',
    'loi-93-8.md',
    'notes/**/*.md',
  ]),
  format: described(
    z.optional(z.enum(INPUT_FORMAT_NAMES)),
    'Input format, for files that do not show theirs by content or name.',
  ),
  text: words('The text that the files belong to, as people write it.', [
    'code de la sécurité sociale',
    'loi n° 93-8 du 4 janvier 1993',
  ]),
  version: described(z.optional(version), 'The days of the wording that the files hold.'),
  known: day('Up to which day the source knew the law.'),
  state: day('The day the source consolidated the law to.'),
  source: words('Where the files come from: the attribution printed with answers.', ['DILA, LEGI, Licence Ouverte']),
  ignore: described(z.optional(z.array(z.string())), 'Files to leave out, as in .gitignore.'),
  revision: words('Of a git repository: the commit, branch or tag to read, without checking it out.', ['main', 'v2']),
  at: day('Of a git repository: the day whose law to read: the last commit not after it.'),
});

const fetching = z.strictObject({
  address: words('Where the official open data are: an address with a folder for each base below it.', [
    'https://echanges.dila.gouv.fr/OPENDATA/',
  ]),
  folder: words('Where archives go, relative to this file. Default: .cite-graph/archives.'),
});

/** `cite-graph.yml`. */
export const configurationSchema = z.strictObject({
  sources: described(
    z.optional(z.array(source)),
    'What to read. The first entry that names a file describes it. Default: this folder.',
  ),
  ignore: described(z.optional(z.array(z.string())), 'Files to leave out of every source, as in .gitignore.'),
  aliases: described(
    z.optional(z.record(z.string(), z.string())),
    'House names of texts: « la loi Teulade » is the loi n° 93-8 du 4 janvier 1993.',
  ),
  fetch: described(z.optional(fetching), 'How `cite-graph fetch` downloads official archives.'),
  check: described(z.optional(checkSchema), 'How `cite-graph check` judges documents.'),
  profile: described(
    z.optional(z.enum(['full', 'status'])),
    'What the index holds: everything, or only numbers, days, statuses and successors. Default: full.',
  ),
  index: described(
    z.optional(
      z.string().check(
        z.minLength(1, 'is empty'),
        z.refine((place) => !holdsPassword(place), {
          error: 'holds a password, which this file would show: PGPASSWORD, ~/.pgpass or a service file have it',
          params: { secret: true },
        }),
      ),
    ),
    'Where the index is kept: a file, or a server that has it for many. Default: .cite-graph/index.sqlite beside this file.',
    ['law.sqlite', 'postgres://reader@db.example/law'],
  ),
});

export type ConfigurationFile = z.infer<typeof configurationSchema>;
export type ConfiguredSource = z.infer<typeof source>;

/** Keys that are allowed at a path of the file, for near misses. */
export function allowedKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(configurationSchema.shape);
  if (path[0] === 'fetch') return Object.keys(fetching.shape);
  if (path[0] === 'check') return allowedCheckKeys(path.slice(1));
  return Object.keys(path.at(-1) === 'version' ? version.shape : source.shape);
}

/** The JSON Schema of the file, as editors read it. */
export const configurationJsonSchema = (): object => ({
  ...z.toJSONSchema(configurationSchema, { target: 'draft-7' }),
  title: 'cite-graph.yml',
});
