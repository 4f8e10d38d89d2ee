import { describe, expect, test } from 'vitest';
import tokenFile from './tokens.css?raw';

/**
 * The contrasts that the design language promises, computed by WCAG 2.2 relative luminance from the token file itself.
 * Each line: text or mark, ground, contrast in the light, in the dark.
 */
const promised = `
  ink paper 16.1 14.3 · ink sheet 16.5 12.9 · ink sunk 14.8 15.2 · ink spot-wash 13.9 11.2
  ink right-wash 14.2 11.5 · ink wrong-wash 14.2 12.3 · ink warn-wash 14.6 11.6 · ink flag-wash 14.1 12.2
  ink mark 14.4 9.1 · ink line 13.7 12.0
  edge paper 4.0 5.0 · edge sunk 3.6 5.3
  ink-2 paper 8.4 9.7 · ink-2 spot-wash 7.3 7.6 · ink-3 paper 5.8 6.9 · ink-3 spot-wash 5.0 5.4
  spot paper 8.1 9.8 · spot spot-wash 7.1 7.6 · spot-2 paper 11.2 12.3 · on-spot spot 8.4 9.1
  right paper 6.2 11.8 · right right-wash 5.5 9.5 · wrong paper 8.3 7.9 · wrong wrong-wash 7.3 6.8
  warn paper 7.4 10.3 · warn warn-wash 6.7 8.3 · flag paper 9.0 9.1 · flag flag-wash 7.8 7.8
  focus paper 5.4 9.9 · focus spot-wash 4.7 7.7
  c-key sunk 8.2 9.7 · c-key line 7.6 7.6 · c-str sunk 6.8 10.9 · c-str line 6.2 8.6 · c-num sunk 6.8 10.2 · c-num line 6.3 8.0
  c-fn sunk 7.5 10.4 · c-fn line 6.9 8.1 · c-bi sunk 7.9 10.1 · c-bi line 7.3 7.9 · c-com sunk 5.6 7.0 · c-com line 5.2 5.5
  d-1 paper 6.0 7.4 · d-2 paper 4.9 8.0 · d-3 paper 11.9 12.1 · d-4 paper 3.7 4.3
`;

const tokens = new Map(
  [...tokenFile.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

const pairs = promised
  .split(/[·\n]/)
  .map(line => line.trim().split(' '))
  .filter(words => words.length === 4) as [string, string, string, string][];

describe.each(['light', 'dark'] as const)('in the %s', theme => {
  test.each(pairs)('%s on %s has its promised contrast', (text, ground, light, dark) => {
    const contrast = contrastOf(colour(text, theme), colour(ground, theme));
    expect(contrast.toFixed(1)).toBe(theme === 'light' ? light : dark);
  });

  test.each([
    'paper',
    'sheet',
    'sunk',
    'spot-wash',
    'right-wash',
    'wrong-wash',
    'warn-wash',
    'flag-wash',
    'mark',
    'line',
  ])('body text on %s has at least 9 to 1', ground => {
    expect(contrastOf(colour('ink', theme), colour(ground, theme))).toBeGreaterThanOrEqual(9);
  });

  test.each(['paper', 'sheet', 'spot-wash'])('secondary text on %s has at least 7 to 1', ground => {
    expect(contrastOf(colour('ink-2', theme), colour(ground, theme))).toBeGreaterThanOrEqual(7);
  });
});

test('every colour has its light and its dark form', () => {
  const colours = tokenFile.match(/#[0-9a-f]{3,8}\b/gi) ?? [];
  expect(tokens.size).toBe(33);
  expect(colours).toHaveLength(2 * tokens.size);
});

function colour(name: string, theme: 'light' | 'dark'): string {
  const value = tokens.get(name)?.[theme];
  if (!value) throw new Error(`There is no token ${name}`);
  return value;
}

function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(share => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
