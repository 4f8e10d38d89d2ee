import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';

export const lessonRoutes: RouteObject[] = [
  {
    path: 'courses/:course/:section',
    handle: page({ nav: 'course' }),
    lazy: { Component: async () => (await import('./components/LessonPage')).LessonPage },
  },
  {
    path: 'courses/:course/chapters/:chapter',
    handle: page({ nav: 'course' }),
    lazy: { Component: async () => (await import('./components/ChapterPage')).ChapterPage },
  },
];
