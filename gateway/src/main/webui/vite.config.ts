import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { licences } from './scripts/licences.mjs';

const gateway = process.env['LECTERN_PUBLIC_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), licences()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // The policy allows fonts, pictures and scripts from our own origin only: nothing becomes a data: address.
    assetsInlineLimit: 0,
    // One style sheet: the delivered lesson needs it whole before any script runs, and it is small.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    // changeOrigin stays off: the gateway compares Origin with the address the browser sees.
    proxy: Object.fromEntries(
      ['/api', '/me', '/login', '/register', '/logout'].map(path => [path, { target: gateway, xfwd: true }]),
    ),
  },
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://localhost:8080/' } },
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 30_000,
    // The contrast test reads the token file; other styles mean nothing without a layout.
    css: { include: [/tokens\.css/] },
  },
});
