// node test/accuracy/kali-pages.mjs DATA OUT [EVERY]
// Articles of kali-data that cite numbers of codes as Markdown files of their own, without hyperlinks, titles and days: what
// `check --fix` may rewrite, since a living page is nobody's signed act. EVERY: only every so many-th of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreements } from './kali-links.mjs';

const [folder, out, every = '1'] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  process.stderr.write('node test/accuracy/kali-pages.mjs DATA OUT [EVERY]\n');
  process.exit(2);
}

const NUMBER = /\b[LRD]\. ?\d{3,4}-\d/;
const markdown = (html) =>
  html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<\/?(?:p|br|div|li|tr|table|tbody|h\d|ul|ol)\b[^>]*>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

mkdirSync(out, { recursive: true });
let met = 0;
const visit = ({ type, data, children = [] }) => {
  if (type === 'article' && NUMBER.test(data.content ?? '') && met++ % Number(every) === 0)
    writeFileSync(join(out, `${data.id}.md`), `${markdown(data.content)}\n`);
  children.forEach(visit);
};
for (const { words } of agreements(folder)) visit(JSON.parse(words));
process.stdout.write(`${Math.ceil(met / Number(every))} of ${met} articles\n`);
