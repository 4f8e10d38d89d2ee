// @vitest-environment node
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { needed } from './offline.mjs';

const SCRIPT = readFileSync(new URL('offline-worker.js', import.meta.url), 'utf8');
const ORIGIN = 'https://lectern.example';
const LAB = '/courses/flask-training/labs/first-login';

/** Addresses and what the server says there; null is a network that is gone. */
let server;
let shelves;

beforeEach(() => {
  server = { '/': page('1'), '/assets/index-1.js': 'entry 1', '/assets/style-1.css': 'style 1' };
  shelves = new Map();
});

describe('the service worker of the labs', () => {
  test('opens a lab without a network, and its files', async () => {
    const worker = await installed('1');
    server = null;

    expect(await worker.text(LAB, 'navigate')).toBe(page('1'));
    expect(await worker.text('/assets/index-1.js')).toBe('entry 1');
  });

  test('asks the network first', async () => {
    const worker = await installed('1');
    server[LAB] = 'as it is now';
    expect(await worker.text(LAB, 'navigate')).toBe('as it is now');
  });

  test.each([
    ['/api/content/courses/flask-training/labs/first-login', 'cors'],
    ['/api/quiz/attempts/1', 'cors'],
    ['/me', 'cors'],
    ['/attempts/1/1', 'navigate'],
    ['/courses/flask-training/login', 'navigate'],
    ['/assets/other-1.js', 'no-cors'],
  ])('leaves %s alone', async (address, mode) => {
    const worker = await installed('1');
    expect(worker.fetch(address, mode)).toBeUndefined();
  });

  test('leaves writes alone', async () => {
    const worker = await installed('1');
    expect(worker.fetch(LAB, 'navigate', 'POST')).toBeUndefined();
  });

  test('is not taken while the page comes from a server of another build', async () => {
    server['/'] = page('2');
    await expect(installed('1')).rejects.toThrow('another build');
    expect(shelves.size).toBe(0);
  });

  test('takes away what earlier builds kept, and nothing else', async () => {
    await installed('1');
    shelves.set('lectern-python', new Map());
    Object.assign(server, {
      '/': page('2'),
      '/assets/index-2.js': 'entry 2',
      '/assets/style-2.css': 'style 2',
    });
    await installed('2');
    expect([...shelves.keys()]).toEqual(['lectern-python', 'lectern-lab-2']);
  });

  test('an earlier worker opens labs with what a newer one keeps', async () => {
    const worker = await installed('1');
    Object.assign(server, {
      '/': page('2'),
      '/assets/index-2.js': 'entry 2',
      '/assets/style-2.css': 'style 2',
    });
    await installed('2');
    server = null;
    expect(await worker.text(LAB, 'navigate')).toBe(page('2'));
  });

  test('says that nobody answers where nothing is kept', async () => {
    const worker = await installed('1');
    shelves.clear();
    server = null;
    await expect(worker.fetch(LAB, 'navigate')).rejects.toThrow('no network');
  });
});

test('a lab needs the entry, its page and what both import, the styles, the Latin fonts and the scripts of the worker', () => {
  const chunk = (fileName, imports = [], more = {}) => ({ type: 'chunk', fileName, imports, ...more });
  const bundle = [
    chunk('assets/index-1.js', [], { isEntry: true }),
    chunk('assets/main-1.js', ['assets/react-1.js'], { facadeModuleId: '/portal/src/app/main.tsx' }),
    chunk('assets/react-1.js'),
    chunk('assets/LabPage-1.js', ['assets/react-1.js', 'assets/keys-1.js'], {
      facadeModuleId: '/portal/src/features/lab/components/LabPage.tsx',
    }),
    chunk('assets/keys-1.js'),
    chunk('assets/ExamRoom-1.js'),
    { type: 'asset', fileName: 'assets/style-1.css' },
    { type: 'asset', fileName: 'assets/literata-latin-opsz-normal-1.woff2' },
    { type: 'asset', fileName: 'assets/literata-latin-ext-opsz-normal-1.woff2' },
    { type: 'asset', fileName: 'assets/lab/worker-1.js' },
    { type: 'asset', fileName: 'assets/lab/0123/wasm.bin' },
  ];
  const { entry, files } = needed(Object.fromEntries(bundle.map(output => [output.fileName, output])));

  expect(entry).toBe('assets/index-1.js');
  expect(files).toEqual([
    'assets/LabPage-1.js',
    'assets/index-1.js',
    'assets/keys-1.js',
    'assets/lab/worker-1.js',
    'assets/literata-latin-opsz-normal-1.woff2',
    'assets/main-1.js',
    'assets/react-1.js',
    'assets/style-1.css',
    'device.js',
    'mark.svg',
  ]);
});

const page = build => `<script src="/assets/index-${build}.js"></script>`;

/** The worker of a build as a browser runs it, through install and activate. */
async function installed(build) {
  const kept = {
    build,
    entry: `assets/index-${build}.js`,
    files: [`/assets/index-${build}.js`, `/assets/style-${build}.css`],
  };
  const listeners = {};
  const self = {
    location: { origin: ORIGIN },
    addEventListener: (name, listener) => (listeners[name] = listener),
  };
  new Function('KEPT', 'self', 'caches', 'fetch', SCRIPT)(kept, self, caches, asked);
  for (const name of ['install', 'activate']) {
    let done;
    listeners[name]({ waitUntil: work => (done = work) });
    await done;
  }
  const fetch = (address, mode, method = 'GET') => {
    let answer;
    listeners.fetch({
      request: { method, mode, url: ORIGIN + address },
      respondWith: promise => (answer = promise),
    });
    return answer;
  };
  return { fetch, text: async (address, mode) => (await fetch(address, mode)).text() };
}

async function asked({ url }) {
  if (!server) throw new TypeError('no network');
  return new Response(server[new URL(url).pathname]);
}

const shelf = content => ({
  keys: async () => [...content.keys()].map(address => ({ url: ORIGIN + address })),
  addAll: async addresses => addresses.forEach(address => content.set(address, server[address])),
  match: async address => (content.has(address) ? new Response(content.get(address)) : undefined),
});

const caches = {
  open: async name => {
    if (!shelves.has(name)) shelves.set(name, new Map());
    return shelf(shelves.get(name));
  },
  keys: async () => [...shelves.keys()],
  delete: async name => shelves.delete(name),
  match: async address => {
    for (const content of shelves.values()) {
      if (content.has(address)) return new Response(content.get(address));
    }
    return undefined;
  },
};
