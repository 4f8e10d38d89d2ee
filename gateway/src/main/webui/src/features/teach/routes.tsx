import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const teachRoutes: RouteObject[] = [
  {
    path: '/teach/exams',
    handle: page({ title: texts.teach.title, needs: 'instructor', nav: 'teach-exams' }),
    lazy: async () => ({ Component: (await import('./components/ExamsPage')).ExamsPage }),
  },
  {
    path: '/teach/exams/new',
    handle: page({ needs: 'instructor', nav: 'teach-exams' }),
    lazy: async () => ({ Component: (await import('./components/ExamEditorPage')).NewExamPage }),
  },
  {
    path: '/teach/exams/:exam',
    handle: page({ needs: 'instructor', nav: 'teach-exams' }),
    lazy: async () => ({ Component: (await import('./components/ExamEditorPage')).ExamEditorPage }),
  },
  {
    path: '/teach/exams/:exam/preview',
    handle: page({ needs: 'instructor', nav: 'teach-exams' }),
    lazy: async () => ({ Component: (await import('./components/PreviewPage')).PreviewPage }),
  },
];
