// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { refused, shipped } from './licences.mjs';

describe('licences', () => {
  it('takes everything that the portal ships', () => {
    const packages = shipped();

    expect(packages.length).toBeGreaterThan(10);
    expect(refused(packages)).toEqual([]);
  });

  it('refuses what nobody has agreed to, and what says nothing', () => {
    const packages = [
      { name: 'kept', version: '1.0.0', licence: 'MIT' },
      { name: 'copyleft', version: '2.0.0', licence: 'AGPL-3.0-only' },
      { name: 'silent', version: '3.0.0', licence: 'see text' },
    ];

    expect(refused(packages)).toEqual(['copyleft 2.0.0: AGPL-3.0-only', 'silent 3.0.0: see text']);
  });
});
