import type { Diagnostic } from '../../model/diagnostic.js';
import type { DeclaredText, OfficialText, Page } from '../../model/document.js';
import { declaredBy } from '../dila/official-file.js';
import { articlePage } from './json-article.js';
import { jsonDay } from './json-day.js';
import { listOf, objectOf, told, type JsonFile, type JsonPart } from './json-file.js';
import type { JsonLayout } from './json-layout.js';
import { isObject, itemsOf, member, type JsonObject, type JsonValue } from './json-value.js';

const OF = 'a tree of SocialGouv (legi-data, kali-data)';
const CODE = 'code';
const AGREEMENTS = new Set(['agreement', 'convention collective']);
const LICENCE = 'Licence Ouverte';
// « Article 1.1 », « Article 12 bis »; not « Article 5 de la convention ».
const NUMBERED = /^article\s+(\d[\d.-]{0,12}(?: (?:bis|ter|quater))?)\s*[.:]?\s*$/i;

interface Branch {
  readonly divisions: readonly string[];
  /** « Article 1.1 » as a division: older agreements have the number there. */
  readonly number?: string;
  readonly pages: Page[];
}

interface Tree {
  readonly file: JsonFile;
  readonly layout: JsonLayout;
  readonly diagnostics: Diagnostic[];
  readonly parts: { readonly declared: DeclaredText; readonly pages: Page[] }[];
  readonly shared: Pick<DeclaredText, 'knownOn' | 'stateOn'>;
}

/** Whether a root is a code or an agreement of these packages. */
export const isSocialGouv = (file: JsonFile, root: JsonObject): boolean => {
  const type = told(file, root, 'type') ?? '';
  return type === CODE || AGREEMENTS.has(type);
};

function declare({ file, shared }: Tree, node: JsonObject, official: OfficialText): DeclaredText {
  const cid = told(file, node, 'data', 'cid') ?? told(file, node, 'data', 'id');
  const words = official.title ?? cid ?? file.path;
  const base = cid?.startsWith('KALI') === true ? 'KALI' : 'LEGI';
  const hints = { ...shared, source: `DILA, ${base}, ${LICENCE}`, holding: 'in-force-only' as const, ...file.hints };
  return declaredBy(hints, { words, cid, official });
}

function childBranch(tree: Tree, section: JsonObject, branch: Branch): Branch {
  const title = told(tree.file, section, 'data', 'title');
  if (title === undefined) return branch;
  const number = NUMBERED.exec(title)?.[1] ?? branch.number;
  return { ...branch, divisions: [...branch.divisions, title], ...(number !== undefined && { number }) };
}

/** An avenant or annex beside the basic text of an agreement is a text of its own: its articles begin at 1 again. */
function attachedText(tree: Tree, section: JsonObject): Branch | undefined {
  const title = told(tree.file, section, 'data', 'title');
  const isText = told(tree.file, section, 'data', 'id')?.startsWith('KALITEXT') === true;
  if (!isText || title === undefined || /^texte de base\b/i.test(title)) return undefined;
  const pages: Page[] = [];
  tree.parts.push({ declared: declare(tree, section, { nature: 'AVENANT', title }), pages });
  return { divisions: [], pages };
}

function walk(tree: Tree, node: JsonValue, branch: Branch): void {
  if (!isObject(node)) return;
  const type = told(tree.file, node, 'type');
  if (type === 'article') {
    const { file, layout, diagnostics } = tree;
    const { divisions, number } = branch;
    const place = { file, layout, diagnostics, divisions, ...(number !== undefined && { number }) };
    branch.pages.push(articlePage(objectOf(node, 'data', OF), place));
  } else if (type === 'section') {
    const inside = attachedText(tree, node) ?? childBranch(tree, node, branch);
    for (const child of itemsOf(member(node, 'children'))) walk(tree, child, inside);
  }
}

/** The day that the law of a tree was consolidated to: that of the text's version. */
function consolidated(file: JsonFile, root: JsonObject): Tree['shared'] {
  const { on } = jsonDay(file.json, member(root, 'data', 'dateDebutVersion'));
  return on === undefined ? {} : { knownOn: on, stateOn: on };
}

/**
 * A code of legi-data or an agreement of kali-data: a tree of sections and articles in force.
 * @throws InputError for a root that says to be one and lacks what one has
 */
export function readSocialGouv(file: JsonFile, root: JsonObject, layout: JsonLayout): readonly JsonPart[] {
  const data = objectOf(root, 'data', OF);
  const children = listOf(root, 'children', OF);
  const [title, number] = [told(file, data, 'title'), told(file, data, 'num')];
  const isCode = told(file, root, 'type') === CODE;
  const official: OfficialText = {
    nature: isCode ? 'CODE' : 'IDCC',
    ...(title !== undefined && { title }),
    ...(number !== undefined && !isCode && { number }),
  };
  const tree: Tree = { file, layout, diagnostics: [], parts: [], shared: consolidated(file, root) };
  const pages: Page[] = [];
  tree.parts.push({ declared: declare(tree, root, official), pages });
  for (const child of children.items) walk(tree, child, { divisions: [], pages });
  return tree.parts.map((part, index) => (index === 0 ? { ...part, diagnostics: tree.diagnostics } : part));
}
