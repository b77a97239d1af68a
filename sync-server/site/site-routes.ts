import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '#domain/calendar/local-days.ts';
import type { BuurtEntry, BuurtRegistry } from '../couchdb/buurt-registry.ts';
import type { Changes } from '../couchdb/changes.ts';
import type { Couch } from '../couchdb/couch.ts';
import { readFont } from './fonts.ts';
import { pageAt } from './page-at.ts';
import type { Site } from './page.ts';
import { buurtenPage, noBuurtPage, notFoundPage } from './plain-pages.ts';
import { siteContent, type SiteContent } from './site-content.ts';
import { styleSheet } from './style.ts';

export interface SiteParts {
  couch: Couch;
  changes: Changes;
  registry: BuurtRegistry;
  clock: () => Date;
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The public sites: by the Host name of a buurt, or by `/<slug>/`. What no other route knows comes here. */
export function siteRoutes(app: FastifyInstance, parts: SiteParts): void {
  const contentOf = contentCache(parts);

  app.get<{ Params: { file: string } }>('/site-assets/fonts/:file', async (request, reply) => {
    const font = await readFont(request.params.file.replace(/\.woff2$/, ''));
    if (!font) return reply.code(404).send();
    return reply
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .header('X-Content-Type-Options', 'nosniff')
      .type('font/woff2')
      .send(font);
  });
  app.get('/site-assets/plain.css', (request, reply) => send(request, reply, 'text/css', styleSheet({})));

  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply.code(404).send({ error: 'not_found', reason: 'missing' });
    const [path = '/'] = request.url.split('?', 1);
    if (/^\/(api|db|app)(\/|$)/.test(path))
      return reply.code(404).send({ error: 'not_found', reason: 'missing' });
    const own = await parts.registry.byHost(request.hostname.split(':', 1)[0] ?? '');
    if (own) return show(request, reply, { buurt: own, base: '', path: path.slice(1) });
    if (path === '/') return front(request, reply);
    const { slug = '', rest } = /^\/(?<slug>[^/]*)(\/(?<rest>.*))?$/.exec(path)?.groups ?? {};
    const buurt = await parts.registry.bySlug(slug);
    if (!buurt) return send(request, reply.code(404), 'text/html', noBuurtPage());
    if (rest === undefined) return reply.redirect(`/${slug}/`);
    return show(request, reply, { buurt, base: `/${slug}`, path: rest });
  });

  async function front(request: FastifyRequest, reply: FastifyReply) {
    const all = await parts.registry.all();
    const list = await Promise.all(
      all.map(async (buurt) => {
        const { name, tagline } = (await contentOf(buurt)).content.buurt;
        return { slug: buurt.slug, name, ...(tagline !== undefined && { tagline }) };
      }),
    );
    return send(request, reply, 'text/html', buurtenPage(list));
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { buurt, base, path }: { buurt: BuurtEntry; base: string; path: string },
  ) {
    const today = dayOf(parts.clock());
    const { content, pages } = await contentOf(buurt);
    const site: Site = { ...content, base, today };
    if (path === 'style.css') return send(request, reply, 'text/css', styleSheet(site.buurt));
    if (path === 'logo.svg' && site.buurt.logo !== undefined)
      return send(request, reply, 'image/svg+xml', site.buurt.logo);
    const key = `${today} ${base}/${path}`;
    const text = pages.get(key) ?? pageAt(site, path.replace(/\/$/, ''));
    if (text !== null) pages.set(key, text);
    return text === null
      ? send(request, reply.code(404), 'text/html', notFoundPage(site))
      : send(request, reply, 'text/html', text);
  }
}

/** Asked for anew each time, so that what is withdrawn is gone at once; unchanged pages cost no bytes. */
function send(request: FastifyRequest, reply: FastifyReply, type: string, body: string) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply
    .header('Content-Security-Policy', policy)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Referrer-Policy', 'same-origin')
    .header('Cache-Control', 'no-cache')
    .header('ETag', etag);
  if (reply.statusCode === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(`${type}; charset=utf-8`).send(body);
}

/** After how long it is asked whether another server wrote, in milliseconds. */
const longest = 2000;

interface Known {
  at: number;
  /** Where the public database stood when it was read. */
  sequence: string;
  content: SiteContent;
  /** Pages made of this content, by address and day. */
  pages: Map<string, string>;
}

/**
 * The public documents of a buurt and the pages made of them, kept until something in its public database changes.
 * This server's own writes are known at once; others' by the feed, or by asking where the database stands.
 */
function contentCache({ couch, changes, clock }: SiteParts): (buurt: BuurtEntry) => Promise<Known> {
  const known = new Map<string, Promise<Known>>();
  changes.subscribe('*', (database) => known.delete(database));
  const now = () => clock().getTime();

  async function read({ publicDb, name }: BuurtEntry): Promise<Known> {
    const at = now();
    const sequence = await sequenceOf(publicDb);
    const { rows } = await couch.db<object>(publicDb).list({ include_docs: true });
    const documents = rows.flatMap(({ id, doc }) => (doc ? [{ ...doc, id }] : []));
    return { at, sequence, content: siteContent(documents, name), pages: new Map() };
  }
  const sequenceOf = async (publicDb: string) => String((await couch.db<object>(publicDb).info()).update_seq);

  async function renewed(buurt: BuurtEntry, before: Known | undefined): Promise<Known> {
    if (!before) return read(buurt);
    if (now() - before.at < longest) return before;
    return (await sequenceOf(buurt.publicDb)) === before.sequence ? { ...before, at: now() } : read(buurt);
  }

  return async (buurt) => {
    const before = await known.get(buurt.publicDb)?.catch(() => undefined);
    if (before && now() - before.at < longest) return before;
    const reading = renewed(buurt, before);
    known.set(buurt.publicDb, reading);
    reading.catch(() => known.delete(buurt.publicDb));
    return reading;
  };
}
