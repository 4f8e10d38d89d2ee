import { QueryClient } from '@tanstack/react-query';
import { Problem } from './http';

/** The cache of everything the server said. A refusal is an answer and is not asked again; a failure is, twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 2 && (!(error instanceof Problem) || error.status >= 500 || error.status === 0),
        retryDelay: failures => 400 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  });
}
