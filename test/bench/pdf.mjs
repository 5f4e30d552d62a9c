// node test/bench/pdf.mjs INDEX [PAGES]
// Peak memory and time of `cite-graph check` over a PDF of so many pages (1,000 unless said), each of forty lines of which every
// fourth cites an article; the PDF is written here. Its findings name pages, so their number says that all were read.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/cite-graph.cjs', import.meta.url));
const [index, pages = '1000'] = process.argv.slice(2);
const LINES = 40;

const line = (page, at) =>
  at % 4 === 0
    ? `Page ${page}: la convocation est faite selon l'article L. 122-${(page + at) % 60} du code du travail.`
    : "Le contrat s'ex\\351cute de bonne foi, dans le respect de ce que les parties ont voulu et \\351crit.";

/** A PDF of plain lines of text, letters as WinAnsi has them. */
function document(count) {
  const kids = Array.from({ length: count }, (_, page) => `${4 + 2 * page} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (let page = 0; page < count; page++) {
    const words = Array.from({ length: LINES }, (_, at) => `(${line(page + 1, at)}) Tj T*`).join('\n');
    const content = `BT /F1 10 Tf 14 TL 40 800 Td\n${words}\nET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * page} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const places = objects.map((object, place) => {
    const at = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return `${file}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
}

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-bench-pdf-'));
try {
  const [pdf, hook, said] = ['large.pdf', 'peak.cjs', 'peak'].map((name) => join(folder, name));
  writeFileSync(pdf, document(Number(pages)), 'latin1');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, String(process.resourceUsage().maxRSS)));`,
  );
  const start = performance.now();
  const words = ['-r', hook, BIN, 'check', pdf, '--index', index, '--format', 'ndjson', '--no-cache'];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const findings = stdout.trim().split('\n').map(JSON.parse);
  const told = new Set(findings.flatMap(({ page }) => (page === undefined ? [] : [page])));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = (Number(readFileSync(said, 'utf8')) / 1024).toFixed(0);
  process.stdout.write(
    `check: a PDF of ${pages} pages   ${seconds} s   peak ${peak} MB   ${findings.length} findings on ${told.size} pages\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
