import { hash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.js';
import { intColumn } from '../model/int-column.js';
import { slice } from '../model/span.js';
import type { PageText, VersionCard } from '../store/store.js';
import { pageCard, pageCid, pageWords, type PackedPages } from './page-section.js';
import type { VersionFacts } from './reading.js';

/** One of a parcel's pages. */
export interface Claimant {
  readonly pages: PackedPages;
  readonly place: number;
}

/** Who claims which version, so that two files never give one version two wordings unnoticed. */
export interface Claims {
  /** Refuses a second claim to a version, with a diagnostic naming both files. */
  refuse(page: Claimant, version: number): void;
  /** Notes an accepted page that is named by its words, by its version and its article; two of one article are told. */
  note(page: Claimant, version: number, article: number): void;
  diagnostics(): readonly Diagnostic[];
}

/** What was accepted before. */
export interface Accepted {
  /** The page of a version. */
  readonly page: (version: number) => Claimant;
}

type Place = Pick<VersionFacts, 'path' | 'line'>;

const at = ({ path, line }: Place): string => `${path}:${String(line)}`;
const HINT = 'say from when each holds: `version: { from: … }` in cite-graph.yml, or front matter';

/** Whether a version is named by a hash of its own words. */
const isHashed = ({ id, articleKey }: Pick<VersionFacts, 'id' | 'articleKey'>): boolean =>
  id.startsWith(`${articleKey}#`);

/** The wording without differences of spacing, as a short hash; empty where the version's name is one already. */
export function fingerprint(record: VersionFacts, page: PageText): string {
  if (isHashed(record)) return '';
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

const cardOf = ({ pages, place }: Claimant): VersionCard => pageCard(pages, place);
const wordsOf = ({ pages, place }: Claimant): string => pageWords(pages, place);

/** An empty register. */
export function createClaims({ page }: Accepted): Claims {
  /** By article, the last of its pages without dates or identifiers of their own; by version, the one before it. */
  const [undated, before] = [intColumn(), intColumn()];
  const found: Diagnostic[] = [];
  /** The first page that a newer one of the same article disagrees with. */
  const rivalOf = (claimant: Claimant, article: number): Claimant | undefined => {
    const own = pageCid(claimant.pages, claimant.place);
    let rival: Claimant | undefined;
    for (let version = undated.at(article); version > 0; version = before.at(version)) {
      const other = page(version);
      const cid = pageCid(other.pages, other.place);
      // Successive lives of one number have different identifiers and are no conflict.
      if (cid === undefined || cid === own) rival = other;
    }
    return rival;
  };
  return {
    refuse: (claimant, version) => {
      const other = page(version);
      found.push(refusal(cardOf(claimant), cardOf(other), wordsOf(other) === wordsOf(claimant)));
    },
    note: (claimant, version, article) => {
      const rival = undated.at(article) > 0 ? rivalOf(claimant, article) : undefined;
      if (rival !== undefined) found.push(rivalry(cardOf(claimant), cardOf(rival)));
      before.set(version, undated.at(article));
      undated.set(article, version);
    },
    diagnostics: () => found,
  };
}
