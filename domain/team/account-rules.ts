/** What a name or a password has to be; one rule for the app, which says it at the field, and the server, which decides. */

const leastPassword = 10;
/** A very long password would only cost the server time. */
const mostPassword = 200;
/** Fewer different signs than this is a pattern, such as "aaaaaaaaaa" or "1212121212". */
const leastSigns = 5;

export type NameProblem = 'length' | 'signs';
export type PasswordProblem = 'short' | 'long' | 'name' | 'simple';

/** A name as it is kept: in small letters and without spaces round it, so that Anja and anja are one person. */
export const accountName = (typed: string): string => typed.normalize('NFC').trim().toLowerCase();

/** Why somebody cannot be called so; letters and digits, and between them a space, dot or dash. */
export function nameProblem(typed: string): NameProblem | undefined {
  const name = accountName(typed);
  if (name.length < 2 || name.length > 40) return 'length';
  return /^[\p{L}\p{N}]+([ .-][\p{L}\p{N}]+)*$/u.test(name) ? undefined : 'signs';
}

/** Why a password is not safe enough: it is tried by machines, which know names and patterns. */
export function passwordProblem(password: string, typedName: string): PasswordProblem | undefined {
  if (password.length < leastPassword) return 'short';
  if (password.length > mostPassword) return 'long';
  const name = accountName(typedName);
  const small = password.toLowerCase();
  // A sentence in which the name occurs is fine; little more than the name is not.
  if (name !== '' && small.replaceAll(name, '').length < leastPassword / 2) return 'name';
  return new Set(small).size < leastSigns ? 'simple' : undefined;
}
