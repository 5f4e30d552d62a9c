import { groupBy, GROUPINGS } from '../../export/group.js';
import { limitNodes } from '../../export/max-nodes.js';
import type { LawScope } from '../../graph/law-scope.js';
import type { LawStream } from '../../graph/law-stream.js';
import type { LawStore } from '../../store/store.js';
import type { Options } from '../command.js';

/** A graph as it was asked for, and what is not in it, in words. */
export interface Shaped {
  readonly law: LawStream;
  readonly leftOut: readonly string[];
}

/** Articles or wordings, their evidence folded or kept. */
async function units(store: LawStore, scope: LawScope, options: Options): Promise<LawStream> {
  const merge = options.flag('merge') !== false;
  if (options.text('unit') === 'version') {
    const { streamVersions } = await import('../../graph/stream-versions.js');
    return streamVersions(store, scope, { merge });
  }
  if (!merge) {
    const { streamProofs } = await import('../../graph/stream-proofs.js');
    return streamProofs(store, scope);
  }
  const { streamLaw } = await import('../../graph/stream-law.js');
  return streamLaw(store, scope);
}

/** The graph in the units, groups and size that the options ask for; `most` where `--max-nodes` is not said. */
export async function shaped(
  store: LawStore,
  scope: LawScope,
  asked: { readonly options: Options; readonly most: number | undefined },
): Promise<Shaped> {
  const { options } = asked;
  const whole = await units(store, scope, options);
  const grouping = GROUPINGS.find((name) => name === options.text('groupBy'));
  const grouped = grouping === undefined ? whole : groupBy(whole, grouping);
  const most = options.number('maxNodes') ?? asked.most;
  if (most === undefined) return { law: grouped, leftOut: [] };
  const { law, articles, edges } = await limitNodes(grouped, most);
  if (articles.kept === articles.all) return { law, leftOut: [] };
  const of = (part: { readonly kept: number; readonly all: number }): string =>
    `${String(part.kept)} of ${String(part.all)}`;
  return {
    law,
    leftOut: [
      `shown are ${of(articles)} nodes and ${of(edges)} edges: the nearest to what was asked, then the most cited`,
    ],
  };
}
