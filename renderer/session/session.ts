import { textOf } from '#domain/publication/pick.ts';
import { isRole, type Role } from '#domain/roles/role.ts';
import { isRecord } from '#domain/sync/canonical.ts';
import type { DeviceStore, StoredSession } from '../database/device-store.ts';
import {
  importDataKey,
  isSealedAsBefore,
  newDataKey,
  type Secrets,
  sealSecrets,
  unsealSecrets,
} from './seal.ts';

/** Who works here now, and how to speak to the server in their name. */
export interface Session {
  name: string;
  slug: string;
  buurtId: string;
  buurtName: string;
  roles: readonly Role[];
  /** Opens what is on this device. It is gone when the app is locked. */
  dataKey: CryptoKey;
  /** `fetch` with the access token, renewed when it has ended. A 401 that stays means: sign in again. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** After the refresh token has ended; `undefined`: it worked, else what to say. */
  signInAgain(password: string): Promise<Extract<Entry, { is: 'refused' | 'no-server' }> | undefined>;
}

export type Entry =
  | { is: 'in'; session: Session }
  | { is: 'refused'; message: string }
  | { is: 'no-server' }
  /** The server knows the new password, and what is on this device opens with the one before it only. */
  | { is: 'other-password' };

/** How to go on with data that a former password locks: with that password, or without the data. */
export type Former = { password: string } | 'start-over';

/** Signs in online and remembers the person on this device. */
export async function signIn(
  device: DeviceStore,
  { name, password, former }: { name: string; password: string; former?: Former },
): Promise<Entry> {
  const granted = await ask(name, password);
  if (granted.is !== 'granted') return granted;
  const known = await device.sessionOf(granted.person);
  if (known && former === 'start-over') await device.forget(granted.person);
  const secrets =
    known && former !== 'start-over' ? await unsealSecrets(known.sealed, former?.password ?? password) : null;
  if (secrets === undefined) return { is: 'other-password' };
  const { refreshToken, accessToken, person } = granted;
  const dataKey = secrets?.dataKey ?? newDataKey();
  const stored = { ...person, sealed: await sealSecrets({ refreshToken, dataKey }, password) };
  await device.saveSession(stored);
  return { is: 'in', session: await makeSession(device, stored, { refreshToken, dataKey }, accessToken) };
}

type Granted =
  | Extract<Entry, { is: 'refused' | 'no-server' }>
  | { is: 'granted'; person: Omit<StoredSession, 'sealed'>; refreshToken: string; accessToken: string };

async function ask(name: string, password: string): Promise<Granted> {
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
  return {
    is: 'granted',
    person: {
      name,
      slug: String(buurt['slug']),
      buurtId: String(buurt['id']),
      buurtName: String(buurt['name']),
      roles: Array.isArray(buurt['roles']) ? buurt['roles'].map(String) : [],
    },
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
  const secrets = await unsealSecrets(stored.sealed, password);
  if (secrets && isSealedAsBefore(stored.sealed))
    await device.saveSession({ ...stored, sealed: await sealSecrets(secrets, password) });
  return secrets && makeSession(device, stored, secrets);
}

async function makeSession(
  device: DeviceStore,
  stored: StoredSession,
  secrets: Secrets,
  first?: string,
): Promise<Session> {
  let access = first;
  let { refreshToken } = secrets;
  const { dataKey } = secrets;
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
    dataKey: await importDataKey(dataKey),
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
      const granted = await ask(name, password);
      if (granted.is !== 'granted') return granted;
      access = granted.accessToken;
      refreshToken = granted.refreshToken;
      // The open data is locked with the password of today from here on.
      await device.saveSession({
        ...granted.person,
        sealed: await sealSecrets({ refreshToken, dataKey }, password),
      });
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
