/**
 * Where a learner's program runs. The gateway's policy for this script allows no connection at all; on top of it everything by which a
 * program could speak to anybody is taken away before the first line of it runs. What Python needs comes from the page, by message.
 */
import type { loadPyodide } from 'pyodide';
import { equip } from './engine';
import type { FromWorker, Job, Parts, Report, ToWorker } from './job';

type Pyodide = { loadPyodide: typeof loadPyodide };

const WAYS_OUT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'caches',
  'indexedDB',
  'postMessage',
];

const tell = self.postMessage.bind(self) as (message: FromWorker) => void;
let run: ((job: Job) => Report) | undefined;

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.is) {
    case 'start':
      start(message.parts).catch((failure: unknown) => tell({ is: 'failed', message: String(failure) }));
      break;
    case 'job':
      judge(message.job);
      break;
  }
});

function judge(job: Job): void {
  try {
    if (run) tell({ is: 'report', report: run(job) });
  } catch (failure) {
    tell({ is: 'failed', message: String(failure) });
  }
}

async function start({ loader, module, lock, wasm, stdlib, packages }: Parts): Promise<void> {
  serveOnly({
    'pyodide.asm.wasm': () =>
      new Response(wasm.stream().pipeThrough(new DecompressionStream('gzip')), {
        headers: { 'Content-Type': 'application/wasm' },
      }),
    'python_stdlib.zip': () => new Response(stdlib),
  });
  const pyodide = (await import(/* @vite-ignore */ loader)) as Pyodide;
  const { default: createPyodideModule } = (await import(/* @vite-ignore */ module)) as { default: unknown };
  const here = new URL('.', loader).href;
  const python = await pyodide.loadPyodide({
    indexURL: here,
    packageBaseUrl: here,
    lockFileContents: { info: lock, packages: {} } as never,
    createPyodideModule: createPyodideModule as never,
    // All that a program sees of JavaScript.
    jsglobals: {
      Object,
      Array,
      Uint8Array,
      Map,
      Set,
      Promise,
      Error,
      setTimeout: setTimeout.bind(self),
      clearTimeout: clearTimeout.bind(self),
    },
    stdout: () => undefined,
    stderr: () => undefined,
  });
  run = equip(python, new Uint8Array(await packages.arrayBuffer()));
  shut();
  tell({ is: 'ready' });
}

/** Python's loader asks by address for what the page has sent. */
function serveOnly(files: Record<string, () => Response>): void {
  self.fetch = input => {
    const address = input instanceof Request ? input.url : String(input);
    const file = files[address.slice(address.lastIndexOf('/') + 1)];
    return file ? Promise.resolve(file()) : Promise.reject(new TypeError('There is no network here'));
  };
}

function shut(): void {
  for (const name of WAYS_OUT) {
    for (let holder: unknown = self; holder; holder = Object.getPrototypeOf(holder)) {
      Reflect.deleteProperty(holder, name);
    }
    Object.defineProperty(self, name, { value: undefined, writable: false, configurable: false });
  }
}
