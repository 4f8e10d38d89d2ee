import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { labOffline } from './scripts/labs/offline.mjs';
import { FOLDER, labRuntime } from './scripts/labs/plugin.mjs';
import { licences } from './scripts/licences.mjs';

const gateway = process.env['LECTERN_PUBLIC_URL'] ?? 'http://localhost:8080';

const labs = labRuntime();

// A lesson arrives as HTML: its style and fonts go before the program that takes it over. That one is named in the page, part by part, so that
// all of it can be fetched together and run in turn (src/app/start.ts).
const readingFirst: Plugin = {
  name: 'reading-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const main = Object.values(bundle).find(chunk => chunk.type === 'chunk' && chunk.name === 'main');
      const parts = main?.type === 'chunk' ? [...main.imports, main.fileName].map(file => `/${file}`) : [];
      return html.replaceAll(
        '<script type="module" ',
        `<script type="module" fetchpriority="low" data-program="${parts.join(' ')}" `,
      );
    },
  },
};

export default defineConfig({
  plugins: [react(), readingFirst, licences(labs), labs, labOffline(labs)],
  resolve: {
    alias: {
      '@proofs': fileURLToPath(new URL('../../../../courses/proofs/src/main/python', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  // A worker of its own policy is told by its address.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: `${FOLDER}[name]-[hash].js` } } },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The policy allows fonts, pictures and scripts from our own origin only: nothing becomes a data: address.
    assetsInlineLimit: 0,
    // One style sheet: the delivered lesson needs it whole before any script runs, and it is small.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Left alone, what two pages share becomes dozens of files of a kilobyte, each a round trip on a slow line.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack|lucide-react)[\\/]/,
            },
            { name: 'portal', test: /[\\/]src[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // The labs' judge lies with the course.
    fs: { allow: ['.', '../../../../courses/proofs/src/main/python'] },
    // changeOrigin stays off: the gateway compares Origin with the address the browser sees.
    proxy: Object.fromEntries(
      ['/api', '/me', '/login', '/register', '/logout'].map(path => [path, { target: gateway, xfwd: true }]),
    ),
  },
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://localhost:8080/' } },
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    restoreMocks: true,
    testTimeout: 30_000,
    // Tests read style sheets as texts; applied they mean nothing without a layout.
    css: { include: [/\.css\?raw/] },
  },
});
