import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { expectGolden } from './golden.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FLAGS =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType |
  ts.TypeFormatFlags.InTypeAlias;

/** One export as a user of the library sees it. */
interface Exported {
  readonly name: string;
  readonly shape: string;
  readonly documented: boolean;
}

function optionsOf(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${ROOT}src/library.tsconfig.json`, (path) => ts.sys.readFile(path));
  return ts.parseJsonConfigFileContent(config, ts.sys, `${ROOT}src`).options;
}

/** The public face of an entry: every export with its members or its signature, by name. */
function faceOf(program: ts.Program, entry: string): readonly Exported[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(`${ROOT}src/${entry}`);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`src/${entry} is no module`);
  const shown = (type: ts.Type): string => checker.typeToString(type, undefined, FLAGS);

  const members = (type: ts.Type): string => {
    const lines = checker.getPropertiesOfType(type).map((property) => {
      const optional = (property.flags & ts.SymbolFlags.Optional) === 0 ? '' : '?';
      return `  ${property.name}${optional}: ${shown(checker.getTypeOfSymbol(property))}`;
    });
    return `{\n${lines.join('\n')}\n}`;
  };
  const shapeOf = (symbol: ts.Symbol): string => {
    if ((symbol.flags & ts.SymbolFlags.Class) !== 0) return `class ${members(checker.getDeclaredTypeOfSymbol(symbol))}`;
    if ((symbol.flags & ts.SymbolFlags.Interface) !== 0) return members(checker.getDeclaredTypeOfSymbol(symbol));
    if ((symbol.flags & ts.SymbolFlags.TypeAlias) !== 0) return `= ${shown(checker.getDeclaredTypeOfSymbol(symbol))}`;
    return `: ${shown(checker.getTypeOfSymbol(symbol))}`;
  };
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const real = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
      const documented = real.getDocumentationComment(checker).length > 0;
      return { name: symbol.name, shape: shapeOf(real), documented };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

describe('the public API', () => {
  let program: ts.Program;

  beforeAll(() => {
    const entries = ['index.ts', 'browser.ts', 'yaml-module.d.ts'].map((name) => `${ROOT}src/${name}`);
    program = ts.createProgram(entries, optionsOf());
  });

  // A change of this golden file is a change that users of the library see: say it in CHANGELOG.md.
  test('is as it was', () => {
    const face = faceOf(program, 'index.ts');
    expectGolden('api/index.txt', face.map(({ name, shape }) => `${name} ${shape}\n`).join('\n'));
  });

  test.each(['index.ts', 'browser.ts'])('every export of %s says what it is', (entry) => {
    expect(
      faceOf(program, entry)
        .filter(({ documented }) => !documented)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test('the browser’s is a part of Node’s', () => {
    const all = new Set(faceOf(program, 'index.ts').map(({ name }) => name));
    expect(faceOf(program, 'browser.ts').filter(({ name }) => !all.has(name))).toEqual([]);
  });
});
