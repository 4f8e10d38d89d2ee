import { queryOptions, useQuery } from '@tanstack/react-query';
import { http, tellSignedOut } from './http';

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

const KEY = ['session'];

export const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal, client }) => {
    const session = await http.get<Session>('/me', { signal });
    const before = client.getQueryData<Session>(KEY);
    if (session.signedIn || !before?.signedIn) return session;
    // It ended while the page was open: the page and what was typed in it stay, a layer says so.
    tellSignedOut();
    return before;
  },
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: true,
});

/** Who is here; undefined until the server has said. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

const learnerQuery = {
  ...sessionQuery,
  // A page that shows a learner's own things is not drawn again to learn that there is none.
  select: (session: Session) => (session.signedIn ? session : undefined),
};

/** The signed-in person, or undefined for anonymous readers and before the server has said. */
export function useLearner(): SignedIn | undefined {
  return useQuery(learnerQuery).data;
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
