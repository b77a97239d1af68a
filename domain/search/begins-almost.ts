/**
 * Whether a word begins with what was typed, one typing error allowed: a letter too many, one too few, another one, or
 * two that changed places.
 */
export function beginsAlmost(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length) return true;
  const goesOn = (typedFrom: number, wordFrom: number) => word.startsWith(typed.slice(typedFrom), wordFrom);
  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return (
    goesOn(at + 1, at) || goesOn(at, at + 1) || goesOn(at + 1, at + 1) || (swapped && goesOn(at + 2, at + 2))
  );
}
