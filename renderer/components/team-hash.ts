import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyedHash } from '#domain/import/derived-id.ts';

/** Keyed by the buurt: two devices of a team derive the same id from a text, and no id says what it came from. */
export function teamHash(buurtId: string): KeyedHash {
  const key = new TextEncoder().encode(buurtId);
  return (text) => hmac(sha256, key, new TextEncoder().encode(text));
}
