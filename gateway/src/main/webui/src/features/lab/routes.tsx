import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';

export const labRoutes: RouteObject[] = [
  {
    path: 'courses/:course/labs/:lab',
    handle: page({ nav: 'course' }),
    lazy: { Component: async () => (await import('./components/LabPage')).LabPage },
  },
  {
    path: 'courses/:course/:section/lab',
    handle: page({ nav: 'course' }),
    lazy: { Component: async () => (await import('./components/SectionLab')).SectionLab },
  },
];
