/** JSON with its keys in order, so that equal values have equal texts; keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sortKeys(inner) : inner)) ?? 'null'
  );
}

/** Whether two JSON values say the same; a key without a value counts as no key. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, at) => sameValue(item, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const has = (record: Record<string, unknown>, key: string) => Object.hasOwn(record, key);
  return (
    Object.keys(a).every((key) => sameValue(a[key], has(b, key) ? b[key] : undefined)) &&
    Object.keys(b).every((key) => b[key] === undefined || has(a, key))
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function sortKeys<V>(record: Record<string, V>): Record<string, V> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
