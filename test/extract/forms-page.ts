import { catalogueText } from '../../src/catalogue/catalogue.js';
import type { ExtractContext } from '../../src/extract/contract.js';
import { extract } from '../../src/extract/extract.js';
import { FORMS } from '../../src/extract/forms/registry.js';
import { GRAMMAR } from '../../src/extract/grammar.js';
import { readBullet } from '../../src/extract/lists/bullet.js';
import { SHAPES } from '../../src/extract/lists/shapes/registry.js';
import { notation } from '../../src/extract/notation.js';
import type { GrammarPart, PartExample } from '../../src/extract/part.js';

/** What an example says is known beside the words. */
export type Known = Omit<PartExample, 'text' | 'reads'>;

/** The example's context, its texts looked up in the catalogue. */
export function contextOf({ own, ownArticle, aliases = {} }: Known): ExtractContext {
  const known = (key: string) => {
    const text = catalogueText(key);
    if (text === undefined) throw new Error(`no text ${key} in the catalogue`);
    return text;
  };
  return {
    ...(own === undefined ? {} : { ownText: known(own) }),
    ...(ownArticle === undefined ? {} : { ownArticle }),
    aliases: new Map(Object.entries(aliases).map(([words, key]) => [words, known(key)])),
  };
}

interface Row {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly { readonly text: string; readonly reads: readonly string[] }[];
  readonly lookAlikes: readonly string[];
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ⏎ ');
const quoted = (words: string): string => `« ${cell(words).replace(/([*_[\]<>])/g, '\\$1')} »`;
const code = (line: string): string => `\`${cell(line)}\``;

function rowLine({ name, summary, examples, lookAlikes }: Row): string {
  const shown = examples.map(({ text, reads }) =>
    [quoted(text), ...(reads.length === 0 ? ['(nothing)'] : reads.map(code))].join('<br>'),
  );
  return `| \`${name}\` | ${cell(summary)} | ${shown.join('<br><br>')} | ${lookAlikes.map(quoted).join('<br>')} |`;
}

const table = (title: string, rows: readonly Row[]): string =>
  [
    `## ${title}`,
    '',
    '| form | what it is | example → what is read | refused |',
    '|---|---|---|---|',
    ...rows.map(rowLine),
    '',
  ].join('\n');

const ofKind = (kind: GrammarPart['kind']): readonly GrammarPart[] => GRAMMAR.filter((part) => part.kind === kind);

/** The stand-alone forms, read by the grammar itself, as their examples say only what matters to each. */
const standAlone = (): readonly Row[] =>
  FORMS.map(({ name, summary, examples, lookAlikes }) => ({
    name,
    summary,
    lookAlikes,
    examples: examples.map(({ text }) => ({
      text,
      reads: extract(text)
        .filter(({ form }) => form === name)
        .map(notation),
    })),
  }));

const bullets = (): readonly Row[] =>
  SHAPES.map(({ name, summary, examples, lookAlikes }) => ({
    name,
    summary,
    lookAlikes,
    examples: examples.map(({ words }) => ({ text: words, reads: readBullet(words).references.map(notation) })),
  }));

const HEAD = `# Forms of references

Every form of reference that cite-graph reads, with real words, what is read from them, and words that look alike and are
refused. Made from the grammar itself; a test keeps it in step.

A reading is one line: the words, what they are, the canonical number, \`[the portion]\` outermost first, then behind the dot
the key of the text (\`–\` where none is named, \`|\` between candidates) and how it is known: \`stated\`, \`present\` (“du présent
code”), \`antecedent\` (“du même code”), \`reminder\` (“précité”), \`frame\` (inside a quotation), \`definition\`, \`alias\`, \`own\`
(nothing said: the document's own text), \`none\`. \`foreign\`, \`internal\` and \`unnamed\` say why there is no key.
`;

/** `docs/forms.md`: one table a kind. */
export const formsPage = (): string =>
  [
    HEAD,
    table('Heads: what opens a reference', ofKind('head')),
    table('Numbers', ofKind('number')),
    table('Portions', ofKind('portion')),
    table('Texts', ofKind('text')),
    table('Context: what the words around say', ofKind('context')),
    table('Identifiers, addresses, decisions: whole in themselves', standAlone()),
    table('Bullets of the official lists', bullets()),
  ].join('\n');
