import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const typescript = ['**/*.ts']

export default defineConfig(
  globalIgnores(['dist/', 'site/', 'coverage/', 'reports/', '.stryker-tmp/', 'docs/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { URL: 'readonly', process: 'readonly', module: 'writable', console: 'readonly' } },
  },
  { files: typescript, extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked] },
  {
    files: typescript,
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.config.ts'], defaultProject: 'test/tsconfig.json' } },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers and booleans read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // Records come from outside: what the types rule out may still arrive.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // `array[i] as number` says what is there; `!` only that something is.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Tight loops over typed arrays count by index.
      '@typescript-eslint/prefer-for-of': 'off',
      // What follows an index says no more than that the index is right; see no-restricted-syntax.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Objects are literals of functions that know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A record of names is an object here.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // A type parameter may be there to be named by the caller.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'ClassDeclaration, ClassExpression', message: 'Values, not classes.' },
        {
          selector: "BinaryExpression[operator='instanceof']",
          message: 'Two copies of the package may meet: no instanceof.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Laws and broken data are tried on what the types forbid.
      '@typescript-eslint/require-await': 'off',
    },
  },
)
