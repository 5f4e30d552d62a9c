import { readAddress, type AddressReading } from '../forms/address.js';
import { newDraft, rareOf, type Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import type { Refiner } from './refiner.js';

/**
 * The address behind a Markdown link is no words of the sentence, but it says what its label means:
 * « l'[article L. 1234-1](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112) ». It joins the one reference of
 * the label; a label without any (« [voir ici](…) ») leaves the address a reference of its own.
 */
function linkTargets(r: Reading): void {
  const { links } = r.t;
  if (links.length === 0) return;
  const labels = draftsByLink(r);
  links.forEach((link, index) => {
    const address = readAddress(r.t.text.slice(link.start, link.end));
    if (address === undefined) return;
    const inside = labels.get(index) ?? [];
    const [only] = inside;
    if (only === undefined) r.drafts.push(alone(link, address));
    else if (inside.length === 1) join(only, address);
  });
}

/** The drafts that stand in each label; links come in order and do not overlap. */
function draftsByLink(r: Reading): Map<number, Draft[]> {
  const { links } = r.t;
  const labels = new Map<number, Draft[]>();
  for (const draft of r.drafts) {
    let low = 0;
    let high = links.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((links[middle]?.end ?? 0) > draft.span.start) high = middle;
      else low = middle + 1;
    }
    const link = links[low];
    if (link === undefined || link.label > draft.span.start) continue;
    const inside = labels.get(low);
    if (inside === undefined) labels.set(low, [draft]);
    else inside.push(draft);
  }
  return labels;
}

const isArticleId = (id: string): boolean => id.includes('ARTI');

function join(draft: Draft, address: AddressReading): void {
  if (draft.kind !== 'article' || isArticleId(address.id)) rareOf(draft).id ??= address.id;
  if (draft.text !== undefined || draft.rare?.candidates !== undefined || draft.outside !== undefined) return;
  if (address.text === undefined) return;
  draft.text = address.text;
  draft.basis = 'stated';
}

function alone(link: { start: number; end: number }, address: AddressReading): Draft {
  const draft = newDraft('identifier', 'web-address', { start: link.start, end: link.end });
  const { text, number, ...rare } = address;
  draft.text = text;
  draft.number = number;
  Object.assign(rareOf(draft), rare);
  if (text !== undefined) draft.basis = 'stated';
  return draft;
}

export const linkTarget: Refiner = {
  part: {
    kind: 'context',
    name: 'link-target',
    summary: 'The address behind a Markdown link says what its label means',
    examples: [
      {
        text: "l'[article L. 1234-1](https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006901112)",
        reads: ['L. 1234-1 = article L1234-1 #LEGIARTI000006901112 · – (none)'],
      },
    ],
    lookAlikes: ["l'[article 5](https://www.exemple.fr/5)"],
  },
  refine: linkTargets,
};
