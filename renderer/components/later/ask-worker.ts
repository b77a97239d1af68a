/**
 * What a worker answers to one question, so that long work leaves the page free. The worker ends with its answer, after
 * `longest` milliseconds and when `signal` says so; then, and when it cannot run, there is an error.
 */
export function askWorker<Question, Answer>(
  make: () => Worker,
  question: Question,
  { longest, signal }: { longest: number; signal?: AbortSignal },
): Promise<Answer> {
  const worker = make();
  const timer = { id: 0 };
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = (why: string) => () => reject(new Error(why));
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = giveUp('The worker failed.');
    worker.onmessageerror = giveUp('The answer could not be read.');
    signal?.addEventListener('abort', giveUp('Somebody stopped it.'));
    timer.id = window.setTimeout(giveUp('The worker took too long.'), longest);
    worker.postMessage(question);
  }).finally(() => {
    window.clearTimeout(timer.id);
    worker.terminate();
  });
}
