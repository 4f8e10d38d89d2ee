import type { RouteObject } from 'react-router';

export const teachRoutes: RouteObject[] = [];
