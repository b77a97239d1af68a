import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BuurtRegistry } from '../couchdb/buurt-registry.ts';
import { accountName } from '#domain/team/account-rules.ts';
import type { Account, Accounts } from './accounts.ts';
import { accessSeconds, type Tokens } from './tokens.ts';
import type { Tries } from './tries.ts';

export interface SessionParts {
  accounts: Accounts;
  tokens: Tokens;
  tries: Tries;
  registry: BuurtRegistry;
}

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;
const signInBody = {
  type: 'object',
  properties: { name: text(80), password: text(400) },
  required: ['name', 'password'],
  additionalProperties: false,
} as const;
const refreshBody = {
  type: 'object',
  properties: { refreshToken: text(200) },
  required: ['refreshToken'],
  additionalProperties: false,
} as const;

const refused = 'Deze naam en dit wachtwoord horen niet bij elkaar. Kijk of je ze goed hebt getypt.';
const wait = 'Er is te vaak een verkeerd wachtwoord gebruikt. Wacht vijf minuten en probeer het dan weer.';
const ended = 'Log opnieuw in. Wat je op deze computer hebt gemaakt, blijft bewaard.';
const left = 'Je hoort niet (meer) bij een team. Vraag het je coördinator.';

/** Signing in and out: `/api/session`. A wrong name and a wrong password get the same words. */
export function sessionRoutes(
  app: FastifyInstance,
  { accounts, tokens, tries, registry }: SessionParts,
): void {
  app.post<{ Body: { name: string; password: string } }>(
    '/api/session',
    { schema: { body: signInBody }, config: { rateLimit: { max: 60, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { password } = request.body;
      const name = accountName(request.body.name);
      const key = `${name} ${request.ip}`;
      if (!tries.allowed(key)) return say(reply, 429, wait);
      const outcome = await accounts.signIn(name, password);
      if (outcome.is === 'locked') return say(reply, 429, wait);
      if (outcome.is === 'refused') {
        tries.wrong(key);
        return say(reply, 401, refused);
      }
      tries.right(key);
      return session(outcome.account, await tokens.refresh(outcome.account.name));
    },
  );

  app.post<{ Body: { refreshToken: string } }>(
    '/api/session/refresh',
    { schema: { body: refreshBody } },
    async (request, reply) => {
      const redeemed = await tokens.redeem(request.body.refreshToken);
      // At once, whichever server took somebody out of the team.
      const account = redeemed && (await accounts.findNow(redeemed.name));
      if (!redeemed || !account) return say(reply, 401, ended);
      // A new password ends what was opened with the old one, and so does a lost device. The app locks when it hears so.
      if (account.since > redeemed.since) return reply.code(401).send({ error: 'ended', message: ended });
      if (account.buurtIds.length === 0) return reply.code(403).send({ error: 'left', message: left });
      return session(account, request.body.refreshToken);
    },
  );

  app.delete<{ Body: { refreshToken: string } }>(
    '/api/session',
    { schema: { body: refreshBody } },
    async (request, reply) => {
      await tokens.end(request.body.refreshToken);
      return reply.code(204).send();
    },
  );

  async function session(account: Account, refreshToken: string) {
    const mine = (await registry.all()).filter(({ id }) => account.buurtIds.includes(id));
    return {
      accessToken: await tokens.access(account.name),
      refreshToken,
      expiresIn: accessSeconds,
      name: account.name,
      buurten: mine.map(({ id, slug, name }) => ({ id, slug, name, roles: account.rolesIn(id) })),
    };
  }
}

const say = (reply: FastifyReply, code: number, message: string) => reply.code(code).send({ message });
