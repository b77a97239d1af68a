import type { Content, Kind } from '../document/kind.ts';
import { sameValue } from './canonical.ts';
import type { Answer, Held, Local } from './local.ts';
import { receive } from './receive.ts';

/** What was sent: the content as it was then, and the rev it was sent with. */
export interface Sent {
  content: Content;
  rev: string | null;
}

/**
 * What this device holds after the server answered a push. A late answer, to a rev that is no longer ours, says nothing;
 * "accepted" makes clean only what is still exactly what was sent. A refused document stays, with its reason, and holds
 * up nothing else.
 */
export function answered(
  kind: Kind,
  local: Local | undefined,
  sent: Sent,
  answer: Answer,
): Local | undefined {
  if (!local || local.is === 'erased') return local;
  if (answer.is === 'erased')
    return { is: 'erased', id: local.content.id, lost: local.sync.state !== 'clean' };
  if (local.sync.rev !== sent.rev || local.sync.state === 'clean') return local;
  if (answer.is === 'conflict') return receive(kind, local, answer.current);

  const untouched = sameValue(local.content, sent.content);
  if (answer.is === 'accepted')
    return stand(local, { state: untouched ? 'clean' : 'waiting', rev: answer.rev });
  return untouched ? stand(local, { state: 'refused', rev: sent.rev, refusal: answer.refusal }) : local;
}

const stand = (local: Held, sync: Held['sync']): Held => ({ ...local, sync });
