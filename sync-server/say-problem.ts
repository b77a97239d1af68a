/**
 * Puts a failure in the log: what went wrong and where, never with what. A failed request to CouchDB carries its whole
 * body along, with people in it, and a log is kept for longer than they may be.
 */
export function sayProblem(what: string, error: unknown): void {
  const { stack, message } = error instanceof Error ? error : new Error(typeof error);
  console.error(what, stack ?? message);
}
