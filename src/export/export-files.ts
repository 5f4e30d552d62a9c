import { collect } from '../graph/collect.js';
import type { LawStream } from '../graph/law-stream.js';
import type { Chunks, ExportCard, ExportFile, Exporter } from './exporter.js';

async function* picture(exporter: Extract<Exporter, { render: unknown }>, law: LawStream, card: ExportCard): Chunks {
  yield* exporter.render(await collect(law), card);
}

/** What the format writes: one stream, or the files of a format that needs several. */
export function exported(exporter: Exporter, law: LawStream, card: ExportCard): Chunks | readonly ExportFile[] {
  if ('files' in exporter) return exporter.files(law, card);
  return 'stream' in exporter ? exporter.stream(law, card) : picture(exporter, law, card);
}
