import { textOf } from '#domain/publication/pick.ts';
import { isRole, type Role } from '#domain/roles/role.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { DeviceStore, StoredSession } from '../database/device-store.ts';
import { seal, unseal } from './seal.ts';

/** Who works here now, and how to speak to the server in their name. */
export interface Session {
  name: string;
  slug: string;
  buurtId: string;
  buurtName: string;
  roles: readonly Role[];
  /** `fetch` with the access token, renewed when it has ended. A 401 that stays means: sign in again. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** After the refresh token has ended; `undefined`: it worked, else what to say. */
  signInAgain(password: string): Promise<Exclude<Entry, { is: 'in' }> | undefined>;
}

export type Entry = { is: 'in'; session: Session } | { is: 'refused'; message: string } | { is: 'no-server' };

/** Signs in online and remembers the person on this device. */
export async function signIn(device: DeviceStore, name: string, password: string): Promise<Entry> {
  const outcome = await ask(device, name, password);
  return outcome.is === 'in'
    ? { is: 'in', session: makeSession(device, outcome.stored, outcome.refreshToken, outcome.accessToken) }
    : outcome;
}

type Asked =
  | Exclude<Entry, { is: 'in' }>
  | { is: 'in'; stored: StoredSession; refreshToken: string; accessToken: string };

async function ask(device: DeviceStore, name: string, password: string): Promise<Asked> {
  const response = await post('/api/session', { name, password });
  if (!response) return { is: 'no-server' };
  const answer: unknown = await response.json().catch(() => null);
  if (!isRecord(answer)) return { is: 'no-server' };
  if (!response.ok)
    return response.status >= 500
      ? { is: 'no-server' }
      : { is: 'refused', message: textOf(answer['message']) ?? '' };
  const [buurt] = Array.isArray(answer['buurten']) ? answer['buurten'] : [];
  if (!isRecord(buurt) || typeof answer['refreshToken'] !== 'string') return { is: 'refused', message: '' };
  const stored: StoredSession = {
    name,
    slug: String(buurt['slug']),
    buurtId: String(buurt['id']),
    buurtName: String(buurt['name']),
    roles: Array.isArray(buurt['roles']) ? buurt['roles'].map(String) : [],
    sealed: await seal(answer['refreshToken'], password),
  };
  await device.saveSession(stored);
  return {
    is: 'in',
    stored,
    refreshToken: answer['refreshToken'],
    accessToken: String(answer['accessToken']),
  };
}

/** Opens the app for the person this device knows, also without internet. `undefined`: another password. */
export async function unlock(
  device: DeviceStore,
  stored: StoredSession,
  password: string,
): Promise<Session | undefined> {
  const refreshToken = await unseal(stored.sealed, password);
  return refreshToken === undefined ? undefined : makeSession(device, stored, refreshToken);
}

function makeSession(
  device: DeviceStore,
  stored: StoredSession,
  firstRefresh: string,
  first?: string,
): Session {
  let access = first;
  let refreshToken = firstRefresh;
  const { name, slug, buurtId, buurtName } = stored;

  async function renew(): Promise<void> {
    const response = await post('/api/session/refresh', { refreshToken });
    const answer: unknown = response?.ok ? await response.json() : null;
    access =
      isRecord(answer) && typeof answer['accessToken'] === 'string' ? answer['accessToken'] : undefined;
  }

  return {
    name,
    slug,
    buurtId,
    buurtName,
    roles: stored.roles.filter(isRole),
    async fetch(path, init = {}) {
      const send = () => {
        const headers = new Headers(init.headers);
        headers.set('Authorization', `Bearer ${access ?? ''}`);
        return fetch(path, { ...init, headers });
      };
      if (access === undefined) await renew();
      const response = await send();
      if (response.status !== 401) return response;
      await renew();
      return send();
    },
    async signInAgain(password) {
      const outcome = await ask(device, name, password);
      if (outcome.is !== 'in') return outcome;
      access = outcome.accessToken;
      refreshToken = outcome.refreshToken;
      return undefined;
    },
  };
}

async function post(path: string, body: object): Promise<Response | undefined> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
  return fetch(path, init).catch(() => undefined);
}
