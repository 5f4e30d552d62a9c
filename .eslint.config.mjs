// Lives under a dot because the top level of the project is fixed; `npm run lint` names it.
import tseslint from 'typescript-eslint';

const SIZES = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 40 }],
  'max-params': ['error', 3],
  'max-depth': ['error', 4],
  complexity: ['error', 20],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/fixtures/', 'test/golden/', 'test/gold/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ['./tsconfig.json', './src/serve/page/tsconfig.json'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/require-await': 'off',
      // Records of functions have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...SIZES,
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    // A grammar's choices are its text: splitting them would hide the phrase that a function reads.
    files: ['src/extract/**/*.ts'],
    rules: { complexity: ['error', 30] },
  },
  {
    // A part of a page is one function: what it is made of, and what each piece of it does.
    files: ['src/serve/page/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 100 }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  {
    // What comes from bytes or from a database driver has no type until somebody says so.
    files: ['src/read/**/*.ts', 'src/store/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // jest's matchers and golden files are untyped at their borders.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
