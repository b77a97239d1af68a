import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** Seconds that an access token is good for. */
export const accessSeconds = 600;
const refreshDays = 30;
const database = 'buurtverbinder-sessions';

interface Session {
  name: string;
  until: string;
}

/** Short-lived access tokens that need no look-up, and refresh tokens that can be taken back. */
export interface Tokens {
  access(name: string): Promise<string>;
  /** The name in a valid access token. */
  read(token: string): Promise<string | undefined>;
  refresh(name: string): Promise<string>;
  /** The name behind a refresh token that still stands. */
  redeem(token: string): Promise<string | undefined>;
  end(token: string): Promise<void>;
}

export function makeTokens(couch: Couch, secret: string, clock: () => Date): Tokens {
  const key = new TextEncoder().encode(secret);
  const sessions = () => couch.db<Session>(database);
  return {
    access: (name) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(name)
        .setIssuedAt(clock())
        .setExpirationTime(Math.floor(clock().getTime() / 1000) + accessSeconds)
        .sign(key),
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          requiredClaims: ['exp', 'sub'],
          currentDate: clock(),
        });
        return payload.sub;
      } catch {
        return undefined;
      }
    },
    async refresh(name) {
      const token = randomBytes(32).toString('base64url');
      const until = new Date(clock().getTime() + refreshDays * 86_400_000).toISOString();
      await sessions().insert({ name, until }, digest(token));
      return token;
    },
    async redeem(token) {
      const session = await orMissing(sessions().get(digest(token)));
      return session && session.until > clock().toISOString() ? session.name : undefined;
    },
    async end(token) {
      const session = await orMissing(sessions().get(digest(token)));
      if (session)
        await sessions()
          .destroy(session._id, session._rev)
          .catch((error: unknown) => {
            if (statusOf(error) !== 409 && statusOf(error) !== 404) throw error;
          });
    },
  };
}

/** The store keeps only what cannot be used to sign in. */
const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
