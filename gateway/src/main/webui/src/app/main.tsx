import '@/styles/fonts.css';
import '@/styles/tokens.css';
import '@/styles/base.css';
// The gateway sends lessons as HTML in this style before any script runs, so it belongs to the first style sheet.
import '@/features/lesson/components/lesson.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { makeQueryClient } from '@/lib/queryClient';
import { sessionQuery } from '@/lib/session';
import { Takeover } from '@/lib/takeover';
import { readDelivered } from './delivered';
import { followPlace } from './placeAtArrival';
import { makeRouter, whenReady } from './router';

const client = makeQueryClient();
readDelivered(client);
const session = client.query(sessionQuery);
session.catch(() => undefined); // The bar shows the anonymous reader's entries then, and asks again.

const router = makeRouter();
// What the gateway delivered stays on the screen until the page that takes it over is complete: one change, no shift.
// No await here: the page's code imports the file this lies in, and would wait for it in turn.
void whenReady(router).then(show);

function show(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The document has no #root');
  if (root.firstElementChild) followPlace();
  const page = (
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>
  );
  // In slices: whoever scrolls or presses meanwhile is heard between them. A lesson's frame is the page's own first picture, so its nodes stay.
  startTransition(() => {
    if (document.getElementById('lectern-lesson')) hydrateRoot(root, <Takeover>{page}</Takeover>);
    else createRoot(root).render(page);
  });
}
