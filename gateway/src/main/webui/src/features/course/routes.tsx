import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';

export const courseRoutes: RouteObject[] = [
  {
    path: 'courses/:course',
    handle: page({ nav: 'course' }),
    lazy: { Component: async () => (await import('./components/CoursePage')).CoursePage },
  },
];
