/** The named fields that have a value; nothing else can come along. */
export function pick(
  from: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]] as const])),
  );
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
