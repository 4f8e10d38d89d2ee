import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const todayRoutes: RouteObject[] = [
  {
    path: 'today',
    handle: page({ title: texts.today.title, nav: 'today', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/TodayPage')).TodayPage },
  },
];
