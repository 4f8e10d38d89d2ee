import { expect, test } from 'vitest';
import { EXCERPT, excerptShown } from './excerpt';

test('a paragraph that was kept whole is shown as it is', () => {
  expect(excerptShown('HTTP forgets.')).toBe('HTTP forgets.');
});

test('a paragraph that was cut ends at a word and says that it goes on', () => {
  const cut = 'word '.repeat(EXCERPT).slice(0, EXCERPT);
  expect(excerptShown(cut.slice(0, EXCERPT - 2) + 'ab')).toMatch(/word …$/);
  expect(excerptShown(cut.trim())).toMatch(/word …$/);
});
