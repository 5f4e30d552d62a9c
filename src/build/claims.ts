import { hash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.js';
import { slice } from '../model/span.js';
import type { VersionCard, VersionRecord } from '../store/store.js';

/** Who claims which version, so that two files never give one version two wordings unnoticed. */
export interface Claims {
  /** Whether the version is new; a second claim is refused, with a diagnostic naming both files. */
  accept(card: VersionCard, words: string): boolean;
  diagnostics(): readonly Diagnostic[];
}

type Place = Pick<VersionRecord, 'path' | 'line' | 'cid'>;

const at = ({ path, line }: Place): string => `${path}:${String(line)}`;
const HINT = 'say from when each holds: `version: { from: … }` in cite-graph.yml, or front matter';

/** Whether a version is named by a hash of its own words. */
const isHashed = ({ id, articleKey }: Pick<VersionRecord, 'id' | 'articleKey'>): boolean =>
  id.startsWith(`${articleKey}#`);

/** The wording without differences of spacing, as a short hash; empty where the version's name is one already. */
export function fingerprint(record: VersionRecord): string {
  if (isHashed(record)) return '';
  const { page } = record;
  const words = slice(page.text, page.body).replace(/\s+/gu, ' ');
  return hash('sha256', words, 'base64').slice(0, 12);
}

function refusal(record: VersionCard, other: Place, same: boolean): Diagnostic {
  const where = { path: record.path, line: record.line };
  if (same)
    return {
      code: 'duplicate',
      severity: 'info',
      message: `${record.articleKey}: already read from ${at(other)}`,
      ...where,
    };
  const message = `${record.articleKey}: left out, because ${at(other)} has other words for the same version`;
  return { code: 'conflict', severity: 'error', message, hint: HINT, ...where };
}

function rivalry(record: VersionCard, other: Place): Diagnostic {
  const message = `${record.articleKey}: other words than in ${at(other)}, and neither says from when; both are kept`;
  return { code: 'conflict', severity: 'warning', message, hint: HINT, path: record.path, line: record.line };
}

/** An empty register. */
export function createClaims(): Claims {
  const versions = new Map<string, Place & { readonly words: string }>();
  /** By article, its pages without dates or identifiers of their own. */
  const undated = new Map<string, Place[]>();
  const found: Diagnostic[] = [];
  const place = ({ path, line, cid }: VersionCard): Place => ({ path, line, ...(cid !== undefined && { cid }) });
  const noteUndated = (record: VersionCard): void => {
    const places = undated.get(record.articleKey) ?? [];
    // Successive lives of one number have different identifiers and are no conflict.
    const other = places.find(({ cid }) => cid === undefined || cid === record.cid);
    if (other !== undefined) found.push(rivalry(record, other));
    undated.set(record.articleKey, [...places, place(record)]);
  };
  return {
    accept: (record, words) => {
      const other = versions.get(record.id);
      if (other !== undefined) {
        found.push(refusal(record, other, other.words === words));
        return false;
      }
      versions.set(record.id, { ...place(record), words });
      if (isHashed(record)) noteUndated(record);
      return true;
    },
    diagnostics: () => found,
  };
}
