/** How long the page does nothing else at a time, in milliseconds: less than a frame. */
const turn = 12;

/** Goes through long work step by step, so that the page answers meanwhile. `undefined`: `signal` called it off. */
export async function inTurns<T>(steps: Generator<unknown, T>, signal: AbortSignal): Promise<T | undefined> {
  for (let began = performance.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - began < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    began = performance.now();
  }
}
