import type { Span } from './span.js';
import type { StatusReport } from './status.js';

/** `error` stops a build by default, `warning` asks to be read, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** The day a passage is judged on, and how it is known. */
export interface PassageDay {
  /** ISO. */
  readonly day: string;
  readonly from:
    'asked' | 'note' | 'heading' | 'front-matter' | 'file-name' | 'first-lines' | 'signature' | 'identifier' | 'today';
  /** The words that give it, where words do. */
  readonly words?: string;
  /** Whether it belongs to a dated act, whose words stay as signed; a living document is judged today. */
  readonly dated: boolean;
}

/** One step from an article to what came after it. */
export interface SuccessionStep {
  /** Article keys. */
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** The act that did it, as people read it, and its day (ISO). */
  readonly by?: string;
  readonly on?: string;
}

/** A way out: what could stand in place of the words. */
export interface Suggestion {
  /** Article keys, in official order. */
  readonly targets: readonly string[];
  /** As people would write it: « art. L. 2411-3 du code du travail ». */
  readonly words: string;
  readonly chain: readonly SuccessionStep[];
  /** One to one in both directions, by transfer or recodification, and the successor is in force. */
  readonly certain: boolean;
  /** The one successor that the lists name, whose number has another rule today. */
  readonly reused?: true;
  /** The edit, where one is safe: offsets in the file as decoded. */
  readonly edit?: { readonly span: Span; readonly replacement: string };
}

/** One thing that a person should know about one reference, or one place, of a document. */
export interface Finding {
  /** Name in the registry of rules. */
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  /** Offsets in the file as decoded; lines and columns count from 1, the end is behind the last character. */
  readonly span: Span;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Of a paged format. */
  readonly page?: number;
  /** Of a word processor, whose lines are paragraphs. */
  readonly paragraph?: number;
  /** The words as written. */
  readonly surface: string;
  /** The line (or paragraph) they stand in, and where in it: for carets and excerpts. */
  readonly context: { readonly text: string; readonly start: number; readonly end: number };
  /** The document's own article the words stand in, as its heading numbers it: « 35 », « 1er ». */
  readonly article?: string;
  /** One sentence, in the language asked for. */
  readonly message: string;
  /** Why it is not graver, or what the judgement rests on, where that needs words. */
  readonly remark?: string;
  /** Article key of what is cited, as people read it, and its official address. */
  readonly target?: string;
  readonly targetName?: string;
  readonly address?: string;
  readonly basis?: StatusReport;
  readonly judgedOn?: PassageDay;
  readonly suggestions: readonly Suggestion[];
  /** The same for the same fault when lines move: of the rule, the path, the target, the words and those around them. */
  readonly fingerprint: string;
}

/** Why a finding is not told as new, and does not count for the exit status. */
export interface Suppression {
  /** It was known when the baseline was written, or a comment in the file ignores it. */
  readonly kind: 'baseline' | 'comment';
  /** What the comment gives as its reason. */
  readonly reason?: string;
  /** Where the comment stands; lines count from 1. */
  readonly line?: number;
}

/** A finding that is kept for those who list them all, and told by nobody else. */
export type SuppressedFinding = Finding & { readonly suppression: Suppression };

/** What a rule is about, for help, documents and the formats that list rules. */
export interface RuleCard {
  readonly name: string;
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity | 'off';
}

/** Everything a run of `check` found, and what it could not look at. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** What a baseline or a comment holds back; never among `findings`. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** What a reader should know before trusting the report: that the law known is old. */
  readonly cautions?: readonly string[];
  readonly rules: readonly RuleCard[];
  /** Files read, references in them, and what these came to; every reference is counted under one outcome. */
  readonly files: number;
  readonly references: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Paths that could not be read, each with why. */
  readonly unread: readonly { readonly path: string; readonly message: string }[];
  readonly law: {
    /** What the source knew, and the day it was consolidated to (ISO). */
    readonly knownOn?: string;
    readonly stateOn?: string;
    readonly attribution: readonly string[];
  };
  /** The day that counts as today (ISO). */
  readonly today: string;
  readonly program: string;
  readonly baseline?: { readonly path: string; readonly known: number; readonly stale: readonly string[] };
}
