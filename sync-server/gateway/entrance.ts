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

export interface Entrance {
  /**
   * Who comes in where; otherwise the refusal has been sent. A buurt that is not theirs looks like one that is not there.
   * A device that knows the store of another epoch is turned away: what it remembers of revisions no longer holds.
   */
  enter(
    request: FastifyRequest<{ Params: Slug }>,
    reply: FastifyReply,
  ): Promise<{ account: Account; buurt: BuurtEntry } | undefined>;
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
  return {
    mayEnter,
    isSameStore,
    async enter(request, reply) {
      const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
      const name = await tokens.read(token);
      if (name === undefined) return void refuse(reply, 401);
      const buurt = await registry.bySlug(request.params.slug);
      const account = buurt && (await mayEnter(name, buurt));
      if (!buurt || !account) return void refuse(reply, 403);
      if (!(await isSameStore(request, reply, buurt))) return undefined;
      return { account, buurt };
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
