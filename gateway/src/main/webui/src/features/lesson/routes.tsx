import type { RouteObject } from 'react-router';

export const lessonRoutes: RouteObject[] = [];
