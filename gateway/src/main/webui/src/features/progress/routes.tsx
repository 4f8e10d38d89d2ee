import type { RouteObject } from 'react-router';

export const progressRoutes: RouteObject[] = [];
