import type { Erasure } from './sync-status.tsx';

/** Has a person erased for good. This device lets go of them when the feed says so, as every other does. */
export async function erasePerson(
  { slug, fetch }: { slug: string; fetch(path: string, init: RequestInit): Promise<Response> },
  id: string,
): Promise<Erasure> {
  const response = await fetch(`/api/buurten/${slug}/erase`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id }),
  }).catch(() => undefined);
  if (response?.status === 403) return { is: 'not-allowed' };
  if (!response?.ok) return { is: 'no-connection' };
  return { is: 'erased', receipt: await response.json().catch(() => null) };
}
