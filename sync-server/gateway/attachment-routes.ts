import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fileAttachment, fileType, isFileId, largestFile } from '#domain/file/file-document.ts';
import type { Changes } from '../couchdb/changes.ts';
import type { Couch } from '../couchdb/couch.ts';
import { findFile, type Written, writeFile } from './attachments.ts';
import { type EntranceParts, makeEntrance, type Slug } from './entrance.ts';

interface AttachmentParts extends EntranceParts {
  couch: Couch;
  changes: Changes;
}

type FileParams = Slug & { id: string };

const path = `/db/:slug/:id/${fileAttachment}`;

/** A picture is written once under the id of its file, and read by the team only. */
export function attachmentRoutes(app: FastifyInstance, parts: AttachmentParts): void {
  const { couch, changes } = parts;
  const { enter } = makeEntrance(parts);

  // In a scope of its own, because here any body is taken as bytes.
  void app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));

    scope.put<{ Params: FileParams; Body: unknown }>(
      path,
      { bodyLimit: largestFile },
      async (request, reply) => {
        const visit = await enter(request, reply);
        if (!visit) return reply;
        const { id } = request.params;
        if (!isFileId(id)) return notFound(reply);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const written = await writeFile(couch, visit.buurt, id, bytes);
        if (written === 'made') changes.notify(visit.buurt.teamDb);
        const { code, reason } = answers[written];
        return reply.code(code).send(code < 300 ? { ok: true, id } : { error: written, reason });
      },
    );

    scope.get<{ Params: FileParams }>(path, async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const { id } = request.params;
      const file = isFileId(id) ? await findFile(couch, visit.buurt.teamDb, id) : undefined;
      if (!file || file === 'gone') return notFound(reply);
      // Whatever it may be, no browser runs it or shows it as a page of ours.
      void reply.headers({
        'Content-Type': fileType,
        'Content-Length': file.size,
        // By it a device knows whether these are the bytes it has, or has received.
        ETag: `"${file.sha256}"`,
        'Content-Disposition': `inline; filename="${id.replace(':', '-')}.webp"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'private, no-store',
      });
      // For the head alone an empty stream, for without one the length would be said to be 0.
      if (request.method === 'HEAD') return reply.send(Readable.from([]));
      return reply.send(couch.db<object>(visit.buurt.teamDb).attachment.getAsStream(id, fileAttachment));
    });
    done();
  });
}

const notFound = (reply: FastifyReply) =>
  reply.code(404).send({ error: 'not_found', reason: 'Deze foto is er niet.' });

const answers: Record<Written, { code: number; reason: string }> = {
  made: { code: 201, reason: '' },
  'there-already': { code: 200, reason: '' },
  'other-bytes': { code: 409, reason: 'Onder dit nummer staat al een andere foto.' },
  gone: { code: 410, reason: 'Deze foto is weggehaald.' },
  'not-webp': { code: 422, reason: 'Dit is geen foto in de vorm die de app maakt.' },
  'too-wide': { code: 422, reason: 'Deze foto is te groot: de langste kant mag 1600 beeldpunten zijn.' },
};
