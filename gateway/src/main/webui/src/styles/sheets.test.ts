import { expect, test } from 'vitest';

const files = import.meta.glob<string>('/src/**/*.{css,ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const all = Object.values(files).join('\n');

/** In a style sheet (`--name:`), or given by the program (`'--name'`). */
const defined = new Set(
  [...all.matchAll(/(--[\w-]+)(?=:)|['"](--[\w-]+)['"]/g)].map(([, sheet, program]) => sheet ?? program),
);

const sheets = Object.entries(files).filter(([name]) => name.endsWith('.css'));

test.each(sheets)('%s uses only variables that somebody defines', (_, sheet) => {
  const used = [...sheet.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(sheet).not.toBe('');
  expect(used.filter(name => !defined.has(name))).toEqual([]);
});

/**
 * `.stack > * + *` chooses any element that stands after another. With one such rule in the sheets, the browser styles everything below a
 * place anew whenever something is put there; `:where(:not(:first-child))` says the same and costs nothing.
 */
test.each(sheets)('%s has no rule for whatever stands after something', (_, sheet) => {
  const rules = sheet.replaceAll(/\/\*.*?\*\//gs, '');
  expect(rules.match(/(?:^|[\s>(])(?:\*|[a-z]+\d?|:is\([^.)]*\))\s*[+~]\s*\*/g)).toBeNull();
});
