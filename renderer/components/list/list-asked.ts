/** Of whom the place one comes from wants a list made, as it travels with the address. */
export const listAsked = (ids: readonly string[]) => ({ listOf: ids });

/** The ids in what came with the address; `undefined`: nobody in particular. */
export const listAskedIn = (state: unknown): readonly string[] | undefined =>
  typeof state === 'object' && state !== null && 'listOf' in state && Array.isArray(state.listOf)
    ? state.listOf.map(String)
    : undefined;
