import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What is waited for comes at once; the limit only has to outlast a machine that is busy with other builds.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  // A test in node's own environment has none.
  if ('localStorage' in globalThis) localStorage.clear();
  indexedDB = new IDBFactory();
});
