import type { LabRuntime } from 'virtual:lab-runtime';
import { download } from './download';
import type { FromWorker, Job, Parts, Report, ToWorker } from './job';

export type PythonState =
  /** This portal was built without it. */
  | { is: 'absent'; why: string }
  | { is: 'coming'; received: number; of: number }
  | { is: 'starting' }
  | { is: 'ready'; kept: boolean }
  | { is: 'running' }
  | { is: 'failed' };

export type Outcome =
  { is: 'report'; report: Report } | { is: 'stopped'; byHand: boolean } | { is: 'crashed' };

/** How long a program may run. Checks take milliseconds; a machine that is busy or slow is given its time. */
export const LIMIT_SECONDS = 10;

type Runtime = Extract<LabRuntime, { available: true }>;

const makeWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lab' });

/**
 * The page's Python: fetched once, started in a worker, stopped and started anew when a program does not end. One job at a time.
 */
export class LabPython {
  state: PythonState;

  private readonly listeners = new Set<() => void>();
  private worker: Worker | undefined;
  private parts: Parts | undefined;
  private kept = false;
  private closed = false;
  private finish: ((outcome: Outcome) => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly runtime: LabRuntime;

  constructor(runtime: LabRuntime) {
    this.runtime = runtime;
    this.state = runtime.available
      ? { is: 'coming', received: 0, of: total(runtime) }
      : { is: 'absent', why: runtime.reason };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): PythonState => this.state;

  /** Fetches what is missing and starts Python; after a failure, the same again. */
  readonly start = (): void => {
    this.closed = false;
    const { runtime } = this;
    if (!runtime.available) return;
    this.enter({ is: 'coming', received: 0, of: total(runtime) });
    this.fetchParts(runtime)
      .then(() => {
        if (!this.closed) this.boot();
      })
      .catch(() => this.enter({ is: 'failed' }));
  };

  readonly run = (job: Job): Promise<Outcome> =>
    new Promise(resolve => {
      if (this.state.is !== 'ready') {
        resolve({ is: 'crashed' });
        return;
      }
      this.finish = resolve;
      this.timer = setTimeout(() => this.end({ is: 'stopped', byHand: false }), LIMIT_SECONDS * 1000);
      this.enter({ is: 'running' });
      this.send({ is: 'job', job });
    });

  /** Ends the running program. Nothing but ending its worker stops one that does not want to. */
  readonly stop = (): void => {
    if (this.finish) this.end({ is: 'stopped', byHand: true });
  };

  readonly close = (): void => {
    this.closed = true;
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = undefined;
  };

  private async fetchParts(runtime: Runtime): Promise<void> {
    if (this.parts) return;
    const at = (name: keyof Runtime['sizes']) => ({
      address: `${runtime.base}${name}`,
      bytes: runtime.sizes[name],
    });
    const { blobs, kept } = await download(
      { wasm: at('wasm.bin'), stdlib: at('stdlib.bin'), packages: at('packages.bin') },
      received => this.enter({ is: 'coming', received, of: total(runtime) }),
    );
    this.kept = kept;
    this.parts = {
      ...blobs,
      loader: new URL(`${runtime.base}pyodide.js`, location.href).href,
      module: new URL(`${runtime.base}pyodide.asm.js`, location.href).href,
      lock: runtime.lock,
    };
  }

  private boot(): void {
    if (!this.parts) return;
    this.enter({ is: 'starting' });
    const worker = makeWorker();
    this.worker?.terminate();
    this.worker = worker;
    worker.onmessage = (event: MessageEvent<FromWorker>) => this.hear(event.data);
    worker.onerror = () => this.fail();
    this.send({ is: 'start', parts: this.parts });
  }

  private hear(message: FromWorker): void {
    switch (message.is) {
      case 'ready':
        this.enter({ is: 'ready', kept: this.kept });
        break;
      case 'report':
        this.settle({ is: 'report', report: message.report });
        this.enter({ is: 'ready', kept: this.kept });
        break;
      case 'failed':
        this.fail();
        break;
    }
  }

  /** A program may take all memory and Python with it: then a new Python is started. One that does not start is no use to start again. */
  private fail(): void {
    if (this.finish) this.end({ is: 'crashed' });
    else this.enter({ is: 'failed' });
  }

  private end(outcome: Outcome): void {
    this.settle(outcome);
    this.boot();
  }

  private settle(outcome: Outcome): void {
    clearTimeout(this.timer);
    this.finish?.(outcome);
    this.finish = undefined;
  }

  private send(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private enter(state: PythonState): void {
    if (this.closed) return;
    this.state = state;
    this.listeners.forEach(listener => listener());
  }
}

const total = ({ sizes }: Runtime): number => sizes['wasm.bin'] + sizes['stdlib.bin'] + sizes['packages.bin'];
