/** What the place one comes from asks a list to search for, as it travels with the address. */
export const searchAsked = (text: string) => ({ search: text });

/** The text in what came with the address; `undefined`: nothing was asked. */
export const searchAskedIn = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'search' in state && typeof state.search === 'string'
    ? state.search
    : undefined;
