/** How often a wrong password may be tried before waiting, and how long, in milliseconds. */
const most = 5;
const window = 5 * 60_000;

/** Counts wrong passwords per key (a name and an address); after five in five minutes none is tried for a while. */
export interface Tries {
  allowed(key: string): boolean;
  wrong(key: string): void;
  right(key: string): void;
}

export function makeTries(clock: () => Date): Tries {
  const seen = new Map<string, number[]>();
  const recent = (key: string) => (seen.get(key) ?? []).filter((at) => clock().getTime() - at < window);
  return {
    allowed: (key) => recent(key).length < most,
    wrong(key) {
      if (seen.size > 10_000) seen.clear();
      seen.set(key, [...recent(key), clock().getTime()]);
    },
    right: (key) => void seen.delete(key),
  };
}
