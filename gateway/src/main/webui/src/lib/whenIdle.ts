/** Does something when the browser has nothing else to do; the returned function forgets it. */
export function whenIdle(act: () => void): () => void {
  // Safari has no such moment; a while after the page is the next best.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 500);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 5000 });
  return () => cancelIdleCallback(asked);
}
