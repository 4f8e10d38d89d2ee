import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';

export const resultRoutes: RouteObject[] = [
  {
    path: '/attempts/:attempt/result',
    handle: page({ needs: 'student', nav: 'exams' }),
    lazy: async () => ({ Component: (await import('./components/ResultPage')).ResultPage }),
  },
];
