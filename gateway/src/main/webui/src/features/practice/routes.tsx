import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const practiceRoutes: RouteObject[] = [
  {
    path: '/practice',
    handle: page({ title: texts.practice.title, needs: 'student', nav: 'practice' }),
    lazy: async () => ({ Component: (await import('./components/PracticePage')).PracticePage }),
  },
  {
    path: '/practice/reports',
    handle: page({ title: texts.questionReports.mine.title, needs: 'student', nav: 'practice' }),
    lazy: async () => ({ Component: (await import('./components/ReportsPage')).ReportsPage }),
  },
  {
    path: '/practice/:session',
    handle: page({ title: texts.practice.title, needs: 'student', nav: 'practice' }),
    lazy: async () => ({ Component: (await import('./components/SessionPage')).SessionPage }),
  },
];
