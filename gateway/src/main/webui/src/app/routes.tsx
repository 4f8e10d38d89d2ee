import type { RouteObject } from 'react-router';
import { attemptRoutes } from '@/features/attempts/routes';
import { authoringRoutes } from '@/features/authoring/routes';
import { bankRoutes } from '@/features/bank/routes';
import { classRoutes } from '@/features/class/routes';
import { courseRoutes } from '@/features/course/routes';
import { examRoutes } from '@/features/exams/routes';
import { invigilationRoutes } from '@/features/invigilation/routes';
import { labRoutes } from '@/features/lab/routes';
import { landingRoutes } from '@/features/landing/routes';
import { lessonRoutes } from '@/features/lesson/routes';
import { noteRoutes } from '@/features/notes/routes';
import { plainRoutes } from '@/features/plain/routes';
import { practiceRoutes } from '@/features/practice/routes';
import { progressRoutes } from '@/features/progress/routes';
import { reportRoutes } from '@/features/reports/routes';
import { resultRoutes } from '@/features/results/routes';
import { searchRoutes } from '@/features/search/routes';
import { teachRoutes } from '@/features/teach/routes';
import { todayRoutes } from '@/features/today/routes';
import { BrokenPage } from './BrokenPage';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';

/** Every address of the portal. A feature brings its own routes; their code is loaded when they are visited. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: BrokenPage,
    children: [
      {
        ErrorBoundary: BrokenPage,
        children: [
          ...landingRoutes,
          ...courseRoutes,
          ...lessonRoutes,
          ...labRoutes,
          ...searchRoutes,
          ...todayRoutes,
          ...practiceRoutes,
          ...progressRoutes,
          ...noteRoutes,
          ...reportRoutes,
          ...examRoutes,
          ...attemptRoutes,
          ...resultRoutes,
          ...authoringRoutes,
          ...bankRoutes,
          ...teachRoutes,
          ...invigilationRoutes,
          ...classRoutes,
          ...plainRoutes,
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];
