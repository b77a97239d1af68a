import type { Content } from '../../document/kind.ts';
import { textOf } from '../../publication/pick.ts';
import { isRecord } from '../../sync/canonical.ts';
import { folded } from '../doubles/folded.ts';
import { houseSign } from '../doubles/same-person.ts';

/** The address of a member as it is written down; nothing of it: without parts. */
export type Address = Readonly<Record<string, unknown>>;

export const addressOf = (member: Content): Address => (isRecord(member['address']) ? member['address'] : {});

/** Whether two addresses are one front door: by the postcode where both have one, and otherwise by the street. */
export function isSameHouse(a: Address, b: Address): boolean {
  if (!houseSign(a) || houseSign(a) !== houseSign(b)) return false;
  const both = (part: string) => [a[part], b[part]].map((value) => folded(textOf(value) ?? ''));
  const [mine, theirs] = both('postcode');
  if (mine && theirs) return mine === theirs;
  const [street, other] = both('street');
  return street === other;
}

/** Who else stands in the list at the front door of a member. */
export function atSameHouse(member: Content, members: readonly Content[]): Content[] {
  const address = addressOf(member);
  return members.filter((one) => one.id !== member.id && isSameHouse(address, addressOf(one)));
}
