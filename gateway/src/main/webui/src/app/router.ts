import { createBrowserRouter, type DataRouter } from 'react-router';
import { routes } from './routes';

export const makeRouter = (): DataRouter => createBrowserRouter(routes);

/** Resolves when the code of the first page is there. */
export function whenReady(router: DataRouter): Promise<void> {
  if (router.state.initialized) return Promise.resolve();
  return new Promise(resolve => {
    const unsubscribe = router.subscribe(state => {
      if (!state.initialized) return;
      unsubscribe();
      resolve();
    });
  });
}
