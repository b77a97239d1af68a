import { isRecord } from '#domain/sync/canonical.ts';
import type { StoredSession } from '../database/device-store.ts';

type Sealed = StoredSession['sealed'];

/** As advised for PBKDF2 with SHA-256 by OWASP. */
const iterations = 600_000;

/** Locks a text with a password: AES-GCM under a key of PBKDF2. */
async function seal(text: string, password: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(password, salt);
  return {
    salt,
    iv,
    data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
  };
}

/** The text again; `undefined` when the password is another one. */
async function unseal({ salt, iv, data }: Sealed, password: string): Promise<string | undefined> {
  const key = await keyOf(password, salt);
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
  } catch {
    return undefined;
  }
}

async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

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
