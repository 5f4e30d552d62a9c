import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

/** What one source file says about itself, read from its syntax tree. */
export interface SourceFacts {
  /** Relative to src, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly ImportFact[];
  readonly exported: readonly string[];
  readonly patterns: readonly string[];
  /** Names that are read without being declared anywhere: `console`, `process` … */
  readonly identifiers: ReadonlySet<string>;
}

export interface ImportFact {
  readonly kind: 'value' | 'type' | 'lazy';
  /** A path relative to src, or the name of an outside package or Node module. */
  readonly to: string;
  readonly outside: boolean;
}

const SOURCE = join(process.cwd(), 'src');

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

function importFact(from: string, specifier: string, kind: ImportFact['kind']): ImportFact {
  if (!specifier.startsWith('.')) return { kind, to: packageOf(specifier), outside: true };
  const to = relative(SOURCE, normalize(join(dirname(from), specifier))).replace(/\\/g, '/');
  return { kind, to: to.replace(/\.js$/, '.ts'), outside: false };
}

const isTypeOnly = (node: ts.ImportDeclaration): boolean => {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
};

function importsOf(node: ts.Node, path: string): ImportFact[] {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return [importFact(path, node.moduleSpecifier.text, isTypeOnly(node) ? 'type' : 'value')];
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return [importFact(path, node.moduleSpecifier.text, node.isTypeOnly ? 'type' : 'value')];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const specifier = node.arguments[0];
    return specifier && ts.isStringLiteral(specifier) ? [importFact(path, specifier.text, 'lazy')] : [];
  }
  return [];
}

function exportedNames(node: ts.Node): string[] {
  if (!ts.canHaveModifiers(node)) return [];
  if (ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) !== true) return [];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations
      .map((each) => each.name)
      .flatMap((name) => (ts.isIdentifier(name) ? [name.text] : []));
  const named = node as ts.Node & { readonly name?: ts.Node };
  return named.name && ts.isIdentifier(named.name) ? [named.name.text] : [];
}

function factsOf(path: string): SourceFacts {
  const text = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: ImportFact[] = [];
  const exported: string[] = [];
  const patterns: string[] = [];
  const identifiers = new Set<string>();
  const visit = (node: ts.Node): void => {
    imports.push(...importsOf(node, path));
    exported.push(...exportedNames(node));
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text);
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) identifiers.add(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const lines = text.split('\n').length - 1;
  return { path: relative(SOURCE, path).replace(/\\/g, '/'), lines, imports, exported, patterns, identifiers };
}

/** Every TypeScript file of src, in path order. */
export const sourceFiles = (): readonly SourceFacts[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => factsOf(join(SOURCE, path)));
