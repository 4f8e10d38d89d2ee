import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

export const plainRoutes: RouteObject[] = [
  {
    path: 'keyboard',
    handle: page({ title: texts.keyboard.title }),
    lazy: { Component: async () => (await import('./components/KeyboardPage')).KeyboardPage },
  },
  {
    path: 'accessibility',
    handle: page({ title: texts.plain.accessibility.title }),
    lazy: { Component: async () => (await import('./components/AccessibilityPage')).AccessibilityPage },
  },
  {
    path: 'licences',
    handle: page({ title: texts.plain.licences.title }),
    lazy: { Component: async () => (await import('./components/LicencesPage')).LicencesPage },
  },
];
