import { useEffect, useState } from 'react';
import { http } from '@/lib/http';

/** Milliseconds of one small exchange with the server; null when it does not answer, undefined while we wait. */
export function useConnection(): number | null | undefined {
  const [milliseconds, setMilliseconds] = useState<number | null>();
  useEffect(() => {
    const stop = new AbortController();
    void measure(stop.signal).then(result => {
      if (!stop.signal.aborted) setMilliseconds(result);
    });
    return () => stop.abort();
  }, []);
  return milliseconds;
}

async function measure(signal: AbortSignal): Promise<number | null> {
  const start = performance.now();
  try {
    await http.get('/me', { signal });
    return Math.max(1, Math.round(performance.now() - start));
  } catch {
    return null;
  }
}
