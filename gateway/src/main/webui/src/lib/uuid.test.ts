import { expect, test } from 'vitest';
import { uuid } from './uuid';

test('an identifier carries its millisecond, its version and its variant', () => {
  const now = Date.parse('2026-11-23T10:00:00.123Z');
  const id = uuid(now);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
});

test('identifiers differ', () => {
  expect(new Set(Array.from({ length: 100 }, () => uuid())).size).toBe(100);
});
