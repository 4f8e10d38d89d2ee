import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';
import { texts } from '@/lib/texts';

const staff = { needs: 'instructor', nav: 'teach-questions' } as const;

export const bankRoutes: RouteObject[] = [
  {
    path: '/teach/questions',
    handle: page({ title: texts.bank.title, ...staff }),
    lazy: async () => ({ Component: (await import('./components/BankPage')).BankPage }),
  },
  {
    path: '/teach/questions/new',
    handle: page({ title: texts.bank.editor.newTitle, ...staff }),
    lazy: async () => ({ Component: (await import('./components/EditorPage')).NewQuestionPage }),
  },
  {
    path: '/teach/questions/reports',
    handle: page({ title: texts.bank.inboxPage.title, ...staff }),
    lazy: async () => ({ Component: (await import('./components/InboxPage')).InboxPage }),
  },
  {
    path: '/teach/questions/of/:question',
    handle: page(staff),
    lazy: async () => ({ Component: (await import('./components/EditorPage')).EditorPage }),
  },
  {
    path: '/teach/questions/of/:question/history',
    handle: page(staff),
    lazy: async () => ({ Component: (await import('./components/HistoryPage')).HistoryPage }),
  },
];
