/** The name of an account as one writes it: people sign in in small letters. */
export const displayName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
