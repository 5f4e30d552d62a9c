// Draws docs/gallery.md and its pictures: from the founding corpus, and from the index of three codes that is named.
//   npm run build && npm run gallery -- <index of the three codes>
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terminalSvg } from './terminal.mjs';

const PROGRAM = 'bin/cite-graph.cjs';
const OUT = 'docs/gallery';
const large = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'cite-graph-gallery-'));
const seeds = ['--config', 'seeds', '--index', join(folder, 'seeds.sqlite')];
const codes = ['--index', large ?? ''];

/** Each picture: its file, what is typed, what it shows. Those of the three codes are drawn where their index is named. */
const PICTURES = [
  {
    file: 'l162-5.svg',
    words: ['L162-5', '--lang', 'fr'],
    law: seeds,
    shows:
      'Who cites article L. 162-5 of the Code de la sécurité sociale, and what it cites, in the founding corpus. Texts are boxes, repealed articles are struck through, one line stands for articles that are tied alike.',
  },
  {
    file: 'l4134-4.svg',
    words: ['L4134-4', '--ratio', '16:9', '--lang', 'fr'],
    law: seeds,
    shows:
      'A repealed article stays visible. Each relation has its own hue, dashes and head, so that it is known without colour too; hollow heads are declared by one side only.',
  },
  {
    file: 'l162-5-two-steps-dark.svg',
    words: ['L162-5', '--depth', '2', '--theme', 'dark', '--ratio', '16:9', '--lang', 'en'],
    law: seeds,
    shows: 'Two steps on each side, in the dark, in English.',
  },
  {
    file: 'css-l162-5.svg',
    words: ['L162-5', '--text', 'css', '--ratio', '16:9', '--lang', 'fr'],
    law: codes,
    shows:
      'The same article in the three codes: 230 neighbours. Forty are drawn, the fullest texts first; every box and column says how many it leaves out.',
  },
  {
    file: 'css-l162-22.svg',
    words: ['L162-22', '--text', 'css', '--max-nodes', '60', '--lang', 'fr'],
    law: codes,
    shows: 'Sixty articles: what only an earlier wording said is pale.',
  },
  {
    file: 'travail-l1234-9.svg',
    words: ['L1234-9', '--text', 'code du travail', '--direction', 'in', '--theme', 'dark', '--lang', 'en'],
    law: codes,
    shows: 'One side only: who cites the article on the indemnité légale de licenciement.',
  },
];

const shell = (words) => words.map((word) => (/[\s']/.test(word) ? `"${word}"` : word)).join(' ');

function draw({ file, words, law }) {
  const path = join(OUT, file);
  execFileSync(process.execPath, [PROGRAM, 'draw', ...words, ...law, '--quiet', '-o', path], { stdio: 'inherit' });
  process.stdout.write(`${path} ${String(Math.round(statSync(path).size / 1024))} KB\n`);
}

/** The real output of `check`, with its colours, on a document that cites repealed law. */
function checked() {
  const note = join(folder, 'note.md');
  writeFileSync(
    note,
    `# Note sur les unions professionnelles

Les unions créées par l'article L. 4134-4 du code de la santé publique, anciennement l'article 8 de la loi n° 93-8 du
4 janvier 1993, appliquent l'article L. 162-5 du code de la sécurité sociale et son article L. 162-12-17.
`,
  );
  const words = [
    'check',
    'note.md',
    '--color',
    '--lang',
    'en',
    '--config',
    join(process.cwd(), 'seeds'),
    '--index',
    join(folder, 'seeds.sqlite'),
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(process.cwd(), PROGRAM), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '110' },
  });
  if (status === 2 || stdout === '') throw new Error(`check failed: ${stderr}`);
  const shown = `\u001b[2m$\u001b[0m \u001b[1mcite-graph check note.md\u001b[0m\n${stdout}`;
  writeFileSync(join(OUT, 'check.svg'), terminalSvg(shown, 'cite-graph check note.md in a terminal'));
}

mkdirSync(OUT, { recursive: true });
const drawn = PICTURES.filter(({ law }) => law !== codes || large !== undefined);
for (const picture of drawn) draw(picture);
checked();
const tree = execFileSync(process.execPath, [PROGRAM, 'draw', 'L4134-4', '--lang', 'fr', '--quiet', ...seeds], {
  encoding: 'utf8',
});
rmSync(folder, { recursive: true, force: true });

const sections = PICTURES.map(
  ({ file, words, shows, law }) =>
    `![${shows}](gallery/${file})\n\n${shows}\n\n\`cite-graph draw ${shell(words)} -o ${file}\`${law === codes ? ' (three codes: santé publique, sécurité sociale, travail)' : ''}\n`,
);
writeFileSync(
  'docs/gallery.md',
  `# Gallery

Every picture is made by \`npm run gallery -- <index of the three codes>\` and is what the command under it draws. Data: DILA, LEGI
(Licence Ouverte 2.0), as the notes of the pictures say.

${sections.join('\n')}
## In the terminal

\`\`\`console
$ cite-graph draw L4134-4
${tree.trimEnd()}
\`\`\`

![cite-graph check in a terminal](gallery/check.svg)
`,
);
execFileSync('npx', ['prettier', '--write', '--log-level', 'warn', 'docs/gallery.md'], {
  stdio: ['ignore', 'inherit', 'ignore'],
});
