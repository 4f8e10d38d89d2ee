import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const authoringRoutes: RouteObject[] = [
  {
    path: '/teach/lessons',
    handle: page({ title: texts.authoring.title, needs: 'instructor', nav: 'teach-lessons' }),
    lazy: async () => ({ Component: (await import('./components/LessonsPage')).LessonsPage }),
  },
  {
    path: '/teach/lessons/:section',
    handle: page({ needs: 'instructor', nav: 'teach-lessons' }),
    lazy: async () => ({ Component: (await import('./components/EditorPage')).EditorPage }),
  },
  {
    path: '/teach/releases',
    handle: page({ title: texts.authoring.releases.title, needs: 'instructor', nav: 'teach-lessons' }),
    lazy: async () => ({ Component: (await import('./components/ReleasesPage')).ReleasesPage }),
  },
  {
    path: '/teach/courses/new',
    handle: page({ title: texts.authoring.newCourse.title, needs: 'instructor', nav: 'teach-lessons' }),
    lazy: async () => ({ Component: (await import('./components/NewCoursePage')).NewCoursePage }),
  },
];
