import { applyPatches, blankLines } from './blank.js';
import { decode } from './decode.js';
import { documents, type Laid } from './documents.js';
import { frontMatter } from './front-matter.js';
import { headText } from './head-text.js';
import { inlineMarkup, type Hyperlink } from './inline-markup.js';
import type { InputFormat, ReadHints, SourceFile } from './input-format.js';
import type { MarkedLine } from './marked-line.js';
import { markdownLines } from './markdown-lines.js';
import { plainLines } from './plain-lines.js';
import type { Problem } from './problem.js';
import { identityMap } from './source-map.js';

// « # Article L4134-4 », « **Article 1** », « _Cité par_: », front matter, a fence: no sign of other formats.
const SIGN = /^(?:#{1,6}[ \t]|\*\*[^\s*]|_[^\s_][^_\n]{1,80}_ ?:|---[ \t]*\r?$|```)/m;

function problemsOf(matter: ReturnType<typeof frontMatter>, openFence: number | undefined): Problem[] {
  const problems: Problem[] = (matter?.problems ?? []).map((problem) => ({
    code: 'front-matter',
    severity: 'warning',
    ...problem,
  }));
  if (openFence !== undefined)
    problems.push({
      code: 'unclosed-fence',
      severity: 'warning',
      message: 'a code fence opens here and never closes: the rest of the file is not read',
      offset: openFence,
    });
  return problems;
}

/**
 * The lines that give the structure, or `undefined` where nothing is marked. Official pages set their Nota in bold: a plain
 * « Nota : (1) … » there is a footnote of a table, and wording follows it.
 */
function structuring(lines: readonly MarkedLine[], official: boolean): readonly MarkedLine[] | undefined {
  if (official) return lines.filter((line) => line.style !== 'plain');
  return lines.some((line) => line.style === 'heading' || line.style === 'bold') ? lines : undefined;
}

/** The Markdown source as text of the same length, its structure and its links. */
export function layMarkdown(file: SourceFile, hints: ReadHints): Laid {
  const { source, diagnostics } = decode(file.bytes, file.path);
  const matter = frontMatter(source);
  const from = matter?.end ?? 0;
  const { lines, patches, stretches, openFence } = markdownLines(source, from, hints.codeFences === true);
  const official = stretches.some((stretch) => !stretch.emphasis);
  const covered = [...patches];
  const links: Hyperlink[] = [];
  for (const stretch of stretches) inlineMarkup(source, stretch, { patches: covered, links, official });
  if (from > 0) covered.push(blankLines(source, 0, from));
  const text = applyPatches(source, covered);
  return {
    path: file.path,
    format: 'markdown',
    text,
    map: identityMap(source),
    lines: structuring(lines, official) ?? plainLines(text, from),
    links,
    from,
    hints: matter === undefined ? hints : { ...hints, ...matter.hints },
    namedInFile: matter?.namesText ?? false,
    problems: problemsOf(matter, openFence),
    diagnostics,
  };
}

/** Markdown, with HTML paragraphs inside: markup is covered by characters of equal length, so offsets are the file's. */
export const markdown: InputFormat = {
  name: 'markdown',
  summary: 'Markdown, also with HTML inside; front matter',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  sniff: (head) => SIGN.test(headText(head)),
  read: (file, hints) => documents(layMarkdown(file, hints)),
};
