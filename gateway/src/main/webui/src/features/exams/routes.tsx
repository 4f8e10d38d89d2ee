import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const examRoutes: RouteObject[] = [
  {
    path: '/exams',
    handle: page({ title: texts.exams.title, needs: 'student', nav: 'exams' }),
    lazy: async () => ({ Component: (await import('./components/ExamsPage')).ExamsPage }),
  },
  {
    path: '/exams/:exam',
    handle: page({ needs: 'student', nav: 'exams' }),
    lazy: async () => ({ Component: (await import('./components/ExamPage')).ExamPage }),
  },
];
