import { vi } from 'vitest';

/**
 * What the server would answer, by method and path: a body, a refusal, or a function of the request's body and its whole address that
 * makes one, later if it likes; one that throws is a network that is gone. An unknown path is a 404.
 */
export type Answers = Record<string, unknown>;

type Refusal = { refused: number; type: string; [extension: string]: unknown };

export const refusal = (status: number, type: string, extensions: Record<string, unknown> = {}): Refusal => ({
  ...extensions,
  refused: status,
  type,
});

/** Puts `answers` in the network's place; returns the requests that were made, as "PUT /path {body}". */
export function serve(answers: Answers): string[] {
  const requests: string[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const path = input.split('?')[0] ?? input;
    requests.push([method, path, typeof init.body === 'string' ? init.body : ''].join(' ').trim());
    const found = answers[`${method} ${path}`] ?? refusal(404, 'not-found');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const answer: unknown =
      typeof found === 'function'
        ? await (found as (sent: unknown, address: string) => unknown)(body, input)
        : found;
    return isRefusal(answer) ? refuse(answer) : Response.json(answer);
  });
  return requests;
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'number';

function refuse({ refused, type, ...extensions }: Refusal): Response {
  return Response.json(
    { ...extensions, type: `urn:lectern:problem:${type}`, status: refused },
    { status: refused },
  );
}
