/** An archive of the official open data, as its name says. */
export interface OfficialArchive {
  /** `legi`, `jorf`, `kali`, `cass` … in lower case. */
  readonly fond: string;
  /** Holds everything up to its day; the others hold what changed since the one before. */
  readonly global: boolean;
  /** `20250713-140000`: lexical order is order of time. */
  readonly stamp: string;
}

const ARCHIVE = /\.(?:tar\.gz|tgz|tar)$/i;
// « Freemium_legi_global_20250713-140000.tar.gz », « LEGI_20250714-211602.tar.gz », « legi_20201028-221652.tar.gz »
const OFFICIAL =
  /^(?:freemium_)?(?<fond>[a-z]{3,12})(?<simple>_simple)?(?<global>_global)?_(?<stamp>\d{8}-\d{6})\.(?:tar\.gz|tgz|tar)$/i;

export const isArchiveName = (name: string): boolean => ARCHIVE.test(name);

/** The archive's name without its ending: « code-du-travail ». */
export const archiveTitle = (name: string): string => name.replace(ARCHIVE, '');

/** What the name of an official archive says; `undefined` for the name of any other. */
export function officialArchive(name: string): OfficialArchive | undefined {
  const { fond, global, simple = '', stamp } = OFFICIAL.exec(name)?.groups ?? {};
  if (fond === undefined || stamp === undefined) return undefined;
  return { fond: (fond + simple).toLowerCase(), global: global !== undefined, stamp };
}

/** `20250713-140000` is the day `2025-07-13`. */
export const stampDay = (stamp: string): string => `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
