import type { RouteObject } from 'react-router';
import { page } from '@/lib/page';

const Component = async () => (await import('./components/LandingPage')).LandingPage;

export const landingRoutes: RouteObject[] = [
  { path: '/', handle: page({ title: '', nav: 'courses' }), lazy: { Component } },
  { path: 'courses', handle: page({ title: '', nav: 'courses' }), lazy: { Component } },
];
