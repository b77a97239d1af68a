import { argon2idAsync } from '@noble/hashes/argon2.js';
import { isRecord } from '#domain/sync/canonical.ts';
import type { StoredSession } from '../database/device-store.ts';

type Sealed = StoredSession['sealed'];

/** As advised by OWASP; kept with what is sealed, so that it can be raised. The memory is in KiB. */
const strength = { m: 19_456, t: 2, p: 1 };
/** Of what earlier versions sealed with PBKDF2. */
const formerIterations = 600_000;

/** Locks a text with a password: AES-GCM under a key of Argon2id. */
async function seal(text: string, password: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(password, { salt, argon2id: strength });
  return {
    salt,
    iv,
    argon2id: strength,
    data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
  };
}

/** The text again; `undefined` when the password is another one. */
async function unseal(sealed: Sealed, password: string): Promise<string | undefined> {
  const { iv, data } = sealed;
  const key = await keyOf(password, sealed);
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
  } catch {
    return undefined;
  }
}

type Stretching = Pick<Sealed, 'salt' | 'argon2id'>;

async function keyOf(typed: string, { salt, argon2id }: Stretching): Promise<CryptoKey> {
  if (!argon2id) return formerKeyOf(typed, salt);
  // The same letters, however the keyboard makes them.
  const bytes = await argon2idAsync(typed.normalize('NFKC'), salt, { ...argon2id, dkLen: 32 });
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function formerKeyOf(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: formerIterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** Whether it was sealed less well than is done today, and should be sealed anew now that the password is at hand. */
export const isSealedAsBefore = ({ argon2id }: Sealed): boolean =>
  !argon2id || argon2id.m < strength.m || argon2id.t < strength.t;

/** What a person's password locks. */
export interface Secrets {
  refreshToken: string;
  /** Of the data on this device, 256 bits in base 64. */
  dataKey: string;
}

export const newDataKey = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));

export function importDataKey(text: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export const sealSecrets = (secrets: Secrets, password: string): Promise<Sealed> =>
  seal(JSON.stringify(secrets), password);

/** `undefined`: another password. */
export async function unsealSecrets(sealed: Sealed, password: string): Promise<Secrets | undefined> {
  const text = await unseal(sealed, password);
  const secrets: unknown = text === undefined ? undefined : JSON.parse(text);
  return isSecrets(secrets) ? secrets : undefined;
}

const isSecrets = (value: unknown): value is Secrets =>
  isRecord(value) && typeof value['refreshToken'] === 'string' && typeof value['dataKey'] === 'string';
