// npm run accuracy -- --gold FILE [--out PRED.jsonl] [--errors N] [--against REVISION]
// FILE: labelled articles or traps, JSONL, plain or gzip. `--against` also reads them with the grammar of another revision of git
// and prints, line by line, what was gained (+) and lost (-), and with --errors N up to N changed readings that no label judges.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { differences, grammarOf, unjudged } from './against.mjs';
import { grammar } from './engine.mjs';
import { jsonLines, readLines } from './lines.mjs';
import { predict } from './predict.mjs';
import { score, scoreTraps } from './score.mjs';
import { errorLine, scoreLines, trapLines } from './table.mjs';

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    out: { type: 'string' },
    errors: { type: 'string', default: '0' },
    against: { type: 'string' },
  },
});
if (values.gold === undefined) {
  process.stderr.write('npm run accuracy -- --gold FILE [--out PRED.jsonl] [--errors N] [--against REVISION]\n');
  process.exit(2);
}
const gold = readLines(values.gold);
const trapped = gold.some(({ traps }) => traps !== undefined);
const judge = (predictions) => (trapped ? scoreTraps(gold, predictions) : score(gold, predictions));
const lines = [];

const engine = await grammar();
const predictions = gold.map((article) => predict(engine, article));
if (values.out !== undefined) writeFileSync(values.out, jsonLines(predictions));
const result = judge(predictions);
lines.push(...(trapped ? trapLines(result) : scoreLines(result)));
lines.push(...result.errors.slice(0, Number(values.errors)).map(errorLine));

if (values.against !== undefined) {
  const other = await grammarOf(values.against);
  const before = gold.map((article) => predict(other, article));
  const { gains, losses, others } = differences(result.errors, judge(before).errors);
  const free = unjudged(gold, predictions, before);
  lines.push(
    '',
    `against ${values.against}: ${gains.length} gained, ${losses.length} lost, ${others.length} wrong in another way`,
  );
  lines.push(...gains, ...losses, ...others, `readings that no label judges: ${free.length} changed`);
  lines.push(...free.slice(0, Number(values.errors)));
}
process.stdout.write(`${lines.join('\n')}\n`);
