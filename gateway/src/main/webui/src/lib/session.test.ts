import { expect, test } from 'vitest';
import { hasRole, type Role, type Session } from './session';

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
