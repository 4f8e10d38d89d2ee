import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const invigilationRoutes: RouteObject[] = [
  {
    path: '/teach/exams/:exam/students',
    handle: page({ title: texts.invigilation.title, needs: 'instructor', nav: 'teach-exams' }),
    lazy: async () => ({ Component: (await import('./components/StudentsPage')).StudentsPage }),
  },
];
