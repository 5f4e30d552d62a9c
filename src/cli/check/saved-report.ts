import * as z from 'zod/mini';
import { REPORT_KIND, REPORT_VERSION } from '../../findings-format/json.js';
import { InputError } from '../../model/errors.js';
import type { CheckReport, PassageDay } from '../../model/finding.js';
import type { StatusBasis } from '../../model/status.js';

const optional = z.optional;
const BASES = ['dates', 'nota', 'page', 'division', 'mark', 'none'] as const satisfies readonly StatusBasis[];
const DAY_SOURCES = [
  ...(['asked', 'note', 'heading', 'front-matter', 'file-name'] as const),
  ...(['first-lines', 'signature', 'identifier', 'today'] as const),
] as const satisfies readonly PassageDay['from'][];

const count = z.number();
const span = z.object({ start: count, end: count });
const severity = z.enum(['error', 'warning', 'info']);

const suggestion = z.object({
  targets: z.array(z.string()),
  words: z.string(),
  chain: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      relation: z.string(),
      by: optional(z.string()),
      on: optional(z.string()),
    }),
  ),
  certain: z.boolean(),
  reused: optional(z.literal(true)),
  edit: optional(z.object({ span, replacement: z.string() })),
});

const finding = {
  rule: z.string(),
  severity,
  path: z.string(),
  span,
  line: count,
  column: count,
  endLine: count,
  endColumn: count,
  page: optional(count),
  paragraph: optional(count),
  surface: z.string(),
  context: z.object({ text: z.string(), start: count, end: count }),
  article: optional(z.string()),
  message: z.string(),
  remark: optional(z.string()),
  target: optional(z.string()),
  targetName: optional(z.string()),
  address: optional(z.string()),
  basis: optional(z.object({ status: z.string(), basis: z.enum(BASES), since: optional(z.string()) })),
  judgedOn: optional(
    z.object({ day: z.string(), from: z.enum(DAY_SOURCES), words: optional(z.string()), dated: z.boolean() }),
  ),
  suggestions: z.array(suggestion),
  fingerprint: z.string(),
};

const suppression = z.object({
  kind: z.enum(['baseline', 'comment']),
  reason: optional(z.string()),
  line: optional(count),
});

const report = z.object({
  findings: z.array(z.object(finding)),
  suppressed: optional(z.array(z.object({ ...finding, suppression }))),
  cautions: optional(z.array(z.string())),
  rules: z.array(
    z.object({
      name: z.string(),
      summary: z.string(),
      why: z.string(),
      severity: z.enum([...severity.options, 'off']),
    }),
  ),
  files: count,
  references: count,
  outcomes: z.record(z.string(), count),
  unread: z.array(z.object({ path: z.string(), message: z.string() })),
  law: z.object({ knownOn: optional(z.string()), stateOn: optional(z.string()), attribution: z.array(z.string()) }),
  today: z.string(),
  program: z.string(),
  baseline: optional(z.object({ path: z.string(), known: count, stale: z.array(z.string()) })),
});

const HINT = 'cite-graph check --format json=FILE writes one';

function headOf(words: string, path: string): object {
  let value: unknown;
  try {
    value = JSON.parse(words);
  } catch (cause) {
    throw new InputError(`${path}: not JSON, so no saved findings`, { cause, hint: HINT });
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== REPORT_KIND)
    throw new InputError(`${path}: this is JSON, but no saved findings of check`, { hint: HINT });
  const version: unknown = 'version' in value ? value.version : undefined;
  if (version !== REPORT_VERSION)
    throw new InputError(
      `${path}: saved findings of version ${JSON.stringify(version)}; this program reads version ${String(REPORT_VERSION)}`,
      { hint: 'write them anew with this version of cite-graph' },
    );
  return value;
}

// What the schema says of each field is what the type says, so that a value it takes is a report.
const isReport = (value: object): value is CheckReport => report.safeParse(value).success;

/**
 * The report that a file of `check --format json` holds; `path` is what errors call the file.
 * @throws InputError when it is none, damaged, or of another version
 */
export function parseSavedReport(words: string, path: string): CheckReport {
  const value = headOf(words, path);
  if (isReport(value)) return value;
  const issue = report.safeParse(value).error?.issues[0];
  throw new InputError(`${path}: the saved findings are damaged at ${issue?.path.join('.') ?? 'the top'}`, {
    hint: HINT,
  });
}
