/** Runs work when the page has nothing more urgent, or when `atMost` milliseconds are over; gives what calls it off. */
export function whenIdle(work: () => void, atMost: number): () => void {
  // Not every browser tells when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 50);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: atMost });
  return () => cancelIdleCallback(handle);
}
