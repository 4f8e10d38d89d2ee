import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const reportRoutes: RouteObject[] = [
  {
    path: 'progress/reports',
    handle: page({ title: texts.reports.mine, nav: 'progress', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/OwnReportsPage')).OwnReportsPage },
  },
  {
    path: 'teach/reports',
    handle: page({ title: texts.reports.title, nav: 'teach-reports', needs: 'instructor' }),
    lazy: { Component: async () => (await import('./components/InboxPage')).InboxPage },
  },
];
