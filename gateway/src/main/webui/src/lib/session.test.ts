import { expect, test, vi } from 'vitest';
import { serve } from '@/test/server';
import { onSignedOut } from './http';
import { makeQueryClient } from './queryClient';
import { hasRole, sessionQuery, type Role, type Session } from './session';

const person = (...roles: Role[]): Session => ({
  signedIn: true,
  sub: 's',
  username: 'u',
  name: 'U',
  roles,
  accountUrl: '',
});

test('a higher role includes the lower ones', () => {
  expect(hasRole(person('admin'), 'student')).toBe(true);
  expect(hasRole(person('instructor'), 'student')).toBe(true);
  expect(hasRole(person('instructor'), 'admin')).toBe(false);
  expect(hasRole(person('student'), 'instructor')).toBe(false);
});

test('a role that the portal does not know gives nothing', () => {
  expect(hasRole(person('default-roles-lectern' as Role), 'student')).toBe(false);
});

test('nobody and somebody not known yet have no role', () => {
  expect(hasRole({ signedIn: false }, 'student')).toBe(false);
  expect(hasRole(undefined, 'student')).toBe(false);
});

test('a session that ends while the page is open is told and does not take the page away', async () => {
  const client = makeQueryClient();
  const told = vi.fn();
  const stop = onSignedOut(told);
  client.setQueryData(sessionQuery.queryKey, person('student'));
  serve({ 'GET /me': { signedIn: false } });

  await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  const session = await client.query(sessionQuery);

  expect(session).toEqual(person('student'));
  expect(told).toHaveBeenCalledOnce();
  stop();
});
