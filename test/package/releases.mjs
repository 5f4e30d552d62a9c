// The package as users get it, on every release of Node that it is for: packs it, installs the tarball in an empty folder (also
// with --ignore-scripts), and runs there every command of the README's blocks and the library's examples.
// `npm run releases [-- 20 22 24]`, after `npm run build`; each Node comes from the npm package node-<platform>-<arch>.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const releases = process.argv.length > 2 ? process.argv.slice(2) : ['20', '22', '24'];
const work = mkdtempSync(join(tmpdir(), 'cite-graph-releases-'));
const npm = (cwd, ...words) =>
  execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, encoding: 'utf8' });

/** A folder of somebody who has just begun: some words to check, and nothing of ours. */
function emptyFolder(name) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'docs'), { recursive: true });
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const words = "# Accord\n\nVu l'article L. 162-5 du code de la sécurité sociale.\n";
  for (const path of ['contrat.md', 'accord.md', 'docs/note.md', 'notes/note.md'])
    writeFileSync(join(folder, path), words);
  return folder;
}

// What needs the network, official archives, a terminal or another repository is not for an empty folder.
const ELSEWHERE = /fetch|archives|legi\.sqlite|code-du-travail|npm |npx |--watch|explore|FOLDER|path\/to|\.git\b/;

/** The commands of the README, each as a shell reads it. */
const commands = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```(?:sh|bash|console)\n([^]*?)^```/gm)]
  .flatMap(([, block]) => block.split('\n'))
  .map((line) =>
    line
      .replace(/^\$ /, '')
      .replace(/\s+#.*$/, '')
      .replace(/\| less.*$/, '| cat'),
  )
  .filter((line) => line.startsWith('cite-graph ') && !ELSEWHERE.test(line));

const examples = [...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/^```js\n([^]*?)^```$/gm)].map(
  ([, code]) => code,
);

/** Status 1 is what `check` says of findings: an answer, not a fault. */
const isAnswer = ({ status }) => status === 0 || status === 1;

function tried(folder, path) {
  const env = { ...process.env, PATH: path, NO_COLOR: '1' };
  const corpus = join(folder, 'corpus');
  cpSync(join(ROOT, 'seeds'), corpus, { recursive: true });
  for (const each of ['docs', 'accord.md']) cpSync(join(folder, each), join(corpus, each), { recursive: true });
  const outcomes = commands.map((line) => {
    // A check is of documents against some law, which an empty folder has not.
    const cwd = line.startsWith('cite-graph check') ? corpus : folder;
    const run = spawnSync('bash', ['-o', 'pipefail', '-c', line], { cwd, env, encoding: 'utf8' });
    return { line, isFine: isAnswer(run), told: run.stderr };
  });
  for (const [at, code] of examples.entries()) {
    writeFileSync(join(corpus, 'example.mjs'), code);
    const run = spawnSync('node', ['example.mjs'], { cwd: corpus, env, encoding: 'utf8' });
    const said = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, words]) => words).join('\n');
    const isFine = run.status === 0 && run.stdout.trimEnd() === said;
    outcomes.push({ line: `example ${String(at + 1)} of docs/library.md`, isFine, told: run.stderr || run.stdout });
  }
  return outcomes;
}

let failed = 0;
try {
  const tarball = join(
    work,
    npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', work).trim().split('\n').at(-1),
  );
  for (const release of releases) {
    const own = join(work, `node-${release}`);
    mkdirSync(own);
    writeFileSync(join(own, 'package.json'), '{ "private": true }\n');
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    npm(own, 'install', `${name}@${release}`, '--ignore-scripts');
    const bin = join(own, 'node_modules', name, 'bin');
    for (const more of [[], ['--ignore-scripts']]) {
      const folder = emptyFolder(`use-${release}-${String(more.length)}`);
      npm(folder, 'install', tarball, ...more);
      const path = [bin, join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
      const outcomes = tried(folder, path);
      const wrong = outcomes.filter(({ isFine }) => !isFine);
      failed += wrong.length;
      const version = spawnSync('node', ['-v'], {
        env: { ...process.env, PATH: path },
        encoding: 'utf8',
      }).stdout.trim();
      const count = `${String(outcomes.length - wrong.length)} of ${String(outcomes.length)}`;
      process.stdout.write(`${version} ${more.join(' ')}: ${count} commands and examples\n`);
      for (const { line, told } of wrong)
        process.stdout.write(`  ${line}\n    ${told.trim().split('\n').join('\n    ')}\n`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
