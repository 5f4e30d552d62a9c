// An official archive of invented law, in the shapes of the base LEGI, and its build: `node test/bench/archive.mjs [members]
// [jobs]`; a hundred thousand members unless said. Prints what it takes in time and memory.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { createGzip } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/cite-graph.cjs');
const members = Number(process.argv[2] ?? 100_000);
const jobs = process.argv[3] === undefined ? [] : ['--jobs', process.argv[3]];
const TEXT_SIZE = 5000;

const figures = (number, size) => String(number).padStart(size, '0');
const articleId = (article) => `LEGIARTI${figures(900_000_000 + article, 12)}`;
const textId = (text) => `LEGITEXT${figures(900_000_000 + text, 12)}`;
const numberOf = (article) => `L${1000 + (article % TEXT_SIZE)}-1`;

function link(from, place) {
  // A cheap scatter: some articles are linked to far more often than others.
  const drawn = (from * 2654435761 + place * 40503) % 4294967296;
  const target = Math.floor(members * (drawn / 4294967296) ** 2);
  const text = Math.floor(target / TEXT_SIZE);
  return `<LIEN cidtexte="${textId(text)}" datesignatexte="2999-01-01" id="${articleId(target)}" naturetexte="CODE" nortexte="" num="${numberOf(target)}" numtexte="" sens="${place % 2 === 0 ? 'source' : 'cible'}" typelien="CITATION">Code inventé ${text} - art. ${numberOf(target)} (V)</LIEN>`;
}

/** One article with its days, its place, four links and a wording that cites. */
function xml(article) {
  const text = Math.floor(article / TEXT_SIZE);
  const section = Math.floor((article % TEXT_SIZE) / 20);
  return `<?xml version="1.0" encoding="UTF-8"?>
<ARTICLE><META><META_COMMUN><ID>${articleId(article)}</ID><ORIGINE>LEGI</ORIGINE><NATURE>Article</NATURE></META_COMMUN>
<META_SPEC><META_ARTICLE><NUM>${numberOf(article)}</NUM><ETAT>VIGUEUR</ETAT><DATE_DEBUT>2004-07-02</DATE_DEBUT><DATE_FIN>2999-01-01</DATE_FIN><TYPE>AUTONOME</TYPE></META_ARTICLE></META_SPEC></META>
<CONTEXTE><TEXTE cid="${textId(text)}" nature="CODE" num=""><TITRE_TXT debut="1952-06-29" fin="2999-01-01" id_txt="${textId(text)}">Code inventé ${text}</TITRE_TXT>
<TM><TITRE_TM debut="1952-06-29" fin="2999-01-01">Partie législative</TITRE_TM><TM><TITRE_TM debut="1952-06-29" fin="2999-01-01">Section ${section} : Dispositions inventées.</TITRE_TM></TM></TM></TEXTE></CONTEXTE>
<VERSIONS><VERSION etat="VIGUEUR"><LIEN_ART debut="2004-07-02" etat="VIGUEUR" fin="2999-01-01" id="${articleId(article)}" num="${numberOf(article)}" origine="LEGI"/></VERSION></VERSIONS>
<NOTA><CONTENU/></NOTA><BLOC_TEXTUEL><CONTENU><p>Les dispositions de l'article ${numberOf(article + 1)} et du deuxième alinéa de l'article L. 162-5 du code de la sécurité sociale sont applicables aux personnes qui relèvent de la section ${section}, dans les conditions que fixe un décret en Conseil d'Etat.</p></CONTENU></BLOC_TEXTUEL>
<LIENS>${[0, 1, 2, 3].map((place) => link(article, place)).join('')}</LIENS></ARTICLE>`;
}

function header(path, size) {
  const block = Buffer.alloc(512);
  const cut = path.indexOf('/', path.length - 101);
  block.write(path.slice(cut + 1), 0, 100);
  block.write(path.slice(0, cut), 345, 155);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(
    `${Math.floor(Date.UTC(2026, 0, 1) / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
  );
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  block.write(
    `${block
      .reduce((total, byte) => total + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return block;
}

function* tar() {
  for (let article = 0; article < members; article++) {
    const bytes = Buffer.from(xml(article));
    const text = textId(Math.floor(article / TEXT_SIZE));
    const path = `20260101-000000/legi/global/code_et_TNC_en_vigueur/code_en_vigueur/LEGI/TEXT/00/00/${text}/article/LEGI/ARTI/${articleId(article)}.xml`;
    yield Buffer.concat([header(path, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
  }
  yield Buffer.alloc(1024);
}

const folder = mkdtempSync(join(tmpdir(), 'cite-graph-bench-archive-'));
try {
  const archive = join(folder, 'Freemium_legi_global_20260101-000000.tar.gz');
  await pipeline(Readable.from(tar()), createGzip({ level: 1 }), createWriteStream(archive));
  const peak = join(folder, 'peak.cjs');
  const said = join(folder, 'peak');
  writeFileSync(
    peak,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, JSON.stringify([process.resourceUsage().maxRSS, process.cpuUsage()])));`,
  );
  const index = join(folder, 'index.sqlite');
  const start = performance.now();
  const output = openSync(join(folder, 'output'), 'w');
  const words = ['-r', peak, BIN, 'build', archive, '--index', index, '--quiet', ...jobs];
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
  const [kilobytes, { user, system }] = JSON.parse(readFileSync(said, 'utf8'));
  const wall = (performance.now() - start) / 1000;
  const cpu = (user + system) / 1e6;
  process.stdout.write(
    `${members} members (${(statSync(archive).size / 1e6).toFixed(0)} MB): exit ${status}, ${wall.toFixed(0)} s, CPU ${cpu.toFixed(0)} s, peak ${(kilobytes / 1024).toFixed(0)} MB, index ${(statSync(index).size / 1e6).toFixed(0)} MB\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
