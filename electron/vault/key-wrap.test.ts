import { describe, expect, test } from 'vitest';
import { type SecretStore, strengthOf, unwrapKey, wrapKey } from './key-wrap.ts';

const store = (change: Partial<SecretStore> = {}): SecretStore => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text).map((byte) => byte ^ 7) as Buffer,
  decryptString: (wrapped) => Buffer.from(wrapped.map((byte) => byte ^ 7)).toString(),
  ...change,
});

describe('the second wrap of a key', () => {
  test('opens again what it closed, and closes it indeed', () => {
    const wrapped = wrapKey(store(), { key: 'c2xldXRlbA==' });
    expect(wrapped.status).toBe('wrapped');
    if (wrapped.status !== 'wrapped') return;
    expect(wrapped.wrapped).not.toContain('c2xldXRlbA');
    expect(unwrapKey(store(), wrapped)).toEqual({ status: 'unwrapped', key: 'c2xldXRlbA==' });
  });

  test('says when the system keeps no secrets, or cannot read this one', () => {
    const none = store({ isEncryptionAvailable: () => false });
    expect(wrapKey(none, { key: 'YQ==' })).toEqual({ status: 'unavailable' });
    expect(unwrapKey(none, { wrapped: 'YQ==' })).toEqual({ status: 'unavailable' });
    const foreign = store({
      decryptString: () => {
        throw new Error('of another account');
      },
    });
    expect(unwrapKey(foreign, { wrapped: 'YQ==' })).toEqual({ status: 'unreadable' });
  });

  test('is called weak on a Linux without a secret store', () => {
    const linux = (backend: string) =>
      strengthOf(store({ getSelectedStorageBackend: () => backend }), 'linux');
    expect([linux('basic_text'), linux('unknown'), linux('gnome_libsecret')]).toEqual([
      'weak',
      'weak',
      'strong',
    ]);
    expect(strengthOf(store(), 'win32')).toBe('strong');
    expect(strengthOf(store({ isEncryptionAvailable: () => false }), 'darwin')).toBe('none');
  });
});
