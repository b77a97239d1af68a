import type { FastifyInstance, FastifyReply } from 'fastify';
import type { BuurtRegistry } from '../couchdb/buurt-registry.ts';
import { type Account, accountName, type Accounts } from './accounts.ts';
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
      const account = redeemed && (await accounts.find(redeemed.name));
      // A new password ends what was opened with the old one.
      return account && account.since <= redeemed.since
        ? session(account, request.body.refreshToken)
        : say(reply, 401, ended);
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
