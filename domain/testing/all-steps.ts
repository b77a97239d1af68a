/** What comes of something that goes by steps, done without a pause. */
export function allSteps<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
