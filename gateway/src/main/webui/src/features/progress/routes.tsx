import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const progressRoutes: RouteObject[] = [
  {
    path: 'progress',
    handle: page({ title: texts.progress.title, nav: 'progress', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/ProgressPage')).ProgressPage },
  },
];
