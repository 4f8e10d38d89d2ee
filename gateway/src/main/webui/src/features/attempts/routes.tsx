import type { RouteObject } from 'react-router';

export const attemptRoutes: RouteObject[] = [];
