import type { RouteObject } from 'react-router';

export const plainRoutes: RouteObject[] = [];
