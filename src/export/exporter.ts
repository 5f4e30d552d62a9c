import type { LawGraph } from '../graph/law-graph.js';
import type { LawStream } from '../graph/law-stream.js';

/** What every export says about itself. */
export interface ExportCard {
  /** « Source: DILA, … (Licence Ouverte) », one line a source. */
  readonly attribution: readonly string[];
  readonly title: string;
  /** What is not in the picture that was asked for, in words: « 12 of 40 articles … »; a line each. */
  readonly leftOut?: readonly string[];
}

export type Chunks = AsyncIterable<string | Uint8Array>;

/** One file of a format that needs several. */
export interface ExportFile {
  readonly name: string;
  content(): Chunks;
}

interface Format {
  readonly name: string;
  readonly extension: string;
  /** Articles that it takes when `--max-nodes` is not said: a format for small pictures. */
  readonly mostNodes?: number;
}

/** A format that needs the whole graph at once, as a picture does. */
export interface PictureExporter extends Format {
  render(graph: LawGraph, card: ExportCard): Iterable<string | Uint8Array> | Chunks;
}

/** A format that takes articles and edges as they go by: any size, memory of one portion. Text ends in a newline. */
export interface StreamExporter extends Format {
  stream(law: LawStream, card: ExportCard): Chunks;
}

/** A format of several files, which go into a folder or a ZIP archive. */
export interface FolderExporter extends Format {
  files(law: LawStream, card: ExportCard): readonly ExportFile[];
}

/** One output format of a graph. The same graph gives the same bytes. */
export type Exporter = PictureExporter | StreamExporter | FolderExporter;
