const beat = 15_000;

/**
 * Calls back when the network returns, and when the computer has slept: then a beat comes far too late, and what was
 * asked before may never be answered. Gives how to stop.
 */
export function onWaking(clock: () => Date, listener: () => void): () => void {
  let last = clock().getTime();
  const timer = setInterval(() => {
    const now = clock().getTime();
    // A browser lets a hidden window beat once a minute.
    const slept = now - last > 6 * beat;
    last = now;
    if (slept) listener();
  }, beat);
  window.addEventListener('online', listener);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', listener);
  };
}
