import type { Requests, Responses } from '../bridge/channels.ts';

/** Of Electron's `safeStorage`, what wrapping needs; the backend is asked on Linux only. */
export type SecretStore = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(wrapped: Buffer): string;
  getSelectedStorageBackend?(): string;
};

export type Strength = Responses['app-info']['secureStorage'];

/**
 * How well the system keeps a secret. On Linux without a secret store Electron uses a password that is the same
 * everywhere (`basic_text`): the app says so to the person.
 */
export function strengthOf(store: SecretStore, platform: NodeJS.Platform): Strength {
  if (!store.isEncryptionAvailable()) return 'none';
  if (platform !== 'linux') return 'strong';
  const backend = store.getSelectedStorageBackend?.();
  return backend === 'basic_text' || backend === 'unknown' ? 'weak' : 'strong';
}

/**
 * Wraps a key once more by the system's secret store. It does not part people who share one account of a computer:
 * the key that comes in is wrapped by the person's own passphrase already.
 */
export function wrapKey(store: SecretStore, { key }: Requests['wrap-key']): Responses['wrap-key'] {
  if (!store.isEncryptionAvailable()) return { status: 'unavailable' };
  return { status: 'wrapped', wrapped: store.encryptString(key).toString('base64') };
}

/** Unreadable means: wrapped on another computer or account, or damaged; the passphrase alone must do. */
export function unwrapKey(store: SecretStore, { wrapped }: Requests['unwrap-key']): Responses['unwrap-key'] {
  if (!store.isEncryptionAvailable()) return { status: 'unavailable' };
  try {
    return { status: 'unwrapped', key: store.decryptString(Buffer.from(wrapped, 'base64')) };
  } catch {
    return { status: 'unreadable' };
  }
}
