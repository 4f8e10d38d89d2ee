import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

const staff = { needs: 'instructor', nav: 'teach-class' } as const;

export const classRoutes: RouteObject[] = [
  {
    path: '/teach/class',
    handle: page({ title: texts.classroom.title, ...staff }),
    lazy: async () => ({ Component: (await import('./components/ClassPage')).ClassPage }),
  },
  {
    path: '/teach/class/:learner',
    handle: page(staff),
    lazy: async () => ({ Component: (await import('./components/StudentPage')).StudentPage }),
  },
];
