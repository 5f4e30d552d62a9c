import { mkdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Chunks, ExportFile } from '../../export/exporter.js';
import { UsageError } from '../../model/errors.js';
import type { Io } from '../io.js';
import { writeAnswer } from '../output.js';

const isFiles = (content: Chunks | readonly ExportFile[]): content is readonly ExportFile[] => Array.isArray(content);

/**
 * Writes what a format gives: one stream to the file or to stdout; several files into the folder that `-o` names, or as one
 * ZIP archive where it ends in `.zip` or where a pipe takes it. Throws `UsageError` for several files on a terminal.
 */
export async function writeExport(
  io: Io,
  content: Chunks | readonly ExportFile[],
  asked: { readonly file: string | undefined; readonly format: string },
): Promise<void> {
  const { file, format } = asked;
  if (!isFiles(content)) return writeAnswer(io, content, file);
  const names = content.map(({ name }) => name).join(', ');
  const piped = file === undefined || file === '-';
  if (piped && io.isTTY.stdout)
    throw new UsageError(`${format} writes several files (${names})`, { hint: 'name a folder, or a .zip, with -o' });
  if (piped || extname(file).toLowerCase() === '.zip') {
    const { zipArchive } = await import('../../export/zip.js');
    return writeAnswer(io, zipArchive(content), file);
  }
  await mkdir(resolve(io.cwd, file), { recursive: true });
  for (const each of content) await writeAnswer(io, each.content(), join(file, each.name));
}

/** Where the data card of such an output stands; `undefined` beside what is no file. */
export function cardBeside(file: string | undefined, several: boolean): string | undefined {
  if (file === undefined || file === '-') return undefined;
  return several && extname(file).toLowerCase() !== '.zip' ? join(file, 'card.md') : `${file}.card.md`;
}
