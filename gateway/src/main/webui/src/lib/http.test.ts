import { beforeEach, describe, expect, test, vi } from 'vitest';
import { http, onSignedOut, path, Problem } from './http';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

const answers = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  fetched.mockImplementation(() =>
    Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers })),
  );

const headersOf = (call: number) => new Headers(fetched.mock.calls[call]?.[1]?.headers);

describe('a request', () => {
  test('that writes says so, one that reads does not', async () => {
    answers(204);
    await http.put('/api/x', { a: 1 });
    await http.get('/api/x');
    expect(headersOf(0).get('X-Lectern')).toBe('1');
    expect(headersOf(1).has('X-Lectern')).toBe(false);
  });

  test('without an answer body gives undefined', async () => {
    answers(204);
    expect(await http.put('/api/x', {})).toBeUndefined();
  });

  test('path encodes each value', () => {
    expect(path`/api/${'a/b'}/c?d=${'é&'}`).toBe('/api/a%2Fb/c?d=%C3%A9%26');
  });
});

describe('a refusal', () => {
  test('is a problem with its short type, its status and when to come back', async () => {
    answers(
      503,
      { type: 'urn:lectern:problem:unavailable', title: 'Down', traceId: 't1' },
      { 'Retry-After': '5' },
    );
    const problem = await http.get('/api/x').catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ type: 'unavailable', status: 503, retryAfter: 5 });
    expect((problem as Problem).code()).toBe('unavailable, 503, trace t1');
  });

  test('without a document still has its status', async () => {
    fetched.mockResolvedValue(new Response('<html>', { status: 502 }));
    await expect(http.get('/api/x')).rejects.toMatchObject({ type: 'unknown', status: 502 });
  });

  test('for a lost network is a problem of its own type', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(http.get('/api/x')).rejects.toMatchObject({ type: 'network', status: 0 });
  });

  test('with 401 is told to who listens, any other is not', async () => {
    const heard = vi.fn();
    const stop = onSignedOut(heard);
    answers(403, {});
    await http.get('/api/x').catch(() => undefined);
    expect(heard).not.toHaveBeenCalled();
    answers(401, { type: 'urn:lectern:problem:not-signed-in' });
    await http.get('/api/x').catch(() => undefined);
    expect(heard).toHaveBeenCalledOnce();
    stop();
  });
});
