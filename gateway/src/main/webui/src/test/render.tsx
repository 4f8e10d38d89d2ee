import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { makeQueryClient } from '@/lib/queryClient';

/** Shows these routes as the portal would, at an address. */
export function show(routes: RouteObject[], at: string, client: QueryClient = makeQueryClient()) {
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return router;
}
