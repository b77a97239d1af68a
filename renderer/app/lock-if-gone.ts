import type { Session } from '../session/session.ts';

/** Longer than a form waits before it saves, in milliseconds. */
const untilSaved = 800;

/**
 * The server turned this person away. When it is for good, because they left the team or their sessions were ended, the
 * app locks, and the door says more. What was typed last is saved first.
 */
export async function lockIfGone(session: Session): Promise<void> {
  if (!(await session.hasToGo())) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve, untilSaved));
  window.location.reload();
}
