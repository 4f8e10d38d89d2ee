import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { readdirSync } from 'node:fs';

const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

const forbid = patterns => ({ 'no-restricted-imports': ['error', { patterns }] });
const upwards = { regex: '^(\\.\\./){2,}', message: 'Write @/… instead of climbing.' };

export default tseslint.config(
  { ignores: ['dist', 'src/generated', 'node_modules'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Safari takes the list's meaning away with its bullets; the role gives it back.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      // A code block scrolls sideways and must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: ['pre', 'main'], roles: ['tabpanel', 'region'] },
      ],
    },
  },
  // One import direction: app → features → components → lib.
  {
    files: ['src/lib/**'],
    rules: forbid([
      { group: ['@/app/**', '@/features/**', '@/components/**'], message: 'lib knows only lib.' },
      upwards,
    ]),
  },
  {
    files: ['src/components/**'],
    rules: forbid([
      { group: ['@/app/**', '@/features/**'], message: 'components know only components and lib.' },
      upwards,
    ]),
  },
  ...features.map(feature => ({
    files: [`src/features/${feature}/**`],
    rules: forbid([
      { group: ['@/app/**'], message: 'A feature does not know the application around it.' },
      {
        regex: `^@/features/(?!${feature}/)`,
        message: 'Features do not know each other; what two need is in components or lib.',
      },
      upwards,
    ]),
  })),
  {
    files: ['**/*.mjs', '*.config.{js,ts}', 'public/**', 'scripts/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
);
