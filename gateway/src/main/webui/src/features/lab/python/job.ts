/** What the page's Python is asked, and what it reports; the words of courses/proofs' lab.py, which judges there and here. */
export type LabCheck = { id: string; title: string; code: string };

export type Job = { files: Record<string, string>; checks: LabCheck[] };

export type Exchange = {
  /** "GET /tools?kind=saw" */
  request: string;
  /** "404 NOT FOUND" */
  status: string;
  headers: [string, string][];
  body: string;
};

export type CheckReport = {
  id: string;
  title: string;
  passed: boolean;
  message: string;
  exchanges: Exchange[];
};

/** Why the program does not start, and where in the learner's own lines. */
export type ProgramError = { type: string; message: string; file: string | null; line: number | null };

export type Report = { stdout: string; error: ProgramError | null; checks: CheckReport[] };

/** What the page sends to the worker: first what Python is made of, then jobs, one at a time. */
export type Parts = {
  /** Addresses of pyodide's two scripts. */
  loader: string;
  module: string;
  lock: object;
  wasm: Blob;
  stdlib: Blob;
  packages: Blob;
};

export type ToWorker = { is: 'start'; parts: Parts } | { is: 'job'; job: Job };

export type FromWorker =
  { is: 'ready' } | { is: 'report'; report: Report } | { is: 'failed'; message: string };
