/** Runs work when the page has nothing more urgent, within a second at most; gives what calls it off. */
export function whenIdle(work: () => void): () => void {
  const handle = requestIdleCallback(work, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}
