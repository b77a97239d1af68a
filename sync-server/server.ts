import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance } from 'fastify';
import { openAccounts } from './accounts/accounts.ts';
import { openInstallations } from './accounts/installations.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { makeTokens } from './accounts/tokens.ts';
import { makeTries } from './accounts/tries.ts';
import { openActivityLog } from './activity/activity-log.ts';
import { appFiles } from './app-files.ts';
import { eraseRoutes } from './gateway/erase-route.ts';
import { gatewayRoutes } from './gateway/gateway-routes.ts';
import { makeParkedPolls } from './gateway/parked-polls.ts';
import type { Store } from './open-store.ts';
import { sayProblem } from './say-problem.ts';
import { siteRoutes } from './site/site-routes.ts';
import { openInvitations } from './team/invitations.ts';
import { joiningRoutes } from './team/joining-routes.ts';
import { teamRoutes } from './team/team-routes.ts';

export interface ServerSettings {
  tokenSecret: string;
  behindProxy: boolean;
  clock: () => Date;
}

/** The HTTP server over an opened store: accounts, gateway, the app's files, the public sites. */
export async function makeServer(
  store: Store,
  { tokenSecret, behindProxy, clock }: ServerSettings,
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    trustProxy: behindProxy,
    // A word that only a bad row holds must not refuse its neighbours: rows are judged one by one.
    onProtoPoisoning: 'ignore',
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
    forceCloseConnections: true,
  });
  // Against trying many names from one place; many passwords for one name is what `tries` stops.
  await app.register(rateLimit, { global: false });
  // What is the team's own never stays in a browser's cache on the disk.
  app.addHook('onSend', async (request, reply) => {
    if (/^\/(api|db)\//.test(request.url)) reply.header('Cache-Control', 'no-store');
  });
  app.setErrorHandler((error, _request, reply) => {
    const code =
      typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (code === 429)
      return reply
        .code(429)
        .send({ message: 'Dit gaat te vaak achter elkaar. Wacht een minuut en probeer het dan weer.' });
    if (code < 500) return reply.code(code).send({ error: 'bad_request', reason: 'Dit verzoek klopt niet.' });
    sayProblem('A request failed.', error);
    return reply.code(503).send({
      error: 'unavailable',
      reason:
        'De server heeft even een probleem. Wat je hebt gemaakt, staat op je computer. Probeer het zo weer.',
    });
  });

  const accounts = openAccounts(store.couch, clock);
  const tokens = makeTokens(store.couch, tokenSecret, clock);

  app.get('/health', () => ({ ok: true }));
  app.get('/ready', async (_request, reply) => {
    const ready = await store.couch
      .server()
      .db.list()
      .then(
        () => true,
        () => false,
      );
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  const tries = makeTries(clock);
  const parked = makeParkedPolls();
  const invitations = openInvitations(store.couch, clock);
  const within = { ...store, accounts, tokens };
  sessionRoutes(app, { ...within, tries });
  joiningRoutes(app, { ...within, tries, invitations });
  const installations = openInstallations(store.couch);
  const activity = openActivityLog(store.couch, clock);
  gatewayRoutes(app, { ...within, installations, activity, parked, clock });
  teamRoutes(app, { ...within, invitations, parked });
  eraseRoutes(app, within);
  await appFiles(app);
  siteRoutes(app, { ...store, clock });
  return app;
}
