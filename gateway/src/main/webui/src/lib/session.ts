import { queryOptions, useQuery } from '@tanstack/react-query';
import { http } from './http';

export type Role = 'student' | 'instructor' | 'admin';

export type SignedIn = {
  signedIn: true;
  sub: string;
  username: string;
  name: string;
  roles: Role[];
  accountUrl: string;
};

export type Session = { signedIn: false } | SignedIn;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => http.get<Session>('/me', { signal }),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: true,
});

/** Who is here; undefined until the server has said. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** The signed-in person, or undefined for anonymous readers and before the server has said. */
export function useLearner(): SignedIn | undefined {
  const session = useSession();
  return session?.signedIn ? session : undefined;
}

const RANK: Record<Role, number> = { student: 1, instructor: 2, admin: 3 };

/** Roles include each other: an instructor is a student too. */
export function hasRole(session: Session | undefined, role: Role): boolean {
  return session?.signedIn === true && session.roles.some(own => RANK[own] >= RANK[role]);
}

export const loginAddress = (to: string): string => `/login?to=${encodeURIComponent(to)}`;
export const registerAddress = (to: string): string => `/register?to=${encodeURIComponent(to)}`;

/** Ends the session here and at Keycloak, then lands on the front page. */
export async function logOut(): Promise<void> {
  const { location } = await http.post<{ location: string }>('/logout');
  window.location.assign(location);
}
