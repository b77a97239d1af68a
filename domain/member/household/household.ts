import type { Content } from '../../document/kind.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Change } from '../../sync/edit.ts';

/**
 * Members live together when they share a key in `households`, also over several: who shares one key with A and another
 * with B brings them together. A key is a set's element and names nobody, so additions on two devices both stay, and
 * erasing somebody leaves nothing of them with the others.
 */
export type HomeOf = (member: Content) => string | undefined;

/** The key that stands for the home of each: the smallest of its keys. `undefined`: no home was written down. */
export function homesIn(members: readonly Content[]): HomeOf {
  const smaller = new Map<string, string>();
  const standsFor = (key: string): string => {
    const next = smaller.get(key);
    return next === undefined ? key : standsFor(next);
  };
  const bringTogether = (one: string, other: string): void => {
    const [a, b] = [standsFor(one), standsFor(other)];
    if (a !== b) smaller.set(a < b ? b : a, a < b ? a : b);
  };
  for (const member of members) {
    let before: string | undefined;
    for (const key of keysOf(member)) {
      if (before !== undefined) bringTogether(before, key);
      before = key;
    }
  }
  return (member) => keysOf(member).map(standsFor)[0];
}

/** Who lives with a member, in the order of the list. */
export function housematesOf(member: Content, members: readonly Content[]): Content[] {
  const homeOf = homesIn(members);
  const home = homeOf(member);
  return home === undefined ? [] : members.filter((one) => one.id !== member.id && homeOf(one) === home);
}

/** What has to change, by member, so that something is so; nothing: it is so already. */
export type Changes = ReadonlyMap<string, Change>;

/**
 * `joins` comes to live with `member` and leaves the home they had. `newKey` derives the key of a new home from a text,
 * so that two devices that bring the same two together do the same.
 */
export function movingIn(
  joins: Content,
  member: Content,
  { members, newKey }: { members: readonly Content[]; newKey(text: string): string },
): Changes {
  const mates = housematesOf(member, members);
  if (joins.id === member.id || mates.some(({ id }) => id === joins.id)) return new Map();
  const key = homesIn(members)(member) ?? unusedKey(members, [member.id, joins.id], newKey);
  const removed = keysOf(joins).filter((one) => one !== key);
  return new Map([
    ...movingOut(joins, members),
    ...sharing(key, [member, ...mates]),
    [
      joins.id,
      { add: { households: [key] }, ...(removed.length > 0 && { remove: { households: removed } }) },
    ],
  ]);
}

/** `member` lives there no more; the others go on living together, also where only this one brought them together. */
export function movingOut(member: Content, members: readonly Content[]): Changes {
  const mates = housematesOf(member, members);
  const key = homesIn(members)(member);
  if (key === undefined || mates.length === 0) return new Map();
  return new Map([
    [member.id, { remove: { households: keysOf(member) } }],
    ...(mates.length > 1 ? sharing(key, mates) : []),
  ]);
}

/** One of them may have left a home behind that was named after them. */
function unusedKey(
  members: readonly Content[],
  [one, other]: readonly [string, string],
  newKey: (text: string) => string,
): string {
  const used = new Set(members.flatMap(keysOf));
  const first = one < other ? one : other;
  for (let n = 0; ; n++) {
    const key = newKey(n === 0 ? first : `${first} ${n}`);
    if (!used.has(key)) return key;
  }
}

const sharing = (key: string, people: readonly Content[]): [string, Change][] =>
  people
    .filter((one) => !keysOf(one).includes(key))
    .map(({ id }): [string, Change] => [id, { add: { households: [key] } }]);

const keysOf = (member: Content): string[] => wordsIn(member, 'households');
