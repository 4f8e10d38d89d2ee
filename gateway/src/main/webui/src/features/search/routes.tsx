import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const searchRoutes: RouteObject[] = [
  {
    path: 'search',
    handle: page({ title: texts.search.title }),
    lazy: { Component: async () => (await import('./components/SearchPage')).SearchPage },
  },
];
