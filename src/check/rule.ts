import type { Finding, PassageDay, RuleCard, Severity, Suggestion } from '../model/finding.js';
import type { FoundReference, ReferredFile } from '../model/found.js';
import type { StatusReport } from '../model/status.js';
import type { Text } from '../model/text.js';
import type { ArticleRow, LawStore, PageText, VersionRow } from '../store/store.js';
import type { NearNumber } from './near-numbers.js';
import type { ScheduledEnd } from './scheduled.js';
import type { CheckWords } from './words/words.js';

/** A target of a reference with what the index knows of it on the passage's day and today. */
export interface JudgedTarget {
  readonly key: string;
  /** Absent where the index does not know the article at all. */
  readonly article?: ArticleRow;
  readonly versions: readonly VersionRow[];
  readonly onDay: StatusReport;
  readonly today: StatusReport;
}

/** A reference of a document, its day and what it points to. */
export interface Judged {
  readonly file: ReferredFile;
  readonly found: FoundReference;
  readonly day: PassageDay;
  /** In the order of `found.outcome`'s targets; empty where it came to nothing certain. */
  readonly targets: readonly JudgedTarget[];
  /** Why the citation of old law is on purpose, in words; absent where it is not. */
  readonly onPurpose?: string;
}

/** What every rule may ask besides the reference itself. */
export interface RuleContext {
  readonly store: LawStore;
  /** ISO. */
  readonly today: string;
  /** Days within which a known repeal is worth saying. */
  readonly horizon: number;
  readonly language: 'en' | 'fr';
  readonly words: CheckWords;
  /** What came after a dead article. */
  successors(key: string): Promise<readonly Suggestion[]>;
  /** « art. L. 162-5 du code de la sécurité sociale ». */
  nameOf(key: string): string;
  /** The state today of an article that the files may mean, where the index knows it. */
  stateOf(key: string): StatusReport | undefined;
  /** The text of an article key, where the index knows it. */
  textOf(key: string): Text | undefined;
  /** Whether the index has pages of that article's text, or only heard of it. */
  holds(key: string): boolean;
  /** Articles in force that an unknown key may have meant, likeliest first. */
  near(key: string): Promise<readonly NearNumber[]>;
  /** The end that an act has set for an article (by its id in the index) on a day to come, where its versions have no dates. */
  scheduled(article: number): ScheduledEnd | undefined;
  /** The words of a version, read once. */
  page(versionId: string): Promise<PageText | undefined>;
}

/** What a rule says of a reference; the runner adds place, words, day and fingerprint. */
export type Verdict = Pick<Finding, 'message'> &
  Partial<Pick<Finding, 'remark' | 'target' | 'basis' | 'suggestions' | 'span'>> & {
    /** Where the case is graver or milder than the rule's own severity. */
    readonly severity?: Severity;
  };

/** One rule, one file. */
export interface Rule {
  readonly card: RuleCard;
  /** Words that it must report, and look-alikes that it must not; tests and docs/rules.md are made of them. */
  readonly examples: readonly { readonly words: string; readonly reported: boolean; readonly note: string }[];
  /** Rules asked before this one whose finding on the same reference makes its own needless. */
  readonly yieldsTo?: readonly string[];
  /**
   * Whether there may be something to say, seen without waiting for anything: where it says no, `check` is not asked, and need
   * not look again. Absent where the check itself waits for nothing. Most references are in order, and a promise a rule for each
   * of them took longer than the rules.
   */
  concerns?(judged: Judged, context: RuleContext): boolean;
  check(judged: Judged, context: RuleContext): readonly Verdict[] | Promise<readonly Verdict[]>;
}
