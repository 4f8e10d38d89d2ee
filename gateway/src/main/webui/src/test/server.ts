import { vi } from 'vitest';

/** What the server would answer, by method and path: a body, a function that makes one, or a refusal. An unknown path is a 404. */
export type Answers = Record<string, unknown>;

type Refusal = { refused: number; type: string };

export const refusal = (status: number, type: string): Refusal => ({ refused: status, type });

/** Puts `answers` in the network's place; returns the requests that were made, as "PUT /path {body}". */
export function serve(answers: Answers): string[] {
  const requests: string[] = [];
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const path = input.split('?')[0] ?? input;
    requests.push([method, path, typeof init.body === 'string' ? init.body : ''].join(' ').trim());
    const found = answers[`${method} ${path}`] ?? refusal(404, 'not-found');
    const answer: unknown = typeof found === 'function' ? (found as () => unknown)() : found;
    return Promise.resolve(isRefusal(answer) ? refuse(answer) : Response.json(answer));
  });
  return requests;
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

function refuse({ refused, type }: Refusal): Response {
  return Response.json({ type: `urn:lectern:problem:${type}`, status: refused }, { status: refused });
}
