import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const progressRoutes: RouteObject[] = [
  {
    path: 'progress',
    handle: page({ title: texts.progress.title, nav: 'progress', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/ProgressPage')).ProgressPage },
  },
  {
    path: 'progress/plan',
    handle: page({ title: texts.progress.plan.title, nav: 'progress', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/PlanPage')).PlanPage },
  },
  {
    path: 'progress/sheet',
    handle: page({ title: texts.progress.sheet.title, nav: 'progress', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/SheetPage')).SheetPage },
  },
];
