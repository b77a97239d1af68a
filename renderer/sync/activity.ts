import { type Act, isDeed } from '#domain/activity/act.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { Activity } from './sync-status.tsx';

/** Reads the server's log of who did what. A word it does not know, of a newer server, is passed over. */
export async function readActivity(
  { slug, fetch }: { slug: string; fetch(path: string): Promise<Response> },
  asked: { document: string } | { before?: string },
): Promise<Activity> {
  const query = new URLSearchParams({ ...asked, ...('document' in asked ? {} : { limit: '200' }) });
  const response = await fetch(`/api/buurten/${slug}/activity?${query.toString()}`).catch(() => undefined);
  if (response?.status === 403) return { is: 'not-allowed' };
  const answer: unknown = response?.ok ? await response.json().catch(() => null) : null;
  if (!isRecord(answer) || !Array.isArray(answer['acts'])) return { is: 'no-connection' };
  const { before } = answer;
  return { is: 'page', acts: answer['acts'].flatMap(actOf), ...(typeof before === 'string' && { before }) };
}

function actOf(row: unknown): Act[] {
  if (!isRecord(row)) return [];
  const { document, by, n, at, what, fields } = row;
  if (typeof document !== 'string' || typeof by !== 'string') return [];
  if (typeof n !== 'number' || typeof at !== 'number' || !isDeed(what) || !Array.isArray(fields)) return [];
  return [{ document, by, n, at, what, fields: fields.map(String) }];
}
