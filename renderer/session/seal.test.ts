import { expect, test } from 'vitest';
import type { StoredSession } from '../database/device-store.ts';
import { isSealedAsBefore, newDataKey, sealSecrets, unsealSecrets } from './seal.ts';

const secrets = { refreshToken: 'een-token', dataKey: newDataKey() };

test('the password that locked it opens it, also when its letters are made another way; no other does', async () => {
  const sealed = await sealSecrets(secrets, 'wachtwoord-é');
  expect(await unsealSecrets(sealed, 'wachtwoord-é')).toEqual(secrets);
  expect(await unsealSecrets(sealed, 'wachtwoord-e\u0301')).toEqual(secrets);
  expect(await unsealSecrets(sealed, 'wachtwoord-e')).toBeUndefined();
});

test('how it was stretched stands with it, at least as strong as advised, and twice is never the same', async () => {
  const [one, two] = [await sealSecrets(secrets, 'zelfde'), await sealSecrets(secrets, 'zelfde')];
  expect(one.argon2id).toMatchObject({ m: 19_456, t: 2, p: 1 });
  expect(one.salt).not.toEqual(two.salt);
  expect(isSealedAsBefore(one)).toBe(false);
  expect(isSealedAsBefore({ ...one, argon2id: { m: 8, t: 1, p: 1 } })).toBe(true);
});

test('what an earlier version sealed opens still, and is to be sealed anew', async () => {
  const former = await sealedByPbkdf2(JSON.stringify(secrets), 'van-vroeger');
  expect(await unsealSecrets(former, 'van-vroeger')).toEqual(secrets);
  expect(await unsealSecrets(former, 'anders')).toBeUndefined();
  expect(isSealedAsBefore(former)).toBe(true);
});

/** As it was done before Argon2id. */
async function sealedByPbkdf2(text: string, password: string): Promise<StoredSession['sealed']> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  return { salt, iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(text)) };
}
