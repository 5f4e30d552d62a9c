import { compileFunction } from 'node:vm';
import { describe, expect, test } from '@jest/globals';

interface Converting {
  readonly toCommonJs: (
    files: readonly { readonly path: string; readonly text: string }[],
  ) => Promise<readonly { readonly name: string; readonly code: string }[]>;
}

// @ts-expect-error The bundle's own settings are plain JavaScript.
const { toCommonJs }: Converting = await import('../../src/bundle/common-js.mjs');

type Exports = Record<string, unknown>;

function call(made: unknown, ...given: readonly unknown[]): unknown {
  if (typeof made !== 'function') throw new TypeError('no function');
  return Reflect.apply(made, undefined, given);
}

/** Loads pieces as dist's launcher does; gives the exports of one. */
async function loaded(files: Readonly<Record<string, string>>, first: string): Promise<Exports> {
  const pieces = await toCommonJs(Object.entries(files).map(([path, text]) => ({ path: `/dist/${path}`, text })));
  const made = new Map<string, { exports: Exports }>();
  const piece = (name: string): Exports => {
    const known = made.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: Exports } = { exports: {} };
    made.set(name, module);
    const code = pieces.find((each) => `./${each.name}` === name)?.code ?? '';
    call(compileFunction(code, ['module', 'exports', 'require']), module, module.exports, piece);
    return module.exports;
  };
  return piece(first);
}

const COUNTER = `var one = 1;
var n = 0;
function bump() {
  n++;
}
export {
  bump,
  n,
  one as uno
};
`;

describe('pieces of the program as CommonJS', () => {
  test('a name that never changes is given as it is, and keeps what another piece calls it', async () => {
    const words = 'var one = 1;\nvar two = one + 1;\nexport {\n  one as default,\n  two as $dos\n};\n';
    const reader =
      'import {\n  default as uno,\n  $dos\n} from "./a.js";\nvar both = [uno, $dos];\nexport {\n  both\n};\n';
    const files = { 'a.js': words, 'b.js': reader };
    expect(await loaded(files, './b.cjs')).toEqual({ __esModule: true, both: [1, 2] });
    const given = Object.getOwnPropertyDescriptors(await loaded(files, './a.cjs'));
    expect(given['$dos']).toMatchObject({ value: 2 });
  });

  test('a name that changes is looked up each time', async () => {
    const reader =
      'import {\n  bump,\n  n,\n  uno\n} from "./a.js";\nvar read = () => [n, uno];\nexport {\n  bump,\n  read\n};\n';
    const { bump, read } = await loaded({ 'a.js': COUNTER, 'b.js': reader }, './b.cjs');
    expect(call(read)).toEqual([0, 1]);
    call(bump);
    expect(call(read)).toEqual([1, 1]);
  });

  test('pieces that need each other in a ring are left to esbuild', async () => {
    const even =
      'import {\n  odd\n} from "./odd.js";\nfunction even(n) {\n  return n === 0 || odd(n - 1);\n}\nexport {\n  even\n};\n';
    const odd =
      'import {\n  even\n} from "./even.js";\nfunction odd(n) {\n  return n !== 0 && even(n - 1);\n}\nexport {\n  odd\n};\n';
    const { even: isEven } = await loaded({ 'even.js': even, 'odd.js': odd }, './even.cjs');
    expect([call(isEven, 4), call(isEven, 7)]).toEqual([true, false]);
  });
});
