// npm run accuracy -- --gold FILE --out PRED.jsonl
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { grammar, predict, readLines } from './engine.mjs';

const { values } = parseArgs({ options: { gold: { type: 'string' }, out: { type: 'string' } } });
const engine = await grammar(process.cwd());
const gold = readLines(values.gold);
writeFileSync(values.out, gold.map((article) => `${JSON.stringify(predict(engine, article))}\n`).join(''));
