import { MARK, PARAGRAPH, type Tokens } from '../lexer.js';
import { mark } from '../draft.js';
import type { Group, Reading } from '../reading.js';
import { canNumber, numbering } from '../numbers/numbering.js';
import type { Refiner } from './refiner.js';

/**
 * Inside a quoted provision a bare number belongs to the text that is quoted: « Aux termes de l'article L. 1 du code X :
 * “ … l'article L. 2 … ” ». Only where the words just before the quotation name a text.
 */
const OPENERS = new Map([
  [0xab, 0xbb],
  [0x201c, 0x201d],
  [0x22, 0x22],
]);
const REACH = 16;

function quotations(r: Reading): void {
  if (r.groups.length < 2 || !hasQuotation(r.t.text)) return;
  let close = 0;
  let frame: Group | undefined;
  let next = 0;
  let last: Group | undefined;
  for (let i = 0; i < r.t.count; i++) {
    if (r.t.kind[i] === MARK) {
      const code = r.t.value[i] ?? 0;
      if (close !== 0 && code === close) close = 0;
      else if (close === 0 && OPENERS.has(code)) {
        close = OPENERS.get(code) ?? 0;
        frame = framing(r.t, last, i);
      }
    }
    while (next < r.groups.length && r.groups[next]!.head <= i) {
      last = r.groups[next++]!;
      if (close !== 0 && frame !== undefined) belong(r, last, frame);
    }
  }
}

const hasQuotation = (text: string): boolean => text.includes('«') || text.includes('“') || text.includes('"');

/** The group whose text the quotation at `i` quotes: the last one before it, near, in the same paragraph. */
function framing(t: Tokens, last: Group | undefined, i: number): Group | undefined {
  if (last?.text?.text === undefined || i - last.end > REACH) return undefined;
  for (let k = last.end; k <= i; k++) if (t.gap[k] === PARAGRAPH) return undefined;
  return last;
}

function belong(r: Reading, group: Group, frame: Group): void {
  const text = frame.text?.text;
  for (let i = group.first; i < group.last; i++) {
    const draft = r.drafts[i]!;
    mark(draft, 'quoted');
    if (
      draft.text !== undefined ||
      draft.rare?.candidates !== undefined ||
      draft.outside !== undefined ||
      draft.basis !== 'none'
    )
      continue;
    const first = r.drafts[frame.first]!;
    if (text === undefined || !canNumber(text, draft.number ?? '')) continue;
    // A code of plain numbers quoted in one of letters: « l'article L. 142-6 » there is not of the quoted code.
    if ((numbering(first.number ?? '') === 'plain') !== (numbering(draft.number ?? '') === 'plain')) continue;
    draft.text = text;
    draft.basis = 'frame';
    draft.antecedent = first.span;
  }
}

export const quotation: Refiner = {
  part: {
    kind: 'context',
    name: 'quotation',
    summary: 'Inside a quoted provision a bare number belongs to the text that is quoted',
    examples: [
      {
        text: "Aux termes de l'article 5 du code civil : « les dispositions de l'article 7 s'appliquent »",
        reads: ['5 = article 5 · code-civil (stated)', '7 = article 7 · code-civil (frame) quoted'],
      },
    ],
    lookAlikes: ["l'article 5 du code civil ; l'article 7 dit « rien »"],
  },
  refine: quotations,
};
