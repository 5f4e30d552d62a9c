import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grammar, ROOT } from './engine.mjs';
import { errorLine } from './table.mjs';

function git(...words) {
  const { status, stderr } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr.trim()}`);
}

/** The grammar of another revision, bundled from its own sources in a working tree that is removed again. */
export async function grammarOf(revision) {
  const folder = mkdtempSync(join(tmpdir(), 'cite-graph-revision-'));
  const tree = join(folder, 'tree');
  git('worktree', 'add', '--detach', '--force', tree, revision);
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    return await grammar(tree);
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
}

const place = ({ id, start, end }) => `${id} ${start} ${end}`;

/** What changed between two lists of errors: `+` an error gone, `-` a new one, `~` another error at the same place. */
export function differences(now, before) {
  const [after, old] = [now, before].map((errors) => new Map(errors.map((error) => [place(error), error])));
  const gains = before.filter((error) => !after.has(place(error))).map((error) => `+ ${errorLine(error)}`);
  const losses = now.filter((error) => !old.has(place(error))).map((error) => `- ${errorLine(error)}`);
  const others = now
    .filter((error) => old.has(place(error)) && errorLine(error) !== errorLine(old.get(place(error))))
    .map((error) => `~ ${errorLine(error)} (before: ${old.get(place(error)).found ?? 'nothing'})`);
  return { gains, losses, others };
}

/** Predictions that no label judges and that changed: to be read by eye. */
export function unjudged(gold, now, before) {
  const lines = [];
  const old = new Map(before.map(({ id, refs }) => [id, refs]));
  const key = ({ start, end, target }) => `${start} ${end} ${JSON.stringify(target)}`;
  now.forEach(({ id, refs }, index) => {
    const { text, num, refs: labels = [] } = gold[index];
    const judged = (each) => labels.some((label) => label.start < each.end && each.start < label.end);
    const [mine, theirs] = [refs, old.get(id) ?? []].map((all) => new Set(all.map(key)));
    const show = (sign, each) => {
      const words = [text.slice(Math.max(0, each.start - 40), each.start), text.slice(each.start, each.end)];
      const { article_num: number, code_title: code, text_title: title } = each.target;
      const after = text.slice(each.end, each.end + 40);
      lines.push(
        `${sign} ${id} art. ${num}: «${words[0]}⟦${words[1]}⟧${after}» ${number} @ ${code ?? title ?? '?'}`.replaceAll(
          '\n',
          '↵',
        ),
      );
    };
    for (const each of old.get(id) ?? []) if (!judged(each) && !mine.has(key(each))) show('<', each);
    for (const each of refs) if (!judged(each) && !theirs.has(key(each))) show('>', each);
  });
  return lines;
}
