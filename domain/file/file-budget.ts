/** A file as a device keeps it, without its bytes. */
export interface KeptFile {
  id: string;
  /** `here`: the server has it too, so it can be fetched again. Only that is ever let go of. */
  state: 'waiting' | 'refused' | 'here';
  /** In bytes. */
  size: number;
  /** When somebody last looked at it, or when it was made, in milliseconds. */
  used: number;
}

/**
 * The ids to let go of so that the files fit in a budget of bytes, the longest unused first. Without a newcomer as many
 * as it takes, or as there are. With one, only what was used before it counts; `null`: it does not fit.
 */
export function roomFor(
  files: readonly KeptFile[],
  budget: number,
  newcomer?: { size: number; used: number },
): string[] | null {
  let over = files.reduce((sum, { size }) => sum + size, newcomer?.size ?? 0) - budget;
  const dropped: string[] = [];
  const safe = files
    .filter(({ state, used }) => state === 'here' && (newcomer === undefined || used < newcomer.used))
    .toSorted((a, b) => a.used - b.used);
  for (const file of safe) {
    if (over <= 0) break;
    dropped.push(file.id);
    over -= file.size;
  }
  return newcomer && over > 0 ? null : dropped;
}
