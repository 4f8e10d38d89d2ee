/**
 * The one way to our API. JSON in, JSON out; a refusal becomes a `Problem` (RFC 9457) whose `type` the caller may switch on.
 */
const PREFIX = 'urn:lectern:problem:';

export type ProblemDocument = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  traceId?: string;
  [extension: string]: unknown;
};

export class Problem extends Error {
  /** The short name: "not-signed-in" for urn:lectern:problem:not-signed-in. "network" when nobody answered. */
  readonly type: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly document: ProblemDocument;
  /** Seconds, from Retry-After. */
  readonly retryAfter: number | undefined;

  constructor(status: number, document: ProblemDocument, retryAfter?: number) {
    super(document.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.type = document.type?.startsWith(PREFIX)
      ? document.type.slice(PREFIX.length)
      : (document.type ?? 'unknown');
    this.detail = document.detail;
    this.document = document;
    this.retryAfter = retryAfter;
  }

  /** For support: type, status and trace, nothing else. */
  code(): string {
    const trace = this.document.traceId;
    return [`${this.type}, ${this.status}`, trace ? `trace ${trace}` : ''].filter(Boolean).join(', ');
  }
}

type Listener = () => void;
const signedOut = new Set<Listener>();

/** Told when the server no longer knows the session (401). */
export function onSignedOut(listener: Listener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export function tellSignedOut(): void {
  signedOut.forEach(listener => listener());
}

export type RequestOptions = {
  signal?: AbortSignal | undefined;
  headers?: Record<string, string>;
  /** Keeps a last save alive while the page goes away. */
  keepalive?: boolean;
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function request<Answer>(
  method: Method,
  path: string,
  body: unknown,
  { signal, headers, keepalive }: RequestOptions = {},
): Promise<Answer> {
  const response = await send(path, {
    method,
    credentials: 'same-origin',
    ...(signal && { signal }),
    ...(keepalive && { keepalive }),
    headers: {
      Accept: 'application/json, application/problem+json',
      ...(method !== 'GET' && { 'X-Lectern': '1' }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusal(response);
  const text = await response.text();
  // The one cast of the portal: what the contract promises is what the caller's type says.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(0, { type: `${PREFIX}network`, title: 'No answer from the server' });
  }
}

async function refusal(response: Response): Promise<Problem> {
  const document = await response
    .json()
    .then(json => json as ProblemDocument)
    .catch((): ProblemDocument => ({}));
  if (response.status === 401) tellSignedOut();
  const after = Number(response.headers.get('Retry-After'));
  return new Problem(response.status, document, Number.isFinite(after) && after > 0 ? after : undefined);
}

async function file(path: string): Promise<ArrayBuffer> {
  const response = await send(path, { credentials: 'same-origin' });
  if (!response.ok) throw await refusal(response);
  return response.arrayBuffer();
}

export const http = {
  /** The bytes of what is there. */
  file,
  get: <Answer>(path: string, options?: RequestOptions) => request<Answer>('GET', path, undefined, options),
  post: <Answer>(path: string, body?: unknown, options?: RequestOptions) =>
    request<Answer>('POST', path, body, options),
  /** Sends a file as it is; the headers name its type. */
  send: <Answer>(path: string, file: Blob, options: RequestOptions) =>
    request<Answer>('POST', path, file, options),
  put: <Answer>(path: string, body: unknown, options?: RequestOptions) =>
    request<Answer>('PUT', path, body, options),
  delete: <Answer>(path: string, options?: RequestOptions) =>
    request<Answer>('DELETE', path, undefined, options),
};

/** A path with each value encoded: path`/api/quiz/exams/${exam}`. */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return String.raw({ raw: parts }, ...values.map(value => encodeURIComponent(value)));
}
