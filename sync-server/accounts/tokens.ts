import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { type Couch, orMissing, statusOf } from '../couchdb/couch.ts';

/** Seconds that an access token is good for. */
export const accessSeconds = 600;
const refreshDays = 30;
const database = 'buurtverbinder-sessions';

interface Session {
  name: string;
  /** ISO moments: when the password was given, and until when it counts. */
  since: string;
  until: string;
}

/** Short-lived access tokens that need no look-up, and refresh tokens that can be taken back. */
export interface Tokens {
  access(name: string): Promise<string>;
  /** Who stands in a valid access token, and since when: an ISO moment. */
  read(token: string): Promise<{ name: string; since: string } | undefined>;
  refresh(name: string): Promise<string>;
  /** Who stands behind a refresh token that still counts, and since when. */
  redeem(token: string): Promise<{ name: string; since: string } | undefined>;
  end(token: string): Promise<void>;
}

export function makeTokens(couch: Couch, secret: string, clock: () => Date): Tokens {
  const key = new TextEncoder().encode(secret);
  const sessions = () => couch.db<Session>(database);
  return {
    access: (name) =>
      // Its own moment beside `iat`, which counts in seconds: what is ended is ended to the millisecond.
      new SignJWT({ since: clock().toISOString() })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(name)
        .setIssuedAt(clock())
        .setExpirationTime(Math.floor(clock().getTime() / 1000) + accessSeconds)
        .sign(key),
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          requiredClaims: ['exp', 'sub', 'since'],
          currentDate: clock(),
        });
        return { name: String(payload.sub), since: String(payload['since']) };
      } catch {
        return undefined;
      }
    },
    async refresh(name) {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      const until = new Date(now.getTime() + refreshDays * 86_400_000).toISOString();
      await sessions().insert({ name, since: now.toISOString(), until }, digest(token));
      return token;
    },
    async redeem(token) {
      const session = await orMissing(sessions().get(digest(token)));
      return session && session.until > clock().toISOString() ? session : undefined;
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
