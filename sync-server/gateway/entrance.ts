import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayWork } from '#domain/roles/permissions.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import type { Tokens } from '../accounts/tokens.ts';
import type { BuurtEntry, BuurtRegistry } from '../couchdb/buurt-registry.ts';
import type { Epochs } from '../couchdb/epochs.ts';

export interface EntranceParts {
  registry: BuurtRegistry;
  epochs: Epochs;
  accounts: Accounts;
  tokens: Tokens;
}

export interface Slug {
  slug: string;
}

export interface Visit {
  account: Account;
  buurt: BuurtEntry;
  /** When the access token was given, as an ISO moment. */
  since: string;
}

export interface Entrance {
  /**
   * Who comes in where; otherwise the refusal has been sent. A buurt that is not theirs looks like one that is not there.
   * A device that knows the store of another epoch is turned away: what it remembers of revisions no longer holds.
   */
  enter(request: FastifyRequest<{ Params: Slug }>, reply: FastifyReply): Promise<Visit | undefined>;
  /** Whether a visitor may still be here after a while; otherwise the refusal has been sent. */
  mayStay(visit: Visit, reply: FastifyReply): Promise<boolean>;
  /** The account, if it works in this buurt now. */
  mayEnter(name: string, buurt: BuurtEntry): Promise<Account | undefined>;
  /** Whether the store is still what the device knows; otherwise that has been answered. */
  isSameStore(request: FastifyRequest, reply: FastifyReply, buurt: BuurtEntry): Promise<boolean>;
}

/** In a request: the epoch a device knows. In every answer: the one that is. */
export const epochHeader = 'x-store-epoch';

export function makeEntrance({ registry, epochs, accounts, tokens }: EntranceParts): Entrance {
  async function mayEnter(name: string, buurt: BuurtEntry): Promise<Account | undefined> {
    const account = await accounts.find(name);
    return account && mayWork(account.rolesIn(buurt.id)) ? account : undefined;
  }
  async function isSameStore(request: FastifyRequest, reply: FastifyReply, buurt: BuurtEntry) {
    const epoch = await epochs.of(buurt.teamDb);
    const known = request.headers[epochHeader];
    void reply.header(epochHeader, epoch);
    if (known === undefined || known === epoch) return true;
    void reply.code(412).send({ error: 'new_epoch', reason: 'De server is hersteld of verhuisd.' });
    return false;
  }
  /** Who comes in, or what to refuse them with: they do not count as signed in any more, or do not work here. */
  async function visitOf(
    { name, since }: { name: string; since: string },
    buurt: BuurtEntry | undefined,
  ): Promise<Visit | 401 | 403> {
    const account = await accounts.find(name);
    // A session ends with a new password and with a lost device, an open access token included.
    if (account && account.since > since) return 401;
    return buurt && account && mayWork(account.rolesIn(buurt.id)) ? { account, buurt, since } : 403;
  }
  return {
    mayEnter,
    isSameStore,
    async mayStay({ account, buurt, since }, reply) {
      const found = await visitOf({ name: account.name, since }, buurt);
      if (typeof found !== 'number') return true;
      void refuse(reply, found);
      return false;
    },
    async enter(request, reply) {
      const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
      const person = await tokens.read(token);
      if (!person) return void refuse(reply, 401);
      const buurt = await registry.bySlug(request.params.slug);
      const visit = await visitOf(person, buurt);
      if (typeof visit === 'number') return void refuse(reply, visit);
      return (await isSameStore(request, reply, visit.buurt)) ? visit : undefined;
    },
  };
}

const words = {
  401: {
    error: 'unauthorized',
    reason: 'Log opnieuw in. Wat je op deze computer hebt gemaakt, blijft bewaard.',
  },
  403: {
    error: 'forbidden',
    reason: 'Je hoort niet (meer) bij het team van deze buurt. Vraag het je coördinator.',
  },
} as const;

export const refuse = (reply: FastifyReply, code: 401 | 403) => reply.code(code).send(words[code]);
