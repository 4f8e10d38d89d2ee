import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';

export const attemptRoutes: RouteObject[] = [
  {
    path: '/attempts/:attempt',
    handle: page({ needs: 'student', chrome: 'quiet' }),
    lazy: async () => ({ Component: (await import('./components/ExamRoom')).ExamRoom }),
    children: [
      {
        path: 'review',
        lazy: async () => ({ Component: (await import('./components/ReviewPage')).ReviewPage }),
      },
      {
        path: ':position',
        lazy: async () => ({ Component: (await import('./components/QuestionPage')).QuestionPage }),
      },
    ],
  },
];
