import type { Cell } from '../model/table.js';
import type { Citations, Found } from './citations.js';
import { statusOn } from './day.js';
import { statusLine } from './status-words.js';
import { versionsByArticle } from './wordings.js';

const near = (citations: Citations): readonly Found[] => citations.found.filter((one) => one.level === 1);

/** The head of machine formats: what was asked, and the counts. `articles` are those whose own wording proves it. */
export function countsOf(citations: Citations): Readonly<Record<string, Cell>> {
  const { subjects, options, selfReferences, relations } = citations;
  return {
    subjects: subjects.map((row) => row.key),
    status: subjects.map((row) => row.status.status),
    basis: subjects.map((row) => row.status.basis),
    relations: [...relations],
    depth: options.depth ?? 1,
    ...(options.at === undefined ? {} : { at: options.at }),
    ...citations.counts,
    selfReferences,
  };
}

/** Which wording cites what, when an article has several: « 1999 (loi n° 99-1140, art. 24): art. L. 162-5, … ». */
function byWording(citations: Citations): string[] {
  const { subjects, wordings, names, side } = citations;
  if (side === 'in') return [];
  const ids = new Set(subjects.map((row) => row.id));
  const lines: string[] = [];
  for (const [id, { version, label, among }] of wordings) {
    // Of a version whose words are not held nobody knows what it cites.
    if (among < 2 || version.wordless === true || !ids.has(version.article)) continue;
    const cited = near(citations).filter((one) => one.evidence.some((piece) => piece.page === id));
    const listed = cited.map((one) => names.short(one.row)).join(', ');
    lines.push(`${label}: ${String(cited.length)}${cited.length === 0 ? '' : ` (${listed})`}`);
  }
  return lines;
}

/** Of more subjects than this the states would hide the answer. */
const MOST_STATES = 3;

/** Lines above the rows: status and what it rests on, counts, versions. */
export function citationHead(citations: Citations): readonly string[] {
  const { subjects, side, words, names, selfReferences, options } = citations;
  const versions = versionsByArticle(citations.wordings);
  const states = subjects.map((row) => statusLine(statusOn(row, options.at, versions.get(row.id) ?? []), names, words));
  const { articles, texts, dead, declared, formerly } = citations.counts;
  const main = side === 'in' ? words.citing({ articles, texts, dead }) : words.cited({ articles, texts, dead });
  const others = words.others({ declared, formerly });
  return [
    ...new Set(states.length > MOST_STATES ? [] : states),
    ...(side === 'out' && subjects.some((row) => !row.held) ? [words.notHeld] : []),
    [main, ...others].join(words.clause),
    ...byWording(citations),
    ...(selfReferences > 0 ? [words.selfReference(selfReferences)] : []),
  ];
}

/** Lines below the rows: what was left out, and why. */
export function citationFoot({ leftOut, undated, words, options }: Citations): readonly string[] {
  const kinds = ['limit', 'dead', 'day', 'former'] as const;
  const said = (kind: (typeof kinds)[number]): string =>
    options.page === true && (kind === 'limit' || kind === 'dead')
      ? words.hiddenOnPage(leftOut[kind], kind)
      : words.leftOut(leftOut[kind], kind);
  return [
    ...kinds.filter((kind) => leftOut[kind] > 0).map(said),
    ...(options.at !== undefined && undated > 0 ? [words.undated(undated, options.at)] : []),
  ];
}
