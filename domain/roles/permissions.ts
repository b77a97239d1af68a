import type { Content } from '../document/kind.ts';
import type { Entry } from '../sync/entries.ts';
import { isOnSite } from '../publication/projection.ts';
import { isRecord, sameValue } from '../sync/canonical.ts';
import type { Role } from './role.ts';

/** What a buurt has agreed on that changes who may publish. */
export interface TeamAgreements {
  /** A small team may switch review off: then a verbinder publishes too. */
  reviewOff?: boolean;
}

/** Reads and writes the team's documents. A partner sees reports only, an operator runs the server only. */
export const mayWork = (held: readonly Role[]): boolean =>
  held.includes('coordinator') || held.includes('verbinder');

/** Puts something on the public site, or brings a change of it there. */
export const mayPublish = (held: readonly Role[], team: TeamAgreements): boolean =>
  held.includes('coordinator') || (team.reviewOff === true && held.includes('verbinder'));

/** Changes the buurt itself: its name, look, settings and agreements. */
export const mayManage = (held: readonly Role[]): boolean => held.includes('coordinator');

/** Erases a person for good, on every device and on the server. */
export const mayErase = (held: readonly Role[]): boolean => held.includes('coordinator');

/** Who writes: the name that a publication is signed with, what they may, and what their team has agreed on. */
export interface Writer {
  name: string;
  roles: readonly Role[];
  team: TeamAgreements;
  /** Installations of others whose edits are brought back to a store that lost them. */
  carried?: ReadonlySet<string>;
}

/**
 * The fields that a writer brought into a document without being allowed to, compared with the parent it builds on.
 * Everyone in the team may take something off the site; only a publisher may put it on. The standing value and the ones
 * beside it both count, or a dispute would be a way round.
 */
export function fieldsNotAllowed(writer: Writer, parent: Content | undefined, next: Content): string[] {
  if (!mayWork(writer.roles)) return ['*'];
  if (next.kind === 'buurt' && !mayManage(writer.roles)) return ['*'];
  const brought = (field: string) => broughtEntries(parent, next, field).map(({ value }) => value);
  if (mayPublish(writer.roles, writer.team)) {
    const mine = broughtEntries(parent, next, 'public').filter(({ by }) => !writer.carried?.has(by));
    const signedByOthers = mine.some(({ value }) => isRecord(value) && value['by'] !== writer.name);
    return signedByOthers ? ['public'] : [];
  }
  // Whatever way it came about: what was not on the site, or stood there otherwise, is not brought there.
  if (isOnSite(next) && !(parent && isOnSite(parent) && sameValue(parent['public'], next['public'])))
    return ['public', 'status'];
  return [
    ...(brought('public').some((value) => value !== undefined) ? ['public'] : []),
    ...(brought('status').includes('published') ? ['status'] : []),
  ];
}

/** What stands in a field now and did not stand there, under the same stamp, in the parent. */
function broughtEntries(parent: Content | undefined, next: Content, field: string): Entry[] {
  const before = parent ? standing(parent, field) : [];
  return standing(next, field).filter((entry) => !before.some((old) => sameValue(old, entry)));
}

function standing(content: Content, field: string): Entry[] {
  const shown: Entry = { value: content[field], ...(content.edits.at?.[field] ?? content.edits.made) };
  return [shown, ...(content.edits.others?.[field] ?? [])];
}
