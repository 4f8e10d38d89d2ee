import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const noteRoutes: RouteObject[] = [
  {
    path: 'progress/notes',
    handle: page({ title: texts.notes.title, nav: 'progress', needs: 'student' }),
    lazy: { Component: async () => (await import('./components/NotesPage')).NotesPage },
  },
];
