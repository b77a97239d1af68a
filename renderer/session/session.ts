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
import { type Standing, standingIn } from './standing.ts';

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
  /**
   * Asks the server, which turned this person away, whether they have to go: `true` when they left the team, or when
   * their sessions were ended and this is the first that this device hears of it. The device keeps it in mind.
   */
  hasToGo(): Promise<boolean>;
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
  { name, password, former, slug }: { name: string; password: string; former?: Former; slug?: string },
): Promise<Entry> {
  const granted = await ask({ name, password, slug });
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

/** `slug`: the buurt that is meant, of somebody who works in more than one. */
async function ask({
  name,
  password,
  slug,
}: {
  name: string;
  password: string;
  slug: string | undefined;
}): Promise<Granted> {
  const response = await post('/api/session', { name, password });
  if (!response) return { is: 'no-server' };
  const answer: unknown = await response.json().catch(() => null);
  if (!isRecord(answer)) return { is: 'no-server' };
  if (!response.ok)
    return response.status >= 500
      ? { is: 'no-server' }
      : { is: 'refused', message: textOf(answer['message']) ?? '' };
  const buurten: unknown[] = Array.isArray(answer['buurten']) ? answer['buurten'] : [];
  const buurt = buurten.find((one) => isRecord(one) && one['slug'] === slug) ?? buurten[0];
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
  /** As it stands on this device. */
  let kept = stored;
  const keep = (change: Partial<StoredSession>) => device.saveSession((kept = { ...kept, ...change }));

  async function renew(): Promise<Standing> {
    const response = await post('/api/session/refresh', { refreshToken });
    const answer: unknown = await response?.json().catch(() => null);
    const token = response?.ok && isRecord(answer) ? textOf(answer['accessToken']) : undefined;
    access = token;
    const standing = standingIn(response?.status ?? 0, answer, buurtId);
    // Another role counts here from the next time the app is opened; at the server it does already.
    if (standing.is === 'in' && standing.roles.join() !== kept.roles.join())
      await keep({ roles: [...standing.roles] });
    return standing;
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
    async hasToGo() {
      const { is } = await renew();
      if (is !== 'left' && is !== 'ended') return false;
      const isNew = kept.shut !== is;
      if (isNew) await keep({ shut: is });
      return isNew || is === 'left';
    },
    async signInAgain(password) {
      const granted = await ask({ name, password, slug });
      if (granted.is !== 'granted') return granted;
      access = granted.accessToken;
      refreshToken = granted.refreshToken;
      // The open data is locked with the password of today from here on.
      kept = { ...granted.person, sealed: await sealSecrets({ refreshToken, dataKey }, password) };
      await device.saveSession(kept);
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
