import { type Status, statusSchema } from '../document/publishable-schema.ts';
import type { Content, Kind, LookUp } from '../document/kind.ts';
import { mayPublish, mayWork, type TeamAgreements } from '../roles/permissions.ts';
import type { Role } from '../roles/role.ts';
import { changedSincePublication } from './publish.ts';

/** What somebody can do to bring a document further on its way to the site, or back. */
export type Step = 'submit' | 'return' | 'publish' | 'republish' | 'withdraw' | 'cancel';

/** Where a document stands on its way, and the steps that this person may take now, the likeliest first. */
export interface Standing {
  status: Status;
  /** Visitors see it, as it was when it was published. */
  isShown: boolean;
  /** Visitors see something else than what stands in the document now. */
  changed: boolean;
  /** Somebody who publishes has to do the next step, and this is not them. */
  waitsForOthers: boolean;
  steps: readonly Step[];
}

export interface Person {
  roles: readonly Role[];
  team: TeamAgreements;
}

/** From draft by review to the site; without review straight there. Who does not work in the team takes no steps. */
export function standingOf(kind: Kind, content: Content, look: LookUp, { roles, team }: Person): Standing {
  const status = statusSchema.enum.find((known) => known === content['status']) ?? 'draft';
  const isShown = content['public'] !== undefined && (status === 'published' || status === 'cancelled');
  const changed = isShown && changedSincePublication(kind, content, look);
  const publishes = mayPublish(roles, team);
  const waitsForOthers = !publishes && (status === 'review' || changed);
  if (!mayWork(roles)) return { status, isShown, changed, waitsForOthers, steps: [] };
  const isEvent = kind.name === 'event';
  const steps: (Step | false)[] = isShown
    ? [
        changed && publishes && 'republish',
        'withdraw',
        // What was called off stays on the site, which says so.
        isEvent && status === 'published' && 'cancel',
      ]
    : [publishes ? 'publish' : status !== 'review' && 'submit', status === 'review' && 'return'];
  return { status, isShown, changed, waitsForOthers, steps: steps.filter((step) => step !== false) };
}
