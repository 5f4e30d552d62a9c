import type { Replacement } from './annotate/splice-bytes.js';
import { isInTag } from './annotate/markup.js';
import { editsFor, mayReplace, type Edit, type Paper, type Rewritable } from './check/edits.js';
import { purposes } from './check/on-purpose.js';
import { withOwnArticles } from './check/own-articles.js';
import { splitArticleKey } from './model/article.js';
import type { Finding } from './model/finding.js';
import type { FoundReference, ReferredFile } from './model/found.js';
import type { Span } from './model/span.js';
import type { LawStore } from './store/store.js';

type Zones = (source: string) => readonly Span[];

const everywhere = (): Promise<Zones> => Promise.resolve((source) => [{ start: 0, end: source.length }]);

/** Formats of which only comments and strings were read, so that words found may be changed wherever they are. */
const CODE: ReadonlySet<string> = new Set(['code', 'yaml', 'catala']);

/** Where words of a kind of file may be changed; a kind that is not here is told its candidates only. */
const ZONES: Readonly<Record<string, () => Promise<Zones>>> = {
  markdown: async () => (await import('./annotate/markdown.js')).syntax.zones,
  html: async () => (await import('./annotate/html.js')).htmlZones,
  text: everywhere,
  ...Object.fromEntries([...CODE].map((format) => [format, everywhere])),
};

/** Whether `--fix` can write files of this input format. */
export const isFixable = (format: string): boolean => Object.hasOwn(ZONES, format);

/** A file as it is written on: where words may be changed. */
async function paperOf(file: ReferredFile): Promise<Paper | undefined> {
  const zonesOf = await ZONES[file.format]?.();
  if (zonesOf === undefined) return undefined;
  const zones = zonesOf(file.source);
  const tagged = file.format === 'markdown' || file.format === 'html';
  const mayWrite = ({ start, end }: Span): boolean =>
    zones.some((zone) => zone.start <= start && end <= zone.end) && !(tagged && isInTag(file.source, start));
  return { file, mayWrite, code: CODE.has(file.format) };
}

/** Finds the reference that a finding is about, by its place. */
function placedReferences({ references }: ReferredFile): (finding: Finding) => FoundReference | undefined {
  const placed = new Map(references.map((found) => [found.place.start, found]));
  return ({ span }) => {
    const found = placed.get(span.start);
    return found?.place.end === span.end ? found : undefined;
  };
}

/** What of a file's findings could be rewritten, if nothing stands against it. */
function rewritables(file: ReferredFile, findings: readonly Finding[], titleOf: (key: string) => string): Rewritable[] {
  const purposeOf = purposes(file);
  const referenceOf = placedReferences(file);
  const items = new Map<FoundReference, Rewritable>();
  for (const finding of findings) {
    const suggestion = finding.suggestions.find(({ certain }) => certain);
    const found = suggestion === undefined ? undefined : referenceOf(finding);
    if (suggestion === undefined || found === undefined) continue;
    const purpose = purposeOf(found);
    items.set(found, {
      found,
      suggestion,
      day: { dated: finding.judgedOn?.dated === true },
      title: titleOf(suggestion.targets[0] ?? ''),
      ...(purpose === undefined ? {} : { onPurpose: purpose }),
    });
  }
  return [...items.values()];
}

/** The finding with that edit as its one certain way out; without it, none of its certain ones can be written. */
function withEdit(finding: Finding, edit: Edit | undefined): Finding {
  if (!finding.suggestions.some((each) => each.certain && each.edit !== edit)) return finding;
  return {
    ...finding,
    suggestions: finding.suggestions.map(({ edit: own, ...each }) =>
      each.certain ? { ...each, ...(edit === undefined ? {} : { edit }) } : { ...each, ...(own && { edit: own }) },
    ),
  };
}

/** What a rule itself would put in place of a stretch, where that may be written: the name of a renamed text. */
function ownEdits(findings: readonly Finding[], paper: Paper): readonly (readonly [Finding, Edit])[] {
  const edits = findings.flatMap((finding) =>
    finding.suggestions.flatMap(({ certain, edit }) =>
      certain && edit !== undefined ? [[finding, edit] as const] : [],
    ),
  );
  if (edits.length === 0) return [];
  const may = mayReplace(paper);
  return edits.filter(([{ judgedOn }, { span }]) => judgedOn?.dated !== true && may(span));
}

/**
 * The same findings, each with the document's own article it stands in, and those whose words can be rewritten safely with
 * the edit that does it.
 */
export async function withEdits(
  store: LawStore,
  files: readonly ReferredFile[],
  found: readonly Finding[],
): Promise<readonly Finding[]> {
  const findings = withOwnArticles(files, found);
  const targets = findings.flatMap(({ suggestions }) => suggestions.flatMap((one) => (one.certain ? one.targets : [])));
  if (targets.length === 0) return findings;
  const texts = await store.texts([...new Set(targets.map((key) => splitArticleKey(key).text))]);
  const titles = new Map(texts.map(({ key, title }) => [key, title]));
  const titleOf = (key: string): string => titles.get(splitArticleKey(key).text) ?? '';
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = byPath.get(finding.path);
    if (group === undefined) byPath.set(finding.path, [finding]);
    else group.push(finding);
  }
  const edits = new Map<Finding, Edit>();
  for (const file of files) {
    const own = byPath.get(file.path);
    // What no finding would change need not be laid out.
    if (own?.some(({ suggestions }) => suggestions.some(({ certain }) => certain)) !== true) continue;
    const paper = await paperOf(file);
    if (paper === undefined) continue;
    for (const [finding, edit] of ownEdits(own, paper)) edits.set(finding, edit);
    const known = editsFor(rewritables(file, own, titleOf), paper);
    const referenceOf = placedReferences(file);
    for (const finding of own) {
      const reference = referenceOf(finding);
      const edit = reference && known.get(reference);
      if (edit !== undefined) edits.set(finding, edit);
    }
  }
  return findings.map((finding) => withEdit(finding, edits.get(finding)));
}

/** The edits of a file's findings in order, each once. */
export function replacementsOf(findings: readonly Finding[]): readonly Replacement[] {
  const edits = findings.flatMap(({ suggestions }) =>
    suggestions.flatMap(({ certain, edit }) => (certain ? (edit ?? []) : [])),
  );
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** What a reference means: enough to see that it is the same after its file was changed. */
const meaning = ({ reference, outcome }: FoundReference): string =>
  JSON.stringify([reference.kind, reference.form, reference.through ?? '', reference.portion ?? [], outcome ?? null]);

/**
 * Whether a file, read again after these edits, says what was meant: at the places of the edits exactly the new articles,
 * and every other reference as before.
 */
export function saysWhatWasMeant(before: ReferredFile, after: ReferredFile, findings: readonly Finding[]): boolean {
  if (before.references.length !== after.references.length) return false;
  const referenceOf = placedReferences(before);
  const targets = new Map(
    findings.flatMap((finding) =>
      finding.suggestions.flatMap(({ edit, targets: [target] }) => {
        const found = edit === undefined ? undefined : referenceOf(finding);
        return found === undefined || target === undefined ? [] : [[found, target] as const];
      }),
    ),
  );
  return before.references.every((old, index) => {
    const now = after.references[index];
    const target = targets.get(old);
    if (now === undefined) return false;
    if (target === undefined) return meaning(old) === meaning(now);
    return now.outcome?.kind === 'resolved' && now.outcome.targets.length === 1 && now.outcome.targets[0] === target;
  });
}
