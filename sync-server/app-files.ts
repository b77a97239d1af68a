import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const directory = fileURLToPath(new URL('../build/out/renderer/', import.meta.url));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Serves the built app at /app/. Files with a hash in their name are kept for ever, the others asked for each time. */
export async function appFiles(app: FastifyInstance): Promise<void> {
  if (!existsSync(directory)) return;
  await app.register(fastifyStatic, {
    root: directory,
    prefix: '/app/',
    cacheControl: false,
    setHeaders(response, path) {
      response.header('Content-Security-Policy', policy);
      response.header('X-Content-Type-Options', 'nosniff');
      response.header('Referrer-Policy', 'same-origin');
      const kept = path.includes('/assets/');
      response.header('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/app', (_request, reply) => reply.redirect('/app/'));
}
