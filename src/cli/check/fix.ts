import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { replaceBytes } from '../../annotate/splice-bytes.js';
import { isFixable, replacementsOf, saysWhatWasMeant } from '../../fixes.js';
import { InputError, UsageError } from '../../model/errors.js';
import type { CheckReport, Finding } from '../../model/finding.js';
import type { ReferredFile } from '../../model/found.js';
import type { SourceFile } from '../../read/input-format.js';
import type { Call } from '../command.js';
import { notice, writeAll } from '../output.js';
import type { Referred } from '../reading.js';
import { unifiedDiff } from './unified-diff.js';

/** Reads a file again, as it was read before, references resolved. */
type Reread = (file: SourceFile) => Promise<readonly ReferredFile[]>;

/** What was read and found, and how to read it again. */
interface Fixing {
  readonly documents: readonly Referred[];
  readonly report: CheckReport;
  readonly reread: Reread;
}

/** What became of the edits. */
interface FixSummary {
  /** Citations rewritten (or, in a dry run, that would be), and in how many files. */
  readonly fixed: number;
  readonly files: number;
  /** Certain successors in files that cannot be written: Word, PDF. */
  readonly unwritable: number;
  /** The findings that are dealt with. */
  readonly done: ReadonlySet<Finding>;
}

/** The file with edits, if it then says what was meant. */
async function tried(
  { file, referred }: Referred,
  findings: readonly Finding[],
  reread: Reread,
): Promise<Uint8Array | undefined> {
  const bytes = replaceBytes(file.bytes, referred.source, replacementsOf(findings));
  const [after, ...more] = await reread({ path: file.path, bytes });
  if (after === undefined || more.length > 0) return undefined;
  return saysWhatWasMeant(referred, after, findings) ? bytes : undefined;
}

/** The edits after which the file says what was meant: all of them as a rule, else those that do one after the other. */
async function sound(document: Referred, findings: readonly Finding[], reread: Reread): Promise<readonly Finding[]> {
  if ((await tried(document, findings, reread)) !== undefined) return findings;
  let kept: readonly Finding[] = [];
  for (const finding of findings) {
    const more = [...kept, finding];
    if ((await tried(document, more, reread)) !== undefined) kept = more;
  }
  return kept;
}

/** The rights of a file. @throws InputError for what is none, as stdin and the members of archives */
async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    throw new InputError('it is no file of its own', { cause: error });
  }
}

/** Puts bytes in a file's place at once: whoever reads meanwhile sees the old file or the new one, and its rights stay. */
async function writeInPlace(path: string, bytes: Uint8Array): Promise<void> {
  const mode = await modeOf(path);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const editOf = (finding: Finding) =>
  finding.suggestions.find(({ certain, edit }) => certain && edit !== undefined)?.edit;

/** The findings of each path that have an edit, one a place. */
function edited(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const edit = editOf(finding);
    if (edit === undefined) continue;
    const group = byPath.get(finding.path) ?? [];
    if (!group.some((one) => editOf(one)?.span.start === edit.span.start)) group.push(finding);
    byPath.set(finding.path, group);
  }
  return byPath;
}

async function fixOne(call: Call, document: Referred, findings: readonly Finding[]): Promise<void> {
  const put = replacementsOf(findings);
  if (call.options.flag('dryRun') === true) {
    await writeAll(call.io.stdout, [unifiedDiff(document.file.path, document.referred.source, put)]);
    return;
  }
  const path = resolve(call.io.cwd, document.file.path);
  await writeInPlace(path, replaceBytes(document.file.bytes, document.referred.source, put));
}

/**
 * Rewrites what is certain in the files themselves, or prints the diff with `--dry-run`. A file is read again before it is
 * written: an edit after which it would not say exactly what was meant is left out. What is no file of its own (stdin) or
 * cannot be kept byte for byte is told and left.
 */
async function applyFixes(call: Call, { documents, report, reread }: Fixing): Promise<FixSummary> {
  const byPath = edited(report.findings);
  const done = new Set<Finding>();
  let files = 0;
  for (const document of documents) {
    const { path } = document.file;
    const own = byPath.get(path);
    if (own === undefined) continue;
    try {
      const kept = await sound(document, own, reread);
      if (kept.length === 0) continue;
      await fixOne(call, document, kept);
      files++;
      for (const finding of kept) done.add(finding);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await notice(call.io, `${path}: not rewritten: ${error.message}`);
    }
  }
  const formats = new Map(documents.map(({ file, referred }) => [file.path, referred.format]));
  const unwritable = report.findings.filter(
    ({ path, suggestions }) => suggestions.some(({ certain }) => certain) && !isFixable(formats.get(path) ?? ''),
  ).length;
  return { fixed: done.size, files, unwritable, done };
}

const plural = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What was rewritten, in a line or two for people. */
function fixLines({ fixed, files, unwritable }: FixSummary, dry: boolean): readonly string[] {
  const verb = dry ? 'would be rewritten' : 'rewritten';
  const lines = [`${plural(fixed, 'citation')} ${verb} in ${plural(files, 'file')}`];
  if (unwritable > 0)
    lines.push(`${plural(unwritable, 'citation')} with a certain successor in files that --fix cannot write`);
  return lines;
}

/**
 * The report to be written after `--fix`: what is left to be dealt with; after `--fix --dry-run`, whose diff is the answer,
 * none; the same report where nothing is to be fixed.
 * @throws UsageError for `--dry-run` alone
 */
export async function afterFixes(call: Call, fixing: Fixing): Promise<CheckReport | undefined> {
  const dry = call.options.flag('dryRun') === true;
  if (call.options.flag('fix') !== true) {
    if (dry) throw new UsageError('--dry-run: there is nothing to try without --fix');
    return fixing.report;
  }
  const summary = await applyFixes(call, fixing);
  if (!call.settings.quiet) for (const line of fixLines(summary, dry)) await notice(call.io, line);
  if (dry) return undefined;
  return { ...fixing.report, findings: fixing.report.findings.filter((finding) => !summary.done.has(finding)) };
}
